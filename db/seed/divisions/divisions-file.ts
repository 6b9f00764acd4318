import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LEVELS } from "../../../app/departments/place.ts";
import type { RegionLevel } from "../../tables/regions.ts";

/** Digits of a short code, by level. */
const DIGITS: Record<RegionLevel, number> = { province: 2, city: 4, county: 6, township: 9 };

export interface Division {
  /** 12 digits. */
  code: string;
  /** 12 digits; null for a province. */
  parent: string | null;
  level: RegionLevel;
  name: string;
  nameEn: string;
}

/** The level of a short code. Throws a plain Error when no level has codes of that length. */
export function levelOf(short: string): RegionLevel {
  const level = LEVELS.find((one) => DIGITS[one] === short.length);
  if (!level) throw new Error(`no division has a code of ${short.length} digits: ${short}`);
  return level;
}

/** The committed list of divisions, every parent before what lies below it. */
export async function readDivisions(): Promise<Division[]> {
  return parseDivisions(await readFile(join(import.meta.dirname, "../data/divisions.txt"), "utf8"));
}

/** As `readDivisions`, from the text of the file. Throws a plain Error that names the line which does not fit. */
export function parseDivisions(text: string): Division[] {
  return text.split("\n").flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    const [short = "", name, nameEn] = line.split("\t");
    if (!/^\d+$/.test(short) || !name || !nameEn) throw new Error(`line ${index + 1} is not a division: ${line}`);
    const level = levelOf(short);
    const above = LEVELS[LEVELS.indexOf(level) - 1];
    const parent = above ? fullCode(short.slice(0, DIGITS[above])) : null;
    return [{ code: fullCode(short), parent, level, name, nameEn }];
  });
}

/**
 * The 12-digit code. A city without counties (东莞市, 中山市, 儋州市) has its townships under a county code that ends in 00,
 * which with 12 digits is the city's own: such a county, which bears the city's name, gets 01 instead, as the source
 * itself has it for 嘉峪关市 (620201).
 */
function fullCode(short: string): string {
  return (short.length === DIGITS.county ? short.replace(/00$/, "01") : short).padEnd(12, "0");
}
