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
