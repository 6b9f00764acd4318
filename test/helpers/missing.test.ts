import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { findOffice, hasChromium, mayBeMissing } from "./missing.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Record<string, unknown>;

interface Locked {
  resolved?: string;
  os?: string[];
  cpu?: string[];
  optional?: boolean;
  devOptional?: boolean;
}

test("what is made for one platform alone is optional, so that the others install without it", () => {
  const packages = Object.entries(read("package-lock.json").packages as Record<string, Locked>);
  const bound = packages.filter(([, one]) => one.os ?? one.cpu);
  expect(bound.length).toBeGreaterThan(10);
  expect(bound.filter(([, one]) => !one.optional && !one.devOptional).map(([name]) => name)).toEqual([]);
});

test("the lock file names no address to download from", () => {
  const packages = Object.entries(read("package-lock.json").packages as Record<string, Locked>);
  expect(packages.filter(([, one]) => one.resolved).map(([name]) => name)).toEqual([]);
});

test("every script runs in the shell of Windows, too", () => {
  for (const script of Object.values(read("package.json").scripts as Record<string, string>)) {
    expect(script).not.toContain("$");
    // Between double quotes both shells leave the rest as it is.
    expect(script.replace(/"[^"]*"/g, '""')).not.toMatch(/(^|&& )[A-Z_]+=|;|'/);
  }
});

test.each([
  ["linux", "x64", {}, false],
  ["darwin", "arm64", {}, true],
  ["linux", "arm64", {}, true],
  ["win32", "x64", {}, true],
  ["darwin", "arm64", { CI: "true" }, false],
])("on %s %s with %j a missing program may be left out: %s", (platform, arch, env, may) => {
  expect(mayBeMissing({ platform, arch, env })).toBe(may);
});

test("a browser is there where npm brings one, or where one is named", () => {
  expect(hasChromium({ platform: "linux", arch: "x64", env: {} })).toBe(true);
  expect(hasChromium({ platform: "win32", arch: "x64", env: {} })).toBe(false);
  expect(hasChromium({ platform: "win32", arch: "x64", env: { GUIWEI_TEST_CHROMIUM: "chrome.exe" } })).toBe(true);
});

test("a Node.js that cannot read TypeScript is refused in plain words, by every script that runs one", async () => {
  const scripts = Object.values(read("package.json").scripts as Record<string, string>);
  const plain = scripts.filter((script) => /node (?!--import \.\/db\/node-version\.mjs)\S+\.ts/.test(script));
  expect(plain.filter((script) => !script.includes("test/"))).toEqual([]);
  const check = path.join(ROOT, "db/node-version.mjs");
  const as = (version: string) =>
    `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
  const run = (version: string) =>
    promisify(execFile)(process.execPath, ["--import", as(version), "--import", check, "-e", "console.log(1)"], {
      cwd: ROOT,
    });
  for (const old of ["20.19.0", "22.17.1"]) {
    await expect(run(old)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("22.18") as unknown });
  }
  for (const fit of ["22.18.0", "24.21.0"]) expect((await run(fit)).stdout).toBe("1\n");
});

test("LibreOffice is looked for in the path, and where its variable says", () => {
  expect(findOffice({ env: { PATH: "/nowhere" } })).toBeNull();
  expect(findOffice({ env: { PATH: "/nowhere", GUIWEI_TEST_SOFFICE: "/nowhere/soffice" } })).toBeNull();
  expect(findOffice({ env: { GUIWEI_TEST_SOFFICE: import.meta.filename } })).toBe(import.meta.filename);
});
