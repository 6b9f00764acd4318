import type { Db } from "../../db/engine.ts";
import {
  basesOfDuties,
  countDutiesByBand,
  type DutyChoice,
  type DutyVersionRow,
  dutyVersions,
  findDuty,
  findDutyByCode,
} from "../../db/queries/register/duties.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { type Band, BANDS, type DutyVersion, type DutyFinding, findingOn, noItemOn, OFF_LIST } from "./duty.ts";

/** What `readFinding` refuses with. */
export const READ_FINDING_REFUSALS = ["unknown_duty"] as const;

/** What `readDutyNear` refuses with. */
export const READ_DUTY_NEAR_REFUSALS = ["unknown_duty"] as const;

/** What `readDutyOn` refuses with. */
export const READ_DUTY_ON_REFUSALS = ["unknown_duty", "duty_not_in_force"] as const;

/**
 * What the register says of the chosen items, with its legal bases: by code, of each the newest first. Pages list a
 * county's through `listDuties` of the register.
 */
export async function readVersions(db: Db, choice: DutyChoice): Promise<DutyVersion[]> {
  const rows = await dutyVersions(db, choice);
  const bases = await basesOfDuties(db, choice);
  const basesOf = Map.groupBy(bases, (basis) => basis.version_id);
  return rows.map((row) => toVersion(row, basesOf.get(row.id) ?? []));
}

/** How many of the chosen items are in each band. */
export async function countByBand(db: Db, choice: DutyChoice & { day: Day }): Promise<Record<Band, number>> {
  const rows = await countDutiesByBand(db, choice);
  const counted = BANDS.map((band) => [band, rows.find((row) => row.band === band)?.items ?? 0]);
  return Object.fromEntries(counted) as Record<Band, number>;
}

/** Row id, all versions (newest first) and the sub-duties of the item with this code. Throws `unknown_duty`. */
export async function readDuty(db: Db, code: string, today: Day) {
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  const versions = await readVersions(db, { dutyId: item.id });
  const parts = await subDutiesOn(db, item.id, today);
  const parent = item.parent_id === null ? undefined : await findDuty(db, item.parent_id);
  return {
    id: item.id,
    code: item.code,
    regionId: item.region_id,
    versions,
    parts,
    parentCode: parent?.code ?? null,
  };
}

/** What the register said of an item on a day. Throws `unknown_duty`, or `duty_not_in_force` when it said nothing. */
export async function readDutyOn(db: Db, code: string, day: Day): Promise<DutyVersion> {
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  const [version] = await readVersions(db, { dutyId: item.id, day });
  if (!version) throw new DomainError("duty_not_in_force");
  return version;
}

/** The item's version on a day; when the register said nothing then, the last one before, else the first. */
export async function readDutyNear(db: Db, dutyId: number, day: Day): Promise<DutyVersion> {
  const versions = await readVersions(db, { dutyId });
  const version = versions.find((one) => one.effectiveFrom <= day) ?? versions.at(-1);
  if (!version) throw new DomainError("unknown_duty");
  return version;
}

/**
 * What the register's versions of the item with this code say on a day; see `findingOn`. Of `OFF_LIST`, that there is none.
 * Throws `unknown_duty`.
 */
export async function readFinding(db: Db, code: string, day: Day): Promise<DutyFinding> {
  if (code === OFF_LIST) return noItemOn(day);
  const item = await findDutyByCode(db, code);
  if (!item) throw new DomainError("unknown_duty");
  return findingOn(await readVersions(db, { dutyId: item.id }), day);
}

/** As `readFinding`, for several days on which the item with this row id was judged. */
export async function readFindings(db: Db, dutyId: number, days: readonly Day[]): Promise<DutyFinding[]> {
  const versions = await readVersions(db, { dutyId });
  return days.map((day) => findingOn(versions, day));
}

/** The sub-duties of an item that were in force on a day. */
export function subDutiesOn(db: Db, dutyId: number, day: Day): Promise<DutyVersion[]> {
  return readVersions(db, { parentId: dutyId, day });
}

function toVersion(row: DutyVersionRow, bases: readonly DutyVersion["bases"][number][]): DutyVersion {
  return {
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
    bases: bases.map(({ law, year, article }) => ({ law, year, article })),
  };
}
