import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Db } from "../../db/engine.ts";
import {
  endRegion,
  findRegionAmendment,
  insertRegionAmendment,
  moveChildRegions,
  moveRegion,
  type NewRegionAmendment,
  renameRegion,
} from "../../db/queries/regions/region-amendments.ts";
import { findRegionByCode, insertRegion, listChildRegions, type RegionRow } from "../../db/queries/regions/regions.ts";
import { replaceEntries } from "../../db/queries/reports/queue/entries.ts";
import { LEVELS } from "./place.ts";

/** A line that cannot be applied; the message names it and says what is wrong. */
export class AmendmentError extends Error {}

const COLUMNS = ["day", "kind", "code", "name", "name_en", "target", "source"] as const;
type Line = Record<(typeof COLUMNS)[number], string>;

/** Which columns each kind fills besides day, kind, code and source. */
const FILLED = {
  renamed: { named: true, target: false },
  created: { named: true, target: true },
  moved: { named: false, target: true },
  merged: { named: false, target: true },
  abolished: { named: false, target: false },
} as const;

const shape = z.object({
  day: z.iso.date("day must be YYYY-MM-DD"),
  kind: z.enum(["renamed", "moved", "merged", "created", "abolished"], {
    error: "kind must be renamed, moved, merged, created or abolished",
  }),
  code: z.string().regex(/^\d{12}$/, "code must have 12 digits"),
  name: z.string(),
  name_en: z.string(),
  target: z.string().regex(/^(\d{12})?$/, "target must be a code of 12 digits, or empty"),
  source: z.string().min(1, "source must say where it was announced"),
});

/**
 * Applies a CSV of changes of the divisions, all or nothing, and records each; answers how many were new. Columns: day
 * (from which it holds), kind, code, name, name_en, target, source.
 * `renamed`: name, name_en · `created`: name, name_en, target = the parent · `moved`: target = the new parent ·
 * `merged`: target = the successor, to which all that lies below passes · `abolished`: nothing more.
 * A line that is recorded already changes nothing. Throws `AmendmentError`.
 */
export async function amendDivisions(db: Db, csv: string, today: string): Promise<number> {
  const lines = readLines(csv);
  return db.transaction().execute(async (trx) => {
    let applied = 0;
    for (const [index, line] of lines.entries()) {
      try {
        if (await amend(trx, line, today)) applied += 1;
      } catch (error) {
        if (!(error instanceof AmendmentError)) throw error;
        throw new AmendmentError(`line ${index + 2}: ${error.message}`);
      }
    }
    if (applied > 0) await replaceEntries(trx);
    return applied;
  });
}

function readLines(csv: string): Line[] {
  try {
    const rows: string[][] = parse(csv, { bom: true, skip_empty_lines: true, trim: true });
    const [header = [], ...lines] = rows;
    if (header.join() !== COLUMNS.join()) throw new Error(`its first line must be ${COLUMNS.join()}`);
    return lines.map((cells) => Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index] ?? ""])) as Line);
  } catch (error) {
    throw new AmendmentError(`the file cannot be read: ${(error as Error).message}`);
  }
}

/** False when the line is recorded already. */
async function amend(db: Db, line: Line, today: string): Promise<boolean> {
  const { day, kind, code, name, name_en, target, source } = check(line, today);
  const row = { day, kind, code, name, name_en, target_code: target, source };
  const known = await findRegionAmendment(db, row);
  if (known) {
    const same = (Object.keys(row) as (keyof typeof row)[]).every((key) => known[key] === row[key]);
    if (!same) throw new AmendmentError(`${kind} ${code} on ${day} is recorded already, with other contents`);
    return false;
  }
  const former_name = await apply(db, row);
  await insertRegionAmendment(db, { ...row, former_name });
  return true;
}

function check(line: Line, today: string) {
  const parsed = shape.safeParse(line);
  if (!parsed.success) throw new AmendmentError(parsed.error.issues[0]?.message ?? "it does not fit");
  const { kind, day, name, name_en, target } = parsed.data;
  const { named, target: aimed } = FILLED[kind];
  if (day > today) throw new AmendmentError(`${day} is yet to come: amend on that day`);
  if (named !== Boolean(name && name_en) || named !== Boolean(name || name_en)) {
    throw new AmendmentError(`name and name_en must be ${named ? "filled" : "empty"} for ${kind}`);
  }
  if (aimed !== Boolean(target)) throw new AmendmentError(`target must be ${aimed ? "filled" : "empty"} for ${kind}`);
  return parsed.data;
}

type Amendment = Omit<NewRegionAmendment, "id" | "former_name">;

/** Changes the divisions; answers the former name of a renamed one, else an empty text. */
async function apply(db: Db, { day, kind, code, name, name_en, target_code }: Amendment): Promise<string> {
  if (kind === "created") {
    if (await findRegionByCode(db, code)) throw new AmendmentError(`${code} exists already`);
    const parent = await current(db, target_code);
    const level = LEVELS[LEVELS.indexOf(parent.level) + 1];
    if (!level) throw new AmendmentError(`nothing lies below a township such as ${target_code}`);
    await insertRegion(db, { code, parent_id: parent.id, level, name, name_en });
    return "";
  }
  const region = await current(db, code);
  if (kind === "renamed") {
    await renameRegion(db, region.id, { name, name_en });
    return region.name;
  }
  if (kind === "moved") await move(db, region, await current(db, target_code));
  if (kind === "merged") await merge(db, region, await current(db, target_code), day);
  if (kind === "abolished") await abolish(db, region, day);
  return "";
}

async function current(db: Db, code: string): Promise<RegionRow> {
  const region = await findRegionByCode(db, code);
  if (!region) throw new AmendmentError(`no division has the code ${code}`);
  if (region.ended_on !== null) throw new AmendmentError(`${code} ${region.name} ended on ${region.ended_on}`);
  return region;
}

async function move(db: Db, region: RegionRow, parent: RegionRow): Promise<void> {
  if (LEVELS.indexOf(parent.level) !== LEVELS.indexOf(region.level) - 1) {
    throw new AmendmentError(`a ${region.level} cannot lie directly below a ${parent.level}`);
  }
  await moveRegion(db, region.id, parent.id);
}

async function merge(db: Db, region: RegionRow, successor: RegionRow, day: string): Promise<void> {
  if (successor.level !== region.level || successor.id === region.id) {
    throw new AmendmentError(`the successor of a ${region.level} must be another ${region.level}`);
  }
  await moveChildRegions(db, region.id, successor.id);
  await endRegion(db, region.id, day, successor.id);
}

async function abolish(db: Db, region: RegionRow, day: string): Promise<void> {
  if ((await listChildRegions(db, region.id)).length > 0) {
    throw new AmendmentError(`${region.code} ${region.name} has divisions below it: move them first`);
  }
  await endRegion(db, region.id, day, null);
}
