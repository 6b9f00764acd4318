import type { Db } from "../../db/engine.ts";
import {
  basesOfVersions,
  childDuties,
  countDutiesByBand,
  type DutyVersionRow,
  dutyVersionOn,
  dutyVersionsInForce,
  findDuty,
  findDutyByCode,
  versionsOfDuty,
} from "../../db/queries/duties.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { type Band, BANDS, type DutyVersion, type Finding, findingOn } from "./duty.ts";

/** The duty items in force on a day, in the order of their codes, narrowed by band and holder. */
export async function listDuties(db: Db, filter: { day: Day; band?: Band; holderId?: number }): Promise<DutyVersion[]> {
  return withBases(db, await dutyVersionsInForce(db, filter));
}

/** Row id, all versions (newest first) and the sub-duties of the item with this code. Throws `unknown_duty`. */
export async function readDuty(db: Db, code: string, today: Day) {
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  const versions = await withBases(db, await versionsOfDuty(db, item.id));
  const parts = await subDutiesOn(db, item.id, today);
  const parent = item.parent_id === null ? undefined : await findDuty(db, item.parent_id);
  return { id: item.id, code: item.code, versions, parts, parentCode: parent?.code ?? null };
}

/** What the register said of an item on a day. Throws `unknown_duty`, or `duty_not_in_force` when it said nothing. */
export async function readDutyOn(db: Db, code: string, day: Day): Promise<DutyVersion> {
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  const row = await dutyVersionOn(db, item.id, day);
  const [version] = await withBases(db, row ? [row] : []);
  if (!version) throw new DomainError("duty_not_in_force");
  return version;
}

/** The item's version on a day; when the register said nothing then, the last one before, else the first. */
export async function readDutyNear(db: Db, dutyId: number, day: Day): Promise<DutyVersion> {
  const versions = await versionsOfDuty(db, dutyId);
  const row = versions.find((version) => version.effective_from <= day) ?? versions.at(-1);
  const [version] = await withBases(db, row ? [row] : []);
  if (!version) throw new DomainError("unknown_duty");
  return version;
}

/** What the register's versions of the item with this code say on a day; see `findingOn`. Throws `unknown_duty`. */
export async function readFinding(db: Db, code: string, day: Day): Promise<Finding> {
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  return findingOn(await withBases(db, await versionsOfDuty(db, item.id)), day);
}

/** As `readFinding`, for several days on which the item with this row id was judged. */
export async function readFindings(db: Db, dutyId: number, days: readonly Day[]): Promise<Finding[]> {
  const versions = await withBases(db, await versionsOfDuty(db, dutyId));
  return days.map((day) => findingOn(versions, day));
}

/** The sub-duties of an item that were in force on a day. */
export async function subDutiesOn(db: Db, dutyId: number, day: Day): Promise<DutyVersion[]> {
  const children = await childDuties(db, dutyId);
  const rows: NonNullable<Awaited<ReturnType<typeof dutyVersionOn>>>[] = [];
  for (const child of children) {
    const row = await dutyVersionOn(db, child.id, day);
    if (row) rows.push(row);
  }
  return withBases(db, rows);
}

/** How many items are in force in each band. */
export async function countByBand(db: Db, day: Day): Promise<Record<Band, number>> {
  const rows = await countDutiesByBand(db, day);
  const counted = BANDS.map((band) => [band, rows.find((row) => row.band === band)?.items ?? 0]);
  return Object.fromEntries(counted) as Record<Band, number>;
}

async function withBases(db: Db, rows: DutyVersionRow[]): Promise<DutyVersion[]> {
  const bases = Map.groupBy(
    await basesOfVersions(
      db,
      rows.map((row) => row.id),
    ),
    (basis) => basis.version_id,
  );
  return rows.map((row) => ({
    id: row.id,
    dutyId: row.duty_id,
    regionId: row.region_id,
    code: row.code,
    parentCode: row.parent_code,
    version: row.version,
    title: row.title,
    category: row.category,
    band: row.band,
    holder:
      row.holder_code === null
        ? null
        : { code: row.holder_code, name: row.holder_name ?? "", nameEn: row.holder_name_en ?? "" },
    departmentDuty: row.department_duty,
    townshipDuty: row.township_duty,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    note: row.note,
    bases: (bases.get(row.id) ?? []).map(({ law, year, article }) => ({ law, year, article })),
  }));
}
