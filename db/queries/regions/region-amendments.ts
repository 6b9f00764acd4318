import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { AmendmentKind, RegionAmendmentsTable } from "../../tables/regions.ts";

export type NewRegionAmendment = Insertable<RegionAmendmentsTable>;

/** The recorded amendment of this kind, day and code; undefined when there is none. */
export function findRegionAmendment(db: Db, key: { day: string; kind: AmendmentKind; code: string }) {
  return db
    .selectFrom("region_amendments")
    .selectAll()
    .where("day", "=", key.day)
    .where("kind", "=", key.kind)
    .where("code", "=", key.code)
    .executeTakeFirst();
}

/** Records an amendment. Fails when one of this kind, day and code is recorded. */
export async function insertRegionAmendment(db: Db, amendment: NewRegionAmendment): Promise<void> {
  await db.insertInto("region_amendments").values(amendment).execute();
}

/** The names that renamed divisions had before. */
export function listFormerRegionNames(db: Db): Promise<{ code: string; former_name: string }[]> {
  return db
    .selectFrom("region_amendments")
    .select(["code", "former_name"])
    .where("kind", "=", "renamed")
    .orderBy("id")
    .execute();
}

/** Gives a division another name. */
export async function renameRegion(db: Db, id: number, name: { name: string; name_en: string }): Promise<void> {
  await db.updateTable("regions").set(name).where("id", "=", id).execute();
}

/** Puts a division below another one. */
export async function moveRegion(db: Db, id: number, parentId: number): Promise<void> {
  await db.updateTable("regions").set({ parent_id: parentId }).where("id", "=", id).execute();
}

/** Puts all that lies below a division and has not ended below another one. */
export async function moveChildRegions(db: Db, id: number, parentId: number): Promise<void> {
  await db
    .updateTable("regions")
    .set({ parent_id: parentId })
    .where("parent_id", "=", id)
    .where("ended_on", "is", null)
    .execute();
}

/** Ends a division from a day on; the successor is the one that it was merged into, if any. */
export async function endRegion(db: Db, id: number, day: string, successorId: number | null): Promise<void> {
  await db.updateTable("regions").set({ ended_on: day, successor_id: successorId }).where("id", "=", id).execute();
}
