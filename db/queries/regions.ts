import type { Db } from "../engine.ts";
import type { RegionLevel, RegionsTable } from "../tables/regions.ts";

export type RegionRow = Omit<RegionsTable, "id"> & { id: number };

/** A region without an answering time of its own; returns its row id. Fails on a taken code. */
export async function insertRegion(
  db: Db,
  region: { code: string; parent_id: number | null; level: RegionLevel; name: string; name_en: string },
): Promise<number> {
  const row = await db
    .insertInto("regions")
    .values({ ...region, reply_working_days: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** By row id; undefined when there is none. */
export function findRegion(db: Db, id: number): Promise<RegionRow | undefined> {
  return db.selectFrom("regions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** By 12-digit national code; undefined when there is none. */
export function findRegionByCode(db: Db, code: string): Promise<RegionRow | undefined> {
  return db.selectFrom("regions").selectAll().where("code", "=", code).executeTakeFirst();
}

/** Every region of a level, by code. */
export function listRegions(db: Db, level: RegionLevel): Promise<RegionRow[]> {
  return db.selectFrom("regions").selectAll().where("level", "=", level).orderBy("code").execute();
}

/** Regions directly below one, by code. */
export function listChildRegions(db: Db, parentId: number): Promise<RegionRow[]> {
  return db.selectFrom("regions").selectAll().where("parent_id", "=", parentId).orderBy("code").execute();
}

/** The region and every region above it, nearest first. */
export async function regionChain(db: Db, id: number): Promise<RegionRow[]> {
  const chain: RegionRow[] = [];
  for (let next: number | null = id; next !== null;) {
    const region: RegionRow | undefined = await findRegion(db, next);
    if (!region) break;
    chain.push(region);
    next = region.parent_id;
  }
  return chain;
}

/** Working days (1 to 90) that departments of the region have to answer; null = the parent's time again. */
export async function setReplyWorkingDays(db: Db, id: number, days: number | null): Promise<void> {
  await db.updateTable("regions").set({ reply_working_days: days }).where("id", "=", id).execute();
}
