import { expressionBuilder, type Insertable, type Selectable } from "kysely";
import type { StateOfClock } from "../../../app/cases/case.ts";
import type { Db } from "../../engine.ts";
import type { CasesTable } from "../../tables/cases/cases.ts";
import type { Vetted } from "../../tables/vetted.ts";
import type { Database } from "../../tables/index.ts";
import { reached } from "../register/reached.ts";
import { heldAgainstBodies } from "./verdicts.ts";
import type { HoldKind, HoldsTable, StagesTable, WatchEnd, WatchesTable } from "../../tables/cases/clocks.ts";

export type StageRow = Selectable<StagesTable>;
export type HoldRow = Selectable<HoldsTable>;

/** How the clock of a case stands on a day. */
export interface ClockAsked {
  state: StateOfClock;
  today: string;
}

/**
 * That the clock of a case, `c` in the query, stands so and counts: it is not found to be a township's own duty, and did not begin before its body could
 * answer here itself.
 */
export function standsSo({ state, today }: ClockAsked) {
  const eb = expressionBuilder<Database & { c: CasesTable }, "c">();
  const counts = eb.and([
    heldAgainstBodies(eb),
    eb.not(
      eb.exists(
        eb
          .selectFrom("departments as b")
          .innerJoin("clocks as l", (on) => on.onRef("l.case_id", "=", "c.id"))
          .select("b.id")
          .whereRef("b.id", "=", "c.department_id")
          .whereRef("b.reachable_since", ">", "l.started_on"),
      ),
    ),
  ]);
  if (state === "running") {
    return eb.and([counts, eb.or([eb("c.due_on", ">=", today), eb("c.held_on", "is not", null)])]);
  }
  const passed = [counts, eb("c.due_on", "<", today), eb("c.held_on", "is", null)];
  if (state === "overdue") passed.push(eb("c.met_on", "is", null));
  if (state === "on_time") passed.push(eb("c.met_on", "<=", eb.ref("c.due_on")));
  if (state === "late") passed.push(eb("c.met_on", ">", eb.ref("c.due_on")));
  return eb.and(passed);
}

/** Puts a case to a body; answers the row id of its watch. */
export async function insertWatch(db: Db, watch: Insertable<WatchesTable>): Promise<number> {
  const { id } = await db.insertInto("watches").values(watch).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Starts what is due of a watch. */
export async function insertStages(db: Db, stages: readonly Insertable<StagesTable>[]): Promise<void> {
  await db.insertInto("stages").values(stages).execute();
}

/** The clock that a case goes by, running or met. Throws when the case has none. */
export function findClock(db: Db, caseId: number) {
  return db.selectFrom("clocks").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
}

/** The stages that a case goes by. */
export function currentStages(db: Db, caseId: number): Promise<StageRow[]> {
  return db
    .selectFrom("stages")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("current", "=", 1)
    .orderBy("id")
    .execute();
}

/** The stages of a case that its bodies have to meet or have met: not those of a watch that has ended. In order. */
export function openStages(db: Db, caseId: number) {
  return db
    .selectFrom("stages as s")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .selectAll("s")
    .select(["w.part", "w.department_id"])
    .select((eb) => reached(eb, eb.ref("w.department_id"), eb.ref("s.started_on")))
    .where("s.case_id", "=", caseId)
    .where("w.closed_on", "is", null)
    .orderBy("s.id")
    .execute();
}

/**
 * Lets what stands in a case say since when its lead body has answered and signed for it: since the first answer of the
 * round that counts, and since that, its own word or that it said in time whose the case is. Answers the day of the answer, null while there is none.
 */
export async function settleStages(db: Db, caseId: number): Promise<string | null> {
  const clock = await findClock(db, caseId);
  const { first } = await db
    .selectFrom("replies")
    .select((eb) => eb.fn.min("published_on").as("first"))
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .where("hollow_on", "is", null)
    .where("round", "=", clock.round)
    .executeTakeFirstOrThrow();
  await db.updateTable("stages").set(met(first)).where("id", "=", clock.id).execute();
  const { signed_on, asked_on, replied } = await db
    .selectFrom("watches as w")
    .leftJoin("transfers as t", "t.watch_id", "w.id")
    .select(["w.signed_on", "t.asked_on"])
    .select((eb) =>
      eb
        .selectFrom("replies as a")
        .select((of) => of.fn.min("a.published_on").as("first"))
        .where("a.case_id", "=", caseId)
        .where("a.set_aside", "=", 0)
        // One that a merger brought was given in another case: a signature that is late here stays so.
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom("merger_moves as o")
                .select("o.row_id")
                .where("o.kind", "=", "reply")
                .whereRef("o.row_id", "=", "a.id"),
            ),
          ),
        )
        .as("replied"),
    )
    .where("w.id", "=", clock.watch_id)
    .executeTakeFirstOrThrow();
  const signed = [signed_on, asked_on, replied].filter((day) => day !== null).sort()[0] ?? null;
  await db
    .updateTable("stages")
    .set(met(signed))
    .where("watch_id", "=", clock.watch_id)
    .where("stage", "=", "signed")
    .execute();
  return first;
}

/** What is met stands still no more. */
const met = (day: string | null) => (day === null ? { met_on: day } : { met_on: day, held_on: null });

/** Notes on which day a stage was met. */
export async function meetStage(db: Db, id: number, day: string): Promise<void> {
  await db.updateTable("stages").set(met(day)).where("id", "=", id).execute();
}

/** Notes on which day a body has signed for the case that it watches. */
export async function noteSigned(db: Db, watchId: number, day: string): Promise<void> {
  await db.updateTable("watches").set({ signed_on: day }).where("id", "=", watchId).execute();
}

/** Notes the day that a body has promised for a stage, with its reason. */
export async function notePromise(
  db: Db,
  id: number,
  promise: { promised_on: string; promise_reason: Vetted; promise_salt: string },
): Promise<void> {
  await db.updateTable("stages").set(promise).where("id", "=", id).execute();
}

/** The watches of a case, in order. */
export function watchesOfCase(db: Db, caseId: number) {
  return db.selectFrom("watches").selectAll().where("case_id", "=", caseId).orderBy("id").execute();
}

/** Every day that a lead body promised on a case, also on a watch that ended, in order. */
export function promisesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("stages as s")
    .innerJoin("watches as w", "w.id", "s.watch_id")
    .select(["s.stage", "s.due_on", "s.promised_on", "s.promise_reason", "s.promise_salt"])
    .where("s.case_id", "=", caseId)
    .where("w.part", "=", "lead")
    .where("s.promised_on", "is not", null)
    .orderBy("s.id")
    .execute();
}

/** Writes the copy of a due day that was worked out anew, and what is noted with it. */
export async function copyDueDay(
  db: Db,
  id: number,
  copy: Partial<Pick<StageRow, "due_on" | "provisional" | "held_on" | "recounted_on" | "due_before">>,
): Promise<void> {
  await db.updateTable("stages").set(copy).where("id", "=", id).execute();
}

/** Ends the watch of the lead body of a case; answers its row id. */
export async function closeWatch(
  db: Db,
  caseId: number,
  closed: { closed_on: string; closed_as: WatchEnd; charged: 0 | 1 },
): Promise<number> {
  const { id } = await db
    .updateTable("watches")
    .set(closed)
    .where("case_id", "=", caseId)
    .where("part", "=", "lead")
    .where("closed_on", "is", null)
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("stages").set({ current: null }).where("watch_id", "=", id).execute();
  return id;
}

/** The days of a case that are not charged to the body, in order. */
export function holdsOfCase(db: Db, caseId: number): Promise<HoldRow[]> {
  return db.selectFrom("holds").selectAll().where("case_id", "=", caseId).orderBy("id").execute();
}

/** The days of these cases that are not charged to the bodies, in order. */
export async function holdsOfCases(db: Db, caseIds: readonly number[]): Promise<HoldRow[]> {
  if (caseIds.length === 0) return [];
  return db
    .selectFrom("holds")
    .selectAll()
    .where("case_id", "in", [...caseIds])
    .orderBy("id")
    .execute();
}

/** Begins days that are not charged. */
export async function insertHold(db: Db, hold: Insertable<HoldsTable>): Promise<void> {
  await db.insertInto("holds").values(hold).execute();
}

/** Ends those of a kind that last on a case; answers their first days. */
export async function endHolds(db: Db, caseId: number, kind: HoldKind, day: string): Promise<string[]> {
  const rows = await db
    .updateTable("holds")
    .set({ until_day: day })
    .where("case_id", "=", caseId)
    .where("kind", "=", kind)
    .where("until_day", "is", null)
    .returning("from_day")
    .execute();
  return rows.map((row) => row.from_day);
}

/**
 * Up to `limit` cases after a row id with a clock that is provisional or, when a year is given, reaches into it; those
 * withdrawn or merged are left as they are.
 */
export async function clocksToRecount(
  db: Db,
  year: string | undefined,
  after: number,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("stages as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .innerJoin("watches as w", "w.id", "l.watch_id")
    .select("l.case_id")
    .distinct()
    .where("c.state", "<>", "withdrawn")
    .where("c.merged_into_id", "is", null)
    .where("w.closed_on", "is", null)
    .where("l.case_id", ">", after)
    .where((eb) => {
      const provisional = eb("l.provisional", "=", 1);
      if (year === undefined) return provisional;
      const reaches = eb.and([eb("l.started_on", "<=", `${year}-12-31`), eb("l.due_on", ">=", `${year}-01-01`)]);
      return eb.or([provisional, reaches]);
    })
    .orderBy("l.case_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}

/** The clocks that were worked out anew on a day, in the order of their cases' numbers. */
export function clocksRecountedOn(db: Db, day: string) {
  return db
    .selectFrom("clocks as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select(["c.number", "l.due_before", "l.due_on"])
    .where("l.recounted_on", "=", day)
    .orderBy("c.number")
    .execute();
}

/** How many cases' clocks reach into a year whose holidays were not announced. */
export async function countProvisional(db: Db): Promise<number> {
  const row = await db
    .selectFrom("clocks as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("l.provisional", "=", 1)
    .where("c.state", "<>", "withdrawn")
    .executeTakeFirstOrThrow();
  return row.count;
}
