import type { Insertable } from "kysely";
import { type Asked, type DutyCode, named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import type { Band, DutyVersionsTable } from "../../tables/register/duties.ts";

/** An item without versions; returns its row id. `parent_id` is null unless it is a sub-duty. */
export async function insertDuty(
  db: Db,
  duty: { code: string; region_id: number; parent_id: number | null },
): Promise<number> {
  const row = await db.insertInto("duties").values(duty).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Days are inclusive. `holder_id` is null in the band `own` and nowhere else; `effective_to` null = still in force. */
export type NewDutyVersion = Insertable<DutyVersionsTable>;

/** Returns the row id; legal bases are written apart. Does not look whether days overlap another version's. */
export async function insertDutyVersion(db: Db, version: NewDutyVersion): Promise<number> {
  const row = await db.insertInto("duty_versions").values(version).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Adds a legal basis to a version; `year` is that of the law's version. */
export async function insertDutyBasis(
  db: Db,
  basis: { version_id: number; position: number; law: string; year: number; article: string },
): Promise<void> {
  await db.insertInto("duty_bases").values(basis).execute();
}

/** The bare item, without what the register says of it; undefined when no item has the code. */
export function findDutyByCode(db: Db, code: Asked<DutyCode>) {
  return db.selectFrom("duties").selectAll().where("code", "=", named(code)).executeTakeFirst();
}

/** The bare item, by row id; undefined when there is none. */
export function findDuty(db: Db, id: number) {
  return db.selectFrom("duties").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Narrows versions to those in force on a day, of a band, held by a department; a field left out does not. */
export interface DutyFilter {
  day?: string;
  band?: Band;
  holderId?: number;
}

interface Narrowed extends DutyFilter {
  regionIds?: readonly number[];
  dutyId?: number;
  parentId?: number;
}

/** Versions of the items of some regions, of one item, of the parts of one, or of what a department holds: never of all. */
export type DutyChoice = DutyFilter &
  ({ regionIds: readonly number[] } | { dutyId: number } | { parentId: number } | { holderId: number });

function chosenVersions(db: Db, choice: DutyChoice) {
  const { regionIds, dutyId, parentId, holderId, day, band }: Narrowed = choice;
  let query = db.selectFrom("duty_versions as v").innerJoin("duties as i", "i.id", "v.duty_id");
  if (regionIds) query = query.where("i.region_id", "in", [...regionIds]);
  if (dutyId !== undefined) query = query.where("i.id", "=", dutyId);
  if (parentId !== undefined) query = query.where("i.parent_id", "=", parentId);
  if (holderId !== undefined) query = query.where("v.holder_id", "=", holderId);
  if (band) query = query.where("v.band", "=", band);
  if (day !== undefined) {
    query = query
      .where("v.effective_from", "<=", day)
      .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", day)]));
  }
  return query;
}

/** What the register says of the chosen items, with code and holder's name: by code, of each the newest first. */
export function dutyVersions(db: Db, choice: DutyChoice) {
  return chosenVersions(db, choice)
    .leftJoin("duties as p", "p.id", "i.parent_id")
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .selectAll("v")
    .select([
      "i.code",
      "i.region_id",
      "i.parent_id",
      "p.code as parent_code",
      "h.code as holder_code",
      "h.name as holder_name",
      "h.name_en as holder_name_en",
    ])
    .orderBy("i.code")
    .orderBy("v.effective_from", "desc")
    .execute();
}

export type DutyVersionRow = Awaited<ReturnType<typeof dutyVersions>>[number];

/** Legal bases of the same versions, in order. */
export function basesOfDuties(db: Db, choice: DutyChoice) {
  return chosenVersions(db, choice)
    .innerJoin("duty_bases as b", "b.version_id", "v.id")
    .selectAll("b")
    .orderBy("b.version_id")
    .orderBy("b.position")
    .execute();
}

/** How many of the chosen versions are in each band: with a day, how many items. */
export function countDutiesByBand(db: Db, choice: DutyChoice) {
  return chosenVersions(db, choice)
    .select((eb) => ["v.band", eb.fn.countAll<number>().as("items")])
    .groupBy("v.band")
    .execute();
}

/** The versions that a body holds on a day or later, with nothing joined. */
export function versionsHeldFrom(db: Db, holderId: number, day: string) {
  return db
    .selectFrom("duty_versions")
    .selectAll()
    .where("holder_id", "=", holderId)
    .where((eb) => eb.or([eb("effective_to", "is", null), eb("effective_to", ">=", day)]))
    .orderBy("id")
    .execute();
}

/** Changes until when a version holds, or whose it is. */
export async function updateDutyVersion(
  db: Db,
  id: number,
  change: { effective_to: string | null } | { holder_id: number },
): Promise<void> {
  await db.updateTable("duty_versions").set(change).where("id", "=", id).execute();
}

/** These versions, as they are now. */
export function findDutyVersions(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("duty_versions")
    .select(["id", "duty_id", "version", "holder_id", "effective_to"])
    .where("id", "in", [...ids])
    .execute();
}

/** Of these versions those by which somebody was judged where this body answers, in verdicts and in parts of shared ones. */
export async function judgedVersions(db: Db, ids: readonly number[], departmentId: number): Promise<number[]> {
  const verdicts = await db
    .selectFrom("verdicts as d")
    .innerJoin("cases as c", "c.id", "d.case_id")
    .select("d.duty_version_id as id")
    .where("d.duty_version_id", "in", [...ids])
    .where("c.department_id", "=", departmentId)
    .execute();
  const parts = await db
    .selectFrom("verdict_parts as t")
    .innerJoin("verdicts as d", "d.id", "t.verdict_id")
    .innerJoin("cases as c", "c.id", "d.case_id")
    .select("t.duty_version_id as id")
    .where("t.duty_version_id", "in", [...ids])
    .where("c.department_id", "=", departmentId)
    .execute();
  return [...verdicts, ...parts].flatMap((row) => row.id ?? []);
}

/** Takes a version out that nobody was judged by, with its legal bases. */
export async function deleteDutyVersion(db: Db, id: number): Promise<void> {
  await db.deleteFrom("duty_bases").where("version_id", "=", id).execute();
  await db.deleteFrom("duty_versions").where("id", "=", id).execute();
}

/** The number of an item's last version. */
export async function lastVersionOf(db: Db, dutyId: number): Promise<number> {
  const row = await db
    .selectFrom("duty_versions")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("duty_id", "=", dutyId)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Gives a version the same legal bases as another one has. */
export async function copyBases(db: Db, fromId: number, toId: number): Promise<void> {
  const bases = await db.selectFrom("duty_bases").selectAll().where("version_id", "=", fromId).execute();
  for (const basis of bases) await insertDutyBasis(db, { ...basis, version_id: toId });
}
