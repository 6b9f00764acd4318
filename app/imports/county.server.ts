import type { Db } from "../../db/engine.ts";
import {
  basesOfVersions,
  dutyIdsAfter,
  judgedByVersion,
  versionsOfDuties,
} from "../../db/queries/register/duty-imports.ts";
import { bodiesOfCounty } from "../../db/queries/suggestions.ts";
import { readRegionChain, type RegionRow } from "../departments/department.server.ts";
import { BodyIndex, type NamedBody } from "./reading/bodies.ts";
import type { KnownDuty } from "./import.ts";
import type { CountyDuties } from "./propose.ts";

/** Digits of a division's code that name the county (GB/T 2260). */
const COUNTY_DIGITS = 6;

/** Items of a register that are read at a time. */
const PAGE = 500;

/** What the codes of a county's items begin with, where its lists give none or their own. */
export function codePrefix(county: Pick<RegionRow, "code">): string {
  return county.code.slice(0, COUNTY_DIGITS);
}

/** A county's register: every item with its last version, and the bodies that answer there by every name. */
export async function readCounty(db: Db, county: RegionRow): Promise<CountyDuties> {
  const judged = await judgedByVersion(db, county.id);
  const duties: KnownDuty[] = [];
  // Many items say the same of their department, their township or their basis: it is held once.
  const texts = new Map<string, string>();
  const once = (text: string) => {
    const held = texts.get(text);
    if (held === undefined) texts.set(text, text);
    return held ?? text;
  };
  // Some items at a time: no more rows than theirs stand in memory beside what is made of them.
  for (let after = 0; ;) {
    const ids = await dutyIdsAfter(db, county.id, after, PAGE);
    if (ids.length === 0) break;
    after = ids.at(-1) ?? after;
    const bases = Map.groupBy(await basesOfVersions(db, ids), (basis) => basis.version_id);
    // The oldest come first: the last of each item stays.
    const last = new Map((await versionsOfDuties(db, ids)).map((version) => [version.duty_id, version]));
    for (const row of last.values()) {
      duties.push({
        id: row.duty_id,
        code: row.code,
        parentCode: row.parent_code,
        versionId: row.id,
        version: row.version,
        title: row.title,
        category: once(row.category),
        band: row.band,
        holderId: row.holder_id,
        departmentDuty: once(row.department_duty),
        townshipDuty: once(row.township_duty),
        effectiveFrom: once(row.effective_from),
        effectiveTo: row.effective_to,
        note: once(row.note),
        bases: (bases.get(row.id) ?? []).map(({ law, year, article }) => ({ law: once(law), year, article })),
        judgedOn: judged.get(row.id) ?? null,
      });
    }
  }
  duties.sort((a, b) => (a.code < b.code ? -1 : 1));
  const chain = await readRegionChain(db, county.id);
  return {
    prefix: codePrefix(county),
    duties,
    bodies: new BodyIndex(
      await namedBodies(db, chain),
      chain.map((region) => region.name),
    ),
  };
}

async function namedBodies(db: Db, chain: readonly RegionRow[]): Promise<NamedBody[]> {
  const bodies = await bodiesOfCounty(
    db,
    chain.map((region) => region.id),
  );
  return bodies.map(({ id, code, name, names }) => ({ id, code, name, called: names }));
}
