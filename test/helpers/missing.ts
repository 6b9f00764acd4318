import { existsSync } from "node:fs";
import path from "node:path";

/** What the tests can do without where no npm package brings it. */
export interface Machine {
  platform: string;
  arch: string;
  env: Record<string, string | undefined>;
}

/**
 * Whether tests may be left out because a program is missing. On Linux x64, where npm brings all of them, and in CI a
 * missing one is an error: tests that nobody notices to be left out are worth nothing.
 */
export function mayBeMissing({ platform, arch, env }: Machine): boolean {
  return !env.CI && !(platform === "linux" && arch === "x64");
}

/** Whether the tests of pages in a browser can run: npm's Chromium is a program for Linux x64. */
export function hasChromium({ platform, arch, env }: Machine): boolean {
  return (platform === "linux" && arch === "x64") || Boolean(env.GUIWEI_TEST_CHROMIUM);
}

/** LibreOffice on this machine: `GUIWEI_TEST_SOFFICE`, or `soffice` in the path; null where there is none. No npm package brings it. */
export function findOffice({ env }: Pick<Machine, "env">): string | null {
  const places = (env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "soffice"));
  return [env.GUIWEI_TEST_SOFFICE ?? "", ...places].find((place) => place !== "" && existsSync(place)) ?? null;
}
