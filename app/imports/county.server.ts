import type { Db } from "../../db/engine.ts";
import { basesOfCounty, judgedByVersion, versionsOfCounty } from "../../db/queries/duty-imports.ts";
import { bodiesOfCounty } from "../../db/queries/suggestions.ts";
import { readRegionChain, type RegionRow } from "../departments/department.server.ts";
import { BodyIndex, type NamedBody } from "./reading/bodies.ts";
import type { KnownDuty } from "./import.ts";
import type { CountyDuties } from "./propose.ts";

/** Digits of a division's code that name the county (GB/T 2260). */
const COUNTY_DIGITS = 6;

/** What the codes of a county's items begin with, where its lists give none or their own. */
export function codePrefix(county: Pick<RegionRow, "code">): string {
  return county.code.slice(0, COUNTY_DIGITS);
}

/** A county's register: every item with its last version, and the bodies that answer there by every name. */
export async function readCounty(db: Db, county: RegionRow): Promise<CountyDuties> {
  const versions = await versionsOfCounty(db, county.id);
  const bases = Map.groupBy(await basesOfCounty(db, county.id), (basis) => basis.version_id);
  const judged = await judgedByVersion(db, county.id);
  // The oldest come first: the last of each item stays.
  const last = new Map(versions.map((version) => [version.duty_id, version]));
  const duties = [...last.values()].map((row): KnownDuty => ({
    id: row.duty_id,
    code: row.code,
    parentCode: row.parent_code,
    versionId: row.id,
    version: row.version,
    title: row.title,
    category: row.category,
    band: row.band,
    holderId: row.holder_id,
    departmentDuty: row.department_duty,
    townshipDuty: row.township_duty,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    note: row.note,
    bases: (bases.get(row.id) ?? []).map(({ law, year, article }) => ({ law, year, article })),
    judgedOn: judged.get(row.id) ?? null,
  }));
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
