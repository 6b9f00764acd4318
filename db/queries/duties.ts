import type { Insertable } from "kysely";
import type { Db } from "../engine.ts";
import type { Band, DutyVersionsTable } from "../tables/duties.ts";

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
export function findDutyByCode(db: Db, code: string) {
  return db.selectFrom("duties").selectAll().where("code", "=", code).executeTakeFirst();
}

/** The bare item, by row id; undefined when there is none. */
export function findDuty(db: Db, id: number) {
  return db.selectFrom("duties").selectAll().where("id", "=", id).executeTakeFirst();
}

/** What the register says of duty items, with the item's code and the holder's name. */
function versionsWithItem(db: Db) {
  return db
    .selectFrom("duty_versions as v")
    .innerJoin("duties as i", "i.id", "v.duty_id")
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
    ]);
}

export type DutyVersionRow = Awaited<ReturnType<ReturnType<typeof versionsWithItem>["executeTakeFirstOrThrow"]>>;

/** The versions in force on a day, narrowed by band and holder. */
export function dutyVersionsInForce(
  db: Db,
  filter: { day: string; band?: Band; holderId?: number },
): Promise<DutyVersionRow[]> {
  let query = versionsWithItem(db)
    .where("v.effective_from", "<=", filter.day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", filter.day)]))
    .orderBy("i.code");
  if (filter.band) query = query.where("v.band", "=", filter.band);
  if (filter.holderId !== undefined) query = query.where("v.holder_id", "=", filter.holderId);
  return query.execute();
}

/** Every version of an item, newest first. */
export function versionsOfDuty(db: Db, dutyId: number): Promise<DutyVersionRow[]> {
  return versionsWithItem(db).where("v.duty_id", "=", dutyId).orderBy("v.effective_from", "desc").execute();
}

/** The version of an item in force on a day. */
export function dutyVersionOn(db: Db, dutyId: number, day: string): Promise<DutyVersionRow | undefined> {
  return versionsWithItem(db)
    .where("v.duty_id", "=", dutyId)
    .where("v.effective_from", "<=", day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", day)]))
    .executeTakeFirst();
}

/** Sub-duties of an item by code, whether or not a version of theirs is in force. */
export function childDuties(db: Db, parentId: number) {
  return db.selectFrom("duties").selectAll().where("parent_id", "=", parentId).orderBy("code").execute();
}

/** Legal bases of the given versions, in order. */
export function basesOfVersions(db: Db, versionIds: number[]) {
  if (versionIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("duty_bases")
    .selectAll()
    .where("version_id", "in", versionIds)
    .orderBy("version_id")
    .orderBy("position")
    .execute();
}

/** How many items are in force in each band on a day. */
export function countDutiesByBand(db: Db, day: string) {
  return db
    .selectFrom("duty_versions")
    .select((eb) => ["band", eb.fn.countAll<number>().as("items")])
    .where("effective_from", "<=", day)
    .where((eb) => eb.or([eb("effective_to", "is", null), eb("effective_to", ">=", day)]))
    .groupBy("band")
    .execute();
}
