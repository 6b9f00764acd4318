import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { hasChromium } from "./missing.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * How much of the tests a run takes, from the variable TESTS: `all` (`npm test`), `days` (everything without a browser,
 * see `days.ts`) or `quick` (that without the journeys of test/e2e and what a file marks as long, on SQLite alone).
 */
export const SCOPE = process.env.TESTS ?? "all";

/** The engines of this run. */
export const ON_POSTGRES = SCOPE !== "quick" && process.env.TESTS_ENGINE !== "sqlite";

const IN_BROWSER = /playwright-core|helpers\/(browser|chromium|journey|accessibility)\.ts/;
/** Takes longer than five seconds on SQLite alone. */
const LONG = /^\/\/ Long: /m;
const ASKS_POSTGRES = /inject\("postgresUrl"\)|engine: "PostgreSQL"/;

/** The test files that this run leaves out, from the root. */
export function leftOut(): string[] {
  const files = globSync("test/**/*.test.{ts,tsx}", { cwd: ROOT });
  const text = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
  return files.filter(
    (file) =>
      ((SCOPE !== "all" || !hasChromium(process)) && IN_BROWSER.test(text(file))) ||
      (SCOPE === "quick" && (file.startsWith(`test${path.sep}e2e`) || LONG.test(text(file)))) ||
      (!ON_POSTGRES && ASKS_POSTGRES.test(text(file))),
  );
}

/** Whether a file says of itself that it is long. */
export const isLong = (file: string): boolean => LONG.test(readFileSync(file, "utf8"));
