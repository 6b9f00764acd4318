import type { Db } from "../engine.ts";
import { heldAgainstBodies } from "./cases/verdicts.ts";
import { isReached } from "./register/reached.ts";
import type { CaseState } from "../tables/cases/cases.ts";

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
  states: readonly CaseState[];
  limit: number;
}

/** Public cases, neither merged nor hidden, of these counties. */
function publicCases(db: Db, { regionIds, states }: BulletinAsked) {
  return db
    .selectFrom("cases as c")
    .where("c.region_id", "in", regionIds.length > 0 ? [...regionIds] : [0])
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null);
}

/** Their clocks of the answer, of the lead bodies, of every round; not of what is found to be a township's own duty. */
function answerClocks(db: Db, asked: BulletinAsked) {
  return publicCases(db, asked)
    .innerJoin("watches as w", "w.case_id", "c.id")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .where("w.part", "=", "lead")
    .where(heldAgainstBodies)
    .where("s.stage", "=", "answered");
}

/** Cases that were published in these days, the first first. */
export async function publishedWithin(db: Db, asked: BulletinAsked) {
  const all = publicCases(db, asked)
    .where("c.published_on", ">=", asked.from)
    .where("c.published_on", "<=", asked.until);
  const { count } = await all.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const rows = await all
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["c.number", "c.title", "c.published_on as on", "d.code", "d.name", "d.name_en"])
    .orderBy("c.published_on")
    .orderBy("c.id")
    .limit(asked.limit)
    .execute();
  return { count, rows };
}

/** Clocks of the answer that were met in these days, the first first. */
export async function answeredWithin(db: Db, asked: BulletinAsked) {
  const all = answerClocks(db, asked).where("s.met_on", ">=", asked.from).where("s.met_on", "<=", asked.until);
  return clocksOf(all, asked.limit, "met_on");
}

/** Clocks of the answer that had run out at the end of these days and were not met by then, of bodies that had the case then, are charged with it and could answer when it began, the first due first. */
export async function overdueAt(db: Db, asked: BulletinAsked) {
  const { until } = asked;
  const all = answerClocks(db, asked)
    .where("s.due_on", "<", until)
    .where("s.held_on", "is", null)
    .where("w.charged", "=", 1)
    .where((eb) => isReached(eb, eb.ref("w.department_id"), eb.ref("s.started_on")))
    .where((eb) => eb.or([eb("s.met_on", "is", null), eb("s.met_on", ">", until)]))
    .where((eb) => eb.or([eb("w.closed_on", "is", null), eb("w.closed_on", ">", until)]));
  return clocksOf(all, asked.limit, "due_on");
}

async function clocksOf(all: ReturnType<typeof answerClocks>, limit: number, by: "met_on" | "due_on") {
  const { count } = await all.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const rows = await all
    .innerJoin("departments as d", "d.id", "w.department_id")
    .select(["c.number", "c.title", "d.code", "d.name", "d.name_en"])
    .select(["s.case_id", "s.id as stage_id", "s.due_on", "s.met_on", "s.held_on"])
    .orderBy(`s.${by}`)
    .orderBy("s.id")
    .limit(limit)
    .execute();
  return { count, rows };
}
