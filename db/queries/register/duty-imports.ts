import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { DutyImportsTable } from "../../tables/register/duty-imports.ts";
import type { DutyBasesTable, DutyVersionsTable } from "../../tables/register/duties.ts";

/** Rows a statement: up to twelve values each, and SQLite takes 32,766. */
const BATCH = 1000;

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

/** Row ids of the next items of a county's register, by row id; at most `limit`. */
export async function dutyIdsAfter(db: Db, regionId: number, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom("duties")
    .select("id")
    .where("region_id", "=", regionId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Every version of these items with the item's code and its parent's, the oldest first. */
export function versionsOfDuties(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("duty_versions as v")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .leftJoin("duties as p", "p.id", "i.parent_id")
    .selectAll("v")
    .select(["i.code", "p.code as parent_code"])
    .where("i.id", "in", ids)
    .orderBy("v.effective_from")
    .orderBy("v.id")
    .execute();
}

/** The legal bases of those versions, in order. */
export function basesOfVersions(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("duty_bases as b")
    .innerJoin("duty_versions as v", "v.id", "b.version_id")
    .selectAll("b")
    .where("v.duty_id", "in", ids)
    .orderBy("b.version_id")
    .orderBy("b.position")
    .execute();
}

/** The last day for which a version of a county's register was judged by, in verdicts and in the parts of shared ones. */
export async function judgedByVersion(db: Db, regionId: number): Promise<Map<number, string>> {
  const verdicts = db
    .selectFrom("verdicts as d")
    .innerJoin("duty_versions as v", "v.id", "d.duty_version_id")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .select((eb) => ["v.id", eb.fn.max("d.applies_on").as("day")])
    .where("i.region_id", "=", regionId)
    .groupBy("v.id");
  const parts = db
    .selectFrom("verdict_parts as t")
    .innerJoin("verdicts as d", "d.id", "t.verdict_id")
    .innerJoin("duty_versions as v", "v.id", "t.duty_version_id")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .select((eb) => ["v.id", eb.fn.max("d.applies_on").as("day")])
    .where("i.region_id", "=", regionId)
    .groupBy("v.id");
  const judged = new Map<number, string>();
  for (const { id, day } of [...(await verdicts.execute()), ...(await parts.execute())]) {
    if ((judged.get(id) ?? "") < day) judged.set(id, day);
  }
  return judged;
}

/** Many items at once, without versions; answers their row ids by code. Fails on a taken code. */
export async function insertDuties(
  db: Db,
  duties: readonly { code: string; region_id: number; parent_id: number | null }[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const batch of batches(duties)) {
    const rows = await db.insertInto("duties").values(batch).returning(["id", "code"]).execute();
    for (const { id, code } of rows) ids.set(code, id);
  }
  return ids;
}

/** Many versions at once; answers their row ids by the item's. Each item may come once. */
export async function insertDutyVersions(
  db: Db,
  versions: readonly Insertable<DutyVersionsTable>[],
): Promise<Map<number, number>> {
  const ids = new Map<number, number>();
  for (const batch of batches(versions)) {
    const rows = await db.insertInto("duty_versions").values(batch).returning(["id", "duty_id"]).execute();
    for (const { id, duty_id } of rows) ids.set(duty_id, id);
  }
  return ids;
}

/** Many legal bases at once. */
export async function insertDutyBases(db: Db, bases: readonly DutyBasesTable[]): Promise<void> {
  for (const batch of batches(bases)) await db.insertInto("duty_bases").values(batch).execute();
}

/** Ends these versions on a day. */
export async function endDutyVersions(db: Db, ids: readonly number[], day: string): Promise<void> {
  for (const batch of batches(ids)) {
    await db.updateTable("duty_versions").set({ effective_to: day }).where("id", "in", batch).execute();
  }
}

/** Puts a version right that nobody was judged by. Its bases are written apart. */
export async function replaceDutyVersion(
  db: Db,
  id: number,
  texts: Omit<DutyVersionsTable, "id" | "duty_id" | "version" | "effective_from">,
): Promise<void> {
  await db.updateTable("duty_versions").set(texts).where("id", "=", id).execute();
  await db.deleteFrom("duty_bases").where("version_id", "=", id).execute();
}

/** Keeps a list until it is confirmed, in the place of what the same person sent before. */
export async function keepDutyImport(db: Db, row: DutyImportsTable): Promise<void> {
  await db.deleteFrom("duty_imports").where("user_id", "=", row.user_id).execute();
  await db.insertInto("duty_imports").values(row).execute();
}

/** The list that this person sent, without its sheets, unless its time was over at an instant; undefined when there is none. */
export function findDutyImport(db: Db, userId: number, token: string, instant: string) {
  return db
    .selectFrom("duty_imports")
    .select(["region_id", "source", "sha256", "choices"])
    .where("token", "=", token)
    .where("user_id", "=", userId)
    .where("expires_at", ">", instant)
    .executeTakeFirst();
}

/** The sheets of a list, as `keepDutyImport` was handed them; undefined when it is gone. */
export async function findDutyImportSheets(db: Db, token: string): Promise<string | undefined> {
  const row = await db.selectFrom("duty_imports").select("sheets").where("token", "=", token).executeTakeFirst();
  return row?.sheets;
}

/** The list of this person whose time is not over at an instant, without what is in it. */
export function findWaitingImport(db: Db, userId: number, instant: string) {
  return db
    .selectFrom("duty_imports")
    .select(["token", "source"])
    .where("user_id", "=", userId)
    .where("expires_at", ">", instant)
    .executeTakeFirst();
}

/** What a person chose for their list. */
export async function setDutyImportChoices(db: Db, token: string, choices: string): Promise<void> {
  await db.updateTable("duty_imports").set({ choices }).where("token", "=", token).execute();
}

/** False when it was gone already. */
export async function deleteDutyImport(db: Db, token: string): Promise<boolean> {
  const row = await db.deleteFrom("duty_imports").where("token", "=", token).returning("token").executeTakeFirst();
  return row !== undefined;
}

/** Deletes the lists whose time was over at an instant. */
export async function deleteDutyImportsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("duty_imports").where("expires_at", "<=", instant).execute();
}

/** How the columns of lists with these headers were read in a county, by header. */
export async function findDutyLayouts(db: Db, regionId: number, headers: readonly string[]) {
  if (headers.length === 0) return new Map<string, string[]>();
  const rows = await db
    .selectFrom("duty_layouts")
    .select(["header", "columns"])
    .where("region_id", "=", regionId)
    .where("header", "in", headers)
    .execute();
  return new Map(rows.map((row) => [row.header, row.columns.split(",")]));
}

/** Keeps how the columns of a list were read. */
export async function keepDutyLayout(
  db: Db,
  layout: { region_id: number; header: string; columns: string },
): Promise<void> {
  await db
    .insertInto("duty_layouts")
    .values(layout)
    .onConflict((conflict) => conflict.columns(["region_id", "header"]).doUpdateSet({ columns: layout.columns }))
    .execute();
}
