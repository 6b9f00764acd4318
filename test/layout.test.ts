import path from "node:path";
import { describe, expect, test } from "vitest";
import { listPaths, readSources, readText } from "./helpers/source-files.ts";

describe("the layout", () => {
  test("has no folder for odds and ends", () => {
    expect(listPaths("app/**/{utils,helpers,services,managers,misc,common,lib}/")).toEqual([]);
  });

  test("has at most twelve files in a folder, the routes, the dictionaries and the migrations aside", () => {
    const counts = new Map<string, number>();
    const files = [...listPaths("app/*/**/*.*"), ...listPaths("db/**/*.*")];
    for (const file of files.filter((one) => !/^(app\/(routes|i18n)|db\/migrations)\//.test(one))) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(100);
    expect([...counts].filter(([, count]) => count > 12)).toEqual([]);
  });

  test("lists every migration in its index, in order", () => {
    const names = listPaths("db/migrations/[0-9]*.ts").map((file) => file.replace(/^.*\/|\.ts$/g, ""));
    const index = readText("db/migrations/index.ts");
    expect([...index.matchAll(/from "\.\/(.+)\.ts"/g)].map((match) => match[1])).toEqual(names);
    expect([...index.matchAll(/^ {2}"(.+)": /gm)].map((match) => match[1])).toEqual(names);
  });

  test("keeps files short enough to read at one sitting", () => {
    const files = readSources("app", "db", "test").filter((file) => !file.path.startsWith("app/i18n/"));
    const long = files.filter((file) => file.lines > 250).map((file) => `${file.path}: ${file.lines} lines`);
    if (long.length > 0) console.warn(`Files to split soon:\n${long.join("\n")}`);
    expect(files.filter((file) => file.lines > 300).map((file) => file.path)).toEqual([]);
  });

  const built = listPaths("public/build/**/*.js");
  test.skipIf(built.length === 0)("ships no server code to browsers", () => {
    const markers = /better-sqlite3|lucia|DATABASE_URL|argon2|pg_catalog|pgpass|node-postgres|SESSION_SECRET/;
    expect(built.filter((file) => markers.test(readText(file)))).toEqual([]);
  });
});
