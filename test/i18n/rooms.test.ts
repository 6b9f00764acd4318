import path from "node:path";
import { describe, expect, test } from "vitest";
import { listPaths } from "../helpers/source-files.ts";

/** The list itself, the words of every page, what any use case may be refused with, and the codes that several rooms name. */
const OF_ALL = ["index", "site", "errors", "vocabulary"];

const filesOf = (lang: string) =>
  listPaths(`app/i18n/${lang}/**/*.ts`).map((file) => file.split("/").slice(3).join("/"));
const rooms = listPaths("app/*/").map((folder) => path.basename(folder));

describe("the files of a dictionary", () => {
  test("are the same in every language", () => {
    expect(filesOf("en").filter((file) => file !== "plural.ts")).toEqual(filesOf("zh-CN"));
  });

  test("lie under the names of the rooms whose words they are", () => {
    const names = filesOf("zh-CN").map((file) => file.replace(/(\/.*|\.ts)$/, ""));
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !rooms.includes(name) && !OF_ALL.includes(name))).toEqual([]);
  });
});
