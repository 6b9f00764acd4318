/**
 * Writes `build/styles.json`: the rules that the pages of each route need, in the order of the stylesheet of all that the
 * compiler of the pages has made. `page-styles.server.ts` puts them into the pages for everyone.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { build, type Metafile, transform } from "esbuild";
import type { Styles } from "./page-styles.server.ts";

/** What that compiler tells of its stylesheets. */
const METAFILE = "build/metafile.css.json";
/** Browsers of 2019. */
const TARGET = ["chrome70", "safari13"];
/** Staff are shown their bar over a page that is rendered for them alone. */
const OF_STAFF = /^app\/desk\//;

/** Every stylesheet, in the order of the whole. */
function wholeOrder(): string[] {
  const { outputs } = JSON.parse(readFileSync(METAFILE, "utf8")) as Metafile;
  const whole = Object.entries(outputs).find(([file]) => /\/css-bundle-[^/]*\.css$/.test(file))?.[1];
  const files = Object.keys(whole?.inputs ?? {}).map((file) => file.replace(/^.*:/, ""));
  if (files.length === 0) throw new Error(`${METAFILE} names no stylesheet of all pages`);
  return files.filter((file) => !OF_STAFF.test(file));
}

/** The stylesheets that what a page of each route draws brings along. */
async function stylesheetsOf(routes: string[]): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({
    entryPoints: routes,
    bundle: true,
    metafile: true,
    write: false,
    outdir: "build",
    packages: "external",
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
  });
  const bundles = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  return new Map(
    bundles.map(({ entryPoint = "", cssBundle = "" }) => [
      entryPoint,
      new Set(Object.keys(metafile.outputs[cssBundle]?.inputs ?? {})),
    ]),
  );
}

async function minified(file: string): Promise<string> {
  const { code } = await transform(readFileSync(file, "utf8"), { loader: "css", minify: true, target: TARGET });
  if (code.includes("</")) throw new Error(`${file} would end the element that it stands in`);
  return code.trim();
}

const routes = globSync("app/routes/*.tsx");
const order = wholeOrder();
const used = await stylesheetsOf(routes);
const styles: Styles = { sheets: await Promise.all(order.map(minified)), routes: {} };
for (const route of routes) {
  const places = order.flatMap((file, place) => (used.get(route)?.has(file) ? [place] : []));
  styles.routes[route.replace(/^app\/(.*)\.tsx$/, "$1")] = places;
}
writeFileSync("build/styles.json", JSON.stringify(styles));
