import type { Db } from "../../engine.ts";

/**
 * The counties that the site serves, by code: what they lie in, and whether each has bodies, and duty items that are in
 * force on a day (1 or 0). To count them is dear where there are many: `countServed`; so are names: `listServedNames`.
 */
export function listServedStandings(db: Db, day: string) {
  return db
    .selectFrom("served_counties as s")
    .innerJoin("regions as r", "r.id", "s.region_id")
    .leftJoin("regions as c", "c.id", "r.parent_id")
    .select((eb) => [
      "s.region_id as id" as const,
      "r.parent_id as city_id" as const,
      "c.parent_id as province_id" as const,
      eb
        .exists(
          eb
            .selectFrom("departments as d")
            .select("d.id")
            .whereRef("d.region_id", "=", "s.region_id")
            .where("d.ended_on", "is", null),
        )
        .as("has_bodies"),
      eb
        .exists(
          eb
            .selectFrom("duties as i")
            .innerJoin("duty_versions as v", "v.duty_id", "i.id")
            .select("i.id")
            .whereRef("i.region_id", "=", "s.region_id")
            .where("v.effective_from", "<=", day)
            .where((or) => or.or([or("v.effective_to", "is", null), or("v.effective_to", ">=", day)])),
        )
        .as("has_duties"),
    ])
    .orderBy("r.code")
    .execute();
}

/** What the counties that the site serves are called, all of them or those with these row ids, and their days to answer. */
export function listServedNames(db: Db, ids?: readonly number[]) {
  return db
    .selectFrom("served_counties as s")
    .innerJoin("regions as r", "r.id", "s.region_id")
    .select(["r.id", "r.code", "r.name", "r.name_en", "r.reply_working_days"])
    .$if(ids !== undefined, (query) => query.where("s.region_id", "in", [...(ids ?? [])]))
    .execute();
}

/** How many bodies, and duty items in force on a day, each county has that the site serves, by its row id. */
export async function countServed(
  db: Db,
  day: string,
): Promise<{ bodies: Map<number, number>; duties: Map<number, number> }> {
  const bodies = await db
    .selectFrom("served_counties as s")
    .innerJoin("departments as d", "d.region_id", "s.region_id")
    .select((eb) => ["s.region_id" as const, eb.fn.countAll<number>().as("count")])
    .where("d.ended_on", "is", null)
    .groupBy("s.region_id")
    .execute();
  const duties = await db
    .selectFrom("served_counties as s")
    .innerJoin("duties as i", "i.region_id", "s.region_id")
    .innerJoin("duty_versions as v", "v.duty_id", "i.id")
    .select((eb) => ["s.region_id" as const, eb.fn.countAll<number>().as("count")])
    .where("v.effective_from", "<=", day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", day)]))
    .groupBy("s.region_id")
    .execute();
  const byRegion = (rows: { region_id: number; count: number }[]) =>
    new Map(rows.map((row) => [row.region_id, Number(row.count)]));
  return { bodies: byRegion(bodies), duties: byRegion(duties) };
}

/** True when the site serves the county. */
export async function isServed(db: Db, regionId: number): Promise<boolean> {
  const row = await db
    .selectFrom("served_counties")
    .select("region_id")
    .where("region_id", "=", regionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a county to those that the site serves. Fails when it is one already. */
export async function insertServedCounty(db: Db, county: { region_id: number; since: string }): Promise<void> {
  await db.insertInto("served_counties").values(county).execute();
}

/** Takes a county out of those that the site serves; what was published of it stays. */
export async function deleteServedCounty(db: Db, regionId: number): Promise<void> {
  await db.deleteFrom("served_counties").where("region_id", "=", regionId).execute();
}

/** Counties that go by just this name, with what they lie in. */
export function findCountiesNamed(db: Db, name: string) {
  return db
    .selectFrom("regions as r")
    .leftJoin("regions as c", "c.id", "r.parent_id")
    .leftJoin("regions as p", "p.id", "c.parent_id")
    .select([
      "r.id",
      "r.code",
      "r.name",
      "r.name_en",
      "c.name as city",
      "c.name_en as city_en",
      "p.name as province",
      "p.name_en as province_en",
    ])
    .where("r.level", "=", "county")
    .where("r.name", "=", name)
    .where("r.ended_on", "is", null)
    .orderBy("r.code")
    .execute();
}

/** How many divisions the shipped list has brought. */
export async function countDivisions(db: Db): Promise<number> {
  const row = await db
    .selectFrom("regions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Open accounts of moderators, a row a role with its bound, and whether they have a second factor. */
export function listModeratorRoles(db: Db) {
  return db
    .selectFrom("user_roles as g")
    .innerJoin("users as u", "u.id", "g.user_id")
    .select((eb) => [
      "u.id as user_id" as const,
      "u.home_region_id" as const,
      "g.region_id" as const,
      eb
        .or([
          eb.exists(eb.selectFrom("totp_secrets as t").select("t.user_id").whereRef("t.user_id", "=", "u.id")),
          eb.exists(eb.selectFrom("passkeys as k").select("k.user_id").whereRef("k.user_id", "=", "u.id")),
        ])
        .as("secured"),
    ])
    .where("g.role", "=", "moderator")
    .where("u.disabled", "=", 0)
    .execute();
}

/** Row ids of the regions with a body for which somebody with an open account answers. */
export async function listAnsweringCounties(db: Db): Promise<Set<number>> {
  const rows = await db
    .selectFrom("user_roles as g")
    .innerJoin("users as u", "u.id", "g.user_id")
    .innerJoin("departments as d", "d.id", "g.department_id")
    .select("d.region_id")
    .distinct()
    .where("g.role", "in", ["officer", "approver"])
    .where("u.disabled", "=", 0)
    .execute();
  return new Set(rows.map((row) => row.region_id));
}
