import path from "node:path";
import { listPaths } from "./source-files.ts";

/** A route of the site as its file names it. */
export interface RouteFile {
  file: string;
  /** With the names of parameters behind a colon, such as `/cases/:number`. */
  pattern: string;
}

/** Every route with an address of its own. The framework makes addresses of the files' names; so do we. */
export function routeFiles(): RouteFile[] {
  return listPaths("app/routes/*")
    .filter((file) => path.basename(file) !== "$.tsx")
    .map((file) => ({ file, pattern: patternOf(path.basename(file).replace(/\.tsx?$/, "")) }));
}

function patternOf(name: string): string {
  const parts = name
    .replace(/\[\.\]/g, "\0")
    .split(".")
    .filter((part) => part !== "_index")
    .map((part) => part.replace(/_$/, "").replace(/^\$/, ":").replaceAll("\0", "."));
  return `/${parts.join("/")}`;
}
