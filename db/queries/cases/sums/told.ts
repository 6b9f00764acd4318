import type { Db } from "../../../engine.ts";

/** Whose public cases: of these bodies, of these counties, or all of the site. */
export interface ToldAsked {
  departmentIds?: readonly number[];
  regionIds?: readonly number[];
}

/** The groups that tell on a Monday. */
function groupsTold(db: Db, { departmentIds, regionIds }: ToldAsked, monday: string) {
  let groups = db.selectFrom("told_groups as g").where("g.told_from", "<=", monday);
  // PostgreSQL has no empty list: one id that no row has stands for none.
  if (departmentIds) groups = groups.where("g.department_id", "in", [...departmentIds, 0]);
  if (regionIds) groups = groups.where("g.region_id", "in", [...regionIds, 0]);
  return groups;
}

/** The groups that tell a code of both letters, by what they tell: how many groups, and how many cases they are of in all. */
export async function groupsTellingBoth(db: Db, asked: ToldAsked, monday: string, letters: readonly [string, string]) {
  const both = groupsTold(db, asked, monday)
    .where("g.marks", "like", `%${letters[0]}%`)
    .where("g.marks", "like", `%${letters[1]}%`);
  const rows = await both
    .select((eb) => ["g.marks", eb.fn.countAll<number>().as("groups")])
    .groupBy("g.marks")
    .orderBy("g.marks")
    .execute();
  const { cases } = await both
    .select((eb) => eb.fn.count<number>("g.case_id").distinct().as("cases"))
    .executeTakeFirstOrThrow();
  return { rows, cases };
}

/** How many cases tell hours by the step in which their middle group's begin: of two middle ones the lower. */
export function casesByHours(db: Db, asked: ToldAsked, monday: string) {
  const ranked = groupsTold(db, asked, monday)
    .where("g.hours_from", "is not", null)
    .select((eb) => [
      eb.ref("g.hours_from").$castTo<number>().as("from"),
      eb.fn
        .agg<number>("row_number")
        .over((over) => over.partitionBy("g.case_id").orderBy("g.hours_from"))
        .as("place"),
      eb.fn
        .countAll<number>()
        .over((over) => over.partitionBy("g.case_id"))
        .as("groups"),
    ])
    .as("ranked");
  return db
    .selectFrom(ranked)
    .select((eb) => ["ranked.from", eb.fn.countAll<number>().as("cases")])
    .where((eb) =>
      eb(
        eb(eb("ranked.place", "*", eb.lit(2)), "-", eb("ranked.groups", "%", eb.lit(2))),
        "=",
        eb.ref("ranked.groups"),
      ),
    )
    .groupBy("ranked.from")
    .orderBy("ranked.from")
    .execute();
}
