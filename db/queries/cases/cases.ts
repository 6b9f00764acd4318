import type { Insertable } from "kysely";
import { type Asked, type CaseNumber, named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import { forgetAnswers } from "../replies/reply-versions.ts";
import { heldAgainstBodies } from "./verdicts.ts";
import type { CasesTable, CaseState, VerdictsTable, VoicesTable } from "../../tables/cases/cases.ts";
import { casesOfMeasure, type MeasureList } from "../measures/measures.ts";
import { type ClockAsked, standsSo } from "./clocks.ts";

/** Writes a case and returns its whole row; voices, verdict and clock are written apart. */
export async function insertCase(db: Db, matter: Insertable<CasesTable>) {
  return db.insertInto("cases").values(matter).returningAll().executeTakeFirstOrThrow();
}

/** By public number (`GW-2026-000123`), withdrawn cases too; undefined when there is none. */
export function findCaseByNumber(db: Db, number: Asked<CaseNumber>) {
  return db.selectFrom("cases").selectAll().where("number", "=", named(number)).executeTakeFirst();
}

/** By row id, withdrawn cases too; undefined when there is none. */
export function findCase(db: Db, id: number) {
  return db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirst();
}

export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** Moves a case from one state to another; false when it was not in the first. */
export async function changeCaseState(
  db: Db,
  id: number,
  from: readonly CaseState[],
  change: { state: CaseState; withdrawn_on?: string; withdrawal_reason?: CasesTable["withdrawal_reason"] },
): Promise<boolean> {
  const row = await db
    .updateTable("cases")
    .set(change)
    .where("id", "=", id)
    .where("state", "in", [...from])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the salts out of a case that is withdrawn, and what its answers have in common with others: the digests of its
 * texts in the ledger prove nothing from then on.
 */
export async function forgetSalts(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("cases")
    .set({ hash_salt: null })
    .where((eb) => eb.or([eb("id", "=", caseId), eb("merged_into_id", "=", caseId)]))
    .execute();
  await db.updateTable("voices").set({ hash_salt: null, unit_salt: null }).where("case_id", "=", caseId).execute();
  await db.updateTable("verdicts").set({ hash_salt: null }).where("case_id", "=", caseId).execute();
  await forgetAnswers(db, caseId);
  await db.updateTable("disputes").set({ body_salt: null, reasons_salt: null }).where("case_id", "=", caseId).execute();
}

/** A voice with the next position in its case. Call it under the ledger's lock. */
export async function insertVoice(
  db: Db,
  voice: Omit<Insertable<VoicesTable>, "position">,
  marks: readonly string[],
): Promise<{ id: number; position: number }> {
  const { last } = await db
    .selectFrom("voices")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("case_id", "=", voice.case_id)
    .executeTakeFirstOrThrow();
  const row = await db
    .insertInto("voices")
    .values({ ...voice, position: (last ?? 0) + 1 })
    .returning(["id", "position"])
    .executeTakeFirstOrThrow();
  if (marks.length > 0) {
    await db
      .insertInto("voice_marks")
      .values(marks.map((code) => ({ voice_id: row.id, code })))
      .execute();
  }
  return row;
}

/** The voices of a case in order: their public text, never the report behind it. */
export function voicesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("voices")
    .select([
      ...(["position", "public_text", "hours_per_month", "linked_on", "stripped_on", "hash_salt"] as const),
      ...(["id", "hidden_on", "hidden_reason", "hidden_until", "counted"] as const),
      ...(["unit_kind", "unit_name", "unit_salt"] as const),
    ])
    .where("case_id", "=", caseId)
    .orderBy("position")
    .execute();
}

/** What the voices of a case ticked, voice by voice, in no order: for sums over several, which alone are public. */
export function marksOfVoices(db: Db, caseId: number) {
  return db
    .selectFrom("voice_marks as m")
    .innerJoin("voices as v", "v.id", "m.voice_id")
    .select(["m.voice_id", "m.code"])
    .where("v.case_id", "=", caseId)
    .execute();
}

/** The cases that a report was linked to, in that order, for its reporter. */
export function casesOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .selectAll("c")
    .where("v.report_id", "=", reportId)
    .orderBy("v.id")
    .execute();
}

/** What narrows a list of cases; a field left out does not. An empty list of departments fits no case. */
export interface CaseFilter {
  states: readonly CaseState[];
  departmentIds?: readonly number[];
  /** Row id of a duty item; null = off the list. */
  dutyId?: number | null;
  regionId?: number;
  /** Only these, by row id; an empty list fits no case. */
  ids?: readonly number[];
  /** An empty list fits no case. */
  regionIds?: readonly number[];
  kind?: CasesTable["kind"];
  /** Code of the verdict that stands. */
  verdict?: VerdictsTable["code"];
  /** Only cases whose clock stands so on the day. */
  clock?: ClockAsked;
  /** Only cases that were first answered on this day or before, and are not found to be a township's own duty: no word on those counts. */
  answeredUpTo?: string;
  /** Only the cases behind a figure. */
  measure?: MeasureList;
  /** The longest due first, for a list of one page. */
  longestDue?: boolean;
  /** Also what one person has hidden for a few days: for the department that has to answer. */
  withHidden?: boolean;
  /** The last row of the page before: newest first. */
  after?: { publishedOn: string; id: number };
  limit: number;
}

/** PostgreSQL has no empty list: one id that no row has stands for none. */
function atLeastOne(ids: readonly number[]): number[] {
  return ids.length > 0 ? [...ids] : [0];
}

/** A page of cases that are neither merged nor hidden, newest first, each with its department, clock and number of voices. */
export function listCases(db: Db, filter: CaseFilter) {
  const page = db
    .selectFrom("cases as c")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .innerJoin("clocks as l", "l.case_id", "c.id")
    .select([
      "c.id",
      "c.number",
      "c.title",
      "c.kind",
      "c.state",
      "c.published_on",
      "c.hidden_until",
      "d.code as department_code",
      "d.name as department_name",
      "d.name_en as department_name_en",
      ...(["l.case_id", "l.id as stage_id", "l.due_on", "l.met_on", "l.held_on"] as const),
      "c.voices",
      "c.verdict",
    ])
    // Which cases are on the page is asked first: what is told of each is not worked out for all that fit.
    .where("c.id", "in", casesOnPage(db, filter));
  return (
    filter.longestDue
      ? page.orderBy("l.due_on").orderBy("c.id")
      : page.orderBy("c.published_on", "desc").orderBy("c.id", "desc")
  ).execute();
}

function casesOnPage(db: Db, filter: CaseFilter) {
  let query = db
    .selectFrom("cases as c")
    .select("c.id")
    .where("c.state", "in", [...filter.states])
    .where("c.merged_into_id", "is", null)
    .limit(filter.limit);
  if (!filter.withHidden) query = query.where("c.hidden_until", "is", null);
  query = filter.longestDue
    ? query.orderBy("c.due_on").orderBy("c.id")
    : query.orderBy("c.published_on", "desc").orderBy("c.id", "desc");
  if (filter.departmentIds) query = query.where("c.department_id", "in", atLeastOne(filter.departmentIds));
  if (filter.dutyId !== undefined) query = query.where("c.duty_id", filter.dutyId === null ? "is" : "=", filter.dutyId);
  if (filter.regionId !== undefined) query = query.where("c.region_id", "=", filter.regionId);
  if (filter.ids) query = query.where("c.id", "in", atLeastOne(filter.ids));
  if (filter.regionIds) query = query.where("c.region_id", "in", atLeastOne(filter.regionIds));
  if (filter.kind !== undefined) query = query.where("c.kind", "=", filter.kind);
  if (filter.verdict !== undefined) query = query.where("c.verdict", "=", filter.verdict);
  const { clock, after } = filter;
  if (clock) query = query.where(standsSo(clock));
  if (filter.answeredUpTo !== undefined) query = query.where(heldAgainstBodies);
  // None is answered before it is published: the newest are passed over by index.
  if (filter.answeredUpTo !== undefined) {
    query = query.where("c.asked_from", "<=", filter.answeredUpTo).where("c.published_on", "<=", filter.answeredUpTo);
  }
  if (filter.measure) query = query.where("c.id", "in", casesOfMeasure(db, filter.measure));
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("c.published_on", "c.id"), "<", tuple(after.publishedOn, after.id)),
    );
  }
  return query;
}
