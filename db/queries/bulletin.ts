import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { TOWNSHIPS_OWN } from "../../app/cases/case.ts";
import type { Db } from "../engine.ts";
import { isReached } from "./register/reached.ts";
import type { StagesTable } from "../tables/cases/clocks.ts";
import type { Database } from "../tables/index.ts";

/** The day on which the first case of a county was published, whatever became of it; undefined while there is none. */
export async function firstPublication(db: Db, regionId: number): Promise<string | undefined> {
  const { day } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.min("published_on").as("day"))
    .where("region_id", "=", regionId)
    .executeTakeFirstOrThrow();
  return day ?? undefined;
}

/** Which cases a bulletin tells of: of these counties, from this day to that, both in it; the first so many. */
export interface BulletinAsked {
  regionIds: readonly number[];
  from: string;
  until: string;
  limit: number;
}

/** Cases that were published in these days, the first first. */
export async function publishedWithin(db: Db, { regionIds, from, until, limit }: BulletinAsked) {
  const all = db
    .selectFrom("cases as c")
    .innerJoin("summed_cases as p", "p.case_id", "c.id")
    .where("c.region_id", "in", [...regionIds, 0])
    .where("c.published_on", ">=", from)
    .where("c.published_on", "<=", until);
  const { count } = await all.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const rows = await all
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["c.number", "c.title", "c.published_on as on", "d.code", "d.name", "d.name_en"])
    .orderBy("c.published_on")
    .orderBy("c.id")
    .limit(limit)
    .execute();
  return { count, rows };
}

/** Clocks of the answer that were met in these days, the first first. */
export function answeredWithin(db: Db, asked: BulletinAsked) {
  return clocksOf(db, asked, "met_on", (eb) =>
    eb.and([eb("s.stage", "=", "answered"), eb("s.met_on", ">=", asked.from), eb("s.met_on", "<=", asked.until)]),
  );
}

/** Clocks of the answer that had run out at the end of these days and were not met by then, of bodies that had the case then, are charged with it and could answer when it began, the first due first. */
export function overdueAt(db: Db, asked: BulletinAsked) {
  const { until } = asked;
  return clocksOf(
    db,
    asked,
    "due_on",
    (eb) => {
      const ofStage = eb.and([eb("s.stage", "=", "answered"), eb("s.due_on", "<", until), eb("s.held_on", "is", null)]);
      return eb.or([eb.and([ofStage, eb("s.met_on", "is", null)]), eb.and([ofStage, eb("s.met_on", ">", until)])]);
    },
    true,
  );
}

type OfStage = (eb: ExpressionBuilder<Database & { s: StagesTable }, "s">) => Expression<SqlBool>;

/**
 * Clocks of the answer of public cases, of the lead bodies, of every round; not of what is found to be a township's own duty. They are
 * chosen by their days first, since those of a month are few.
 */
async function clocksOf(
  db: Db,
  { regionIds, until, limit }: BulletinAsked,
  by: "met_on" | "due_on",
  chosen: OfStage,
  charged = false,
) {
  const ended = db.with(
    (cte) => cte("ended").materialized(),
    (of) =>
      of
        .selectFrom("stages as s")
        .select(["s.id", "s.case_id", "s.watch_id", "s.started_on", "s.due_on", "s.met_on", "s.held_on"])
        .where(chosen),
  );
  let all = ended
    .selectFrom("ended as s")
    .innerJoin("summed_cases as p", "p.case_id", "s.case_id")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .where("p.region_id", "in", [...regionIds, 0])
    .where("p.verdict", "<>", TOWNSHIPS_OWN)
    .where("w.part", "=", "lead");
  if (charged) {
    all = all
      .where("w.charged", "=", 1)
      .where((eb) => isReached(eb, eb.ref("w.department_id"), eb.ref("s.started_on")))
      .where((eb) => eb.or([eb("w.closed_on", "is", null), eb("w.closed_on", ">", until)]));
  }
  const first = all
    .select(["s.id", "s.case_id", "s.due_on", "s.met_on", "s.held_on", "w.department_id"])
    // Of all of them: what is asked for is cut afterwards.
    .select((eb) => eb.fn.countAll<number>().over().as("count"))
    .orderBy(`s.${by}`)
    .orderBy("s.id")
    .limit(limit);
  const rows = await db
    .selectFrom(first.as("s"))
    .innerJoin("cases as c", "c.id", "s.case_id")
    .innerJoin("departments as d", "d.id", "s.department_id")
    .select(["c.number", "c.title", "d.code", "d.name", "d.name_en"])
    .select(["s.case_id", "s.id as stage_id", "s.due_on", "s.met_on", "s.held_on", "s.count"])
    .orderBy(`s.${by}`)
    .orderBy("s.id")
    .execute();
  return { count: rows[0]?.count ?? 0, rows };
}
