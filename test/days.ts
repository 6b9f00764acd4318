import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { addDays, noonOf, shanghaiDay } from "../app/day.ts";

// `npm run test:days`: everything but the browser's tests, as if it were another day. A line for each; with a name or
// names after `--`, those alone. What a failed day said is shown below it.

const today = shanghaiDay(new Date());
const [year] = today.split("-");

const DAYS: Record<string, Date> = {
  tomorrow: noonOf(addDays(today, 1)),
  "in-40-days": noonOf(addDays(today, 40)),
  "31-december": noonOf(`${year}-12-31`),
  "29-february-2028": noonOf("2028-02-29"),
  "in-three-years": noonOf(addDays(today, 3 * 365)),
  // Every file begins there, and passes midnight.
  "before-midnight": new Date(`${today}T23:59:50+08:00`),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in DAYS));
if (unknown.length > 0)
  throw new Error(`no such day: ${unknown.join(", ")}; there are ${Object.keys(DAYS).join(", ")}`);

for (const [name, start] of Object.entries(DAYS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const run = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"],
    {
      cwd: path.resolve(import.meta.dirname, ".."),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: {
        ...process.env,
        TESTS: "days",
        CLOCK_SHIFT: String(start.getTime() - Date.now()),
        CLOCK_STARTS: name === "before-midnight" ? start.toISOString() : "",
        NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, "helpers/shifted-clock.ts")).href}`,
      },
    },
  );
  const counts = /^\d+ passed, .*$/m.exec(run.stdout.slice(-200))?.[0] ?? "no counts";
  process.stdout.write(`${name.padEnd(18)}${start.toISOString()}  ${counts}\n`);
  if (run.status !== 0) {
    process.exitCode = 1;
    process.stdout.write(`${failures(run.stdout + run.stderr)}\n`);
  }
}

/** The failed tests with the first lines of what each said. */
function failures(output: string): string {
  const plain = stripVTControlCharacters(output);
  const found = [...plain.matchAll(/^ FAIL .*(\n(?! FAIL|⎯).*){0,3}/gm)].map(([text]) => text.trimEnd());
  return found.length > 0 ? found.join("\n") : plain.slice(-2000);
}
