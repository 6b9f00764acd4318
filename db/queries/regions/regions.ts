import type { Db } from "../../engine.ts";
import type { RegionLevel, RegionsTable } from "../../tables/regions.ts";

export type RegionRow = Omit<RegionsTable, "id"> & { id: number };
type NewRegion = Pick<RegionRow, "code" | "parent_id" | "level" | "name" | "name_en">;

/** Rows a statement: five values each, and SQLite takes 32,766 values. */
const BATCH = 2000;

/** A region without an answering time of its own; returns its row id. Fails on a taken code. */
export async function insertRegion(db: Db, region: NewRegion): Promise<number> {
  const row = await db.insertInto("regions").values(region).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Many regions at once, as the list of divisions has them; passes over the codes that are there already. */
export async function insertRegions(db: Db, regions: readonly NewRegion[]): Promise<void> {
  for (let from = 0; from < regions.length; from += BATCH) {
    await db
      .insertInto("regions")
      .values(regions.slice(from, from + BATCH))
      .onConflict((conflict) => conflict.column("code").doNothing())
      .execute();
  }
}

/** Row ids of a level by code. */
export async function regionIdsOf(db: Db, level: RegionLevel): Promise<Map<string, number>> {
  const rows = await db.selectFrom("regions").select(["id", "code"]).where("level", "=", level).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** By row id; undefined when there is none. */
export function findRegion(db: Db, id: number): Promise<RegionRow | undefined> {
  return db.selectFrom("regions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** By 12-digit national code; undefined when there is none. */
export function findRegionByCode(db: Db, code: string): Promise<RegionRow | undefined> {
  return db.selectFrom("regions").selectAll().where("code", "=", code).executeTakeFirst();
}

/** True when there is a region with this code or a greater one. */
export async function hasRegionFrom(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom("regions").select("id").where("code", ">=", code).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Regions directly below one that have not ended, by code; the provinces for null. */
export function listChildRegions(db: Db, parentId: number | null): Promise<RegionRow[]> {
  const current = db.selectFrom("regions").selectAll().where("ended_on", "is", null).orderBy("code");
  return parentId === null
    ? current.where("level", "=", "province").execute()
    : current.where("parent_id", "=", parentId).execute();
}

/** How many townships each of these counties has, by row id; none of those that have ended. */
export async function countTownships(db: Db, countyIds: readonly number[]): Promise<Map<number, number>> {
  if (countyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("regions")
    .select("parent_id")
    .select((eb) => eb.fn.countAll<number>().as("townships"))
    .where("parent_id", "in", countyIds)
    .where("level", "=", "township")
    .where("ended_on", "is", null)
    .groupBy("parent_id")
    .execute();
  return new Map(rows.map(({ parent_id, townships }) => [parent_id ?? 0, Number(townships)]));
}

/** The region and every region above it, nearest first. */
export function regionChain(db: Db, id: number): Promise<RegionRow[]> {
  return db
    .withRecursive("chain", (cte) =>
      cte
        .selectFrom("regions")
        .select((eb) => ["id" as const, "parent_id" as const, eb.lit(0).as("steps")])
        .where("id", "=", id)
        .unionAll(
          cte
            .selectFrom("chain as below")
            .innerJoin("regions as above", "above.id", "below.parent_id")
            .select((eb) => [
              "above.id" as const,
              "above.parent_id" as const,
              eb("below.steps", "+", eb.lit(1)).as("steps"),
            ]),
        ),
    )
    .selectFrom("chain")
    .innerJoin("regions as r", "r.id", "chain.id")
    .selectAll("r")
    .orderBy("chain.steps")
    .execute();
}

/** Working days (1 to 90) that departments of the region have to answer; null = the parent's time again. */
export async function setReplyWorkingDays(db: Db, id: number, days: number | null): Promise<void> {
  await db.updateTable("regions").set({ reply_working_days: days }).where("id", "=", id).execute();
}

/** Every region by code, ended ones too, with what a search needs. */
export function readAllRegions(db: Db) {
  return db
    .selectFrom("regions")
    .select(["id", "code", "parent_id", "level", "name", "name_en", "ended_on", "successor_id"])
    .orderBy("code")
    .execute();
}

/** Changes whenever a region is added or amended. */
export async function regionsVersion(db: Db): Promise<string> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("regions")
        .select((one) => one.fn.max("id").as("id"))
        .as("region"),
      eb
        .selectFrom("region_amendments")
        .select((one) => one.fn.max("id").as("id"))
        .as("amendment"),
    ])
    .executeTakeFirstOrThrow();
  return `${row.region ?? 0}.${row.amendment ?? 0}`;
}
