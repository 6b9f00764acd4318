import type { Insertable, Updateable } from "kysely";
import type { CaseState } from "../../tables/cases/cases.ts";
import type { TopicCasesTable, TopicsTable, TopicStepMovesTable, TopicStepsTable } from "../../tables/cases/topics.ts";
import { type Asked, named, type TopicCode } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";

/** Enters a topic and answers its row id and code. */
export function insertTopic(db: Db, topic: Insertable<TopicsTable>) {
  return db.insertInto("topics").values(topic).returning(["id", "code"]).executeTakeFirstOrThrow();
}

/** Notes that a topic was changed on a day, and what of its own row. */
export async function changeTopic(
  db: Db,
  id: number,
  change: Pick<Updateable<TopicsTable>, "closed_on" | "closed_by" | "closing" | "closing_salt"> & {
    changed_on: string;
  },
): Promise<void> {
  await db
    .updateTable("topics")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** The topics, each with its lead body and its county. */
function toldTopics(db: Db) {
  return db
    .selectFrom("topics as t")
    .innerJoin("departments as d", "d.id", "t.lead_id")
    .innerJoin("regions as r", "r.id", "t.region_id")
    .selectAll("t")
    .select(["d.code as lead_code", "d.name as lead_name", "d.name_en as lead_name_en"])
    .select(["r.code as region_code", "r.name as region_name", "r.name_en as region_name_en"]);
}

export type TopicRow = NonNullable<Awaited<ReturnType<typeof findTopic>>>;

/** By its code; undefined when there is none. */
export function findTopic(db: Db, code: Asked<TopicCode>) {
  return toldTopics(db).where("t.code", "=", named(code)).executeTakeFirst();
}

/** A page of topics, the newest first: of these counties, or of all; from before the one with this row id on. */
export function listTopicRows(db: Db, of: { regionIds?: readonly number[]; before?: number; limit: number }) {
  let query = toldTopics(db).orderBy("t.id", "desc").limit(of.limit);
  if (of.regionIds) query = query.where("t.region_id", "in", [0, ...of.regionIds]);
  if (of.before !== undefined) query = query.where("t.id", "<", of.before);
  return query.execute();
}

/** The topics with these row ids, the newest first. */
export function topicsByIds(db: Db, ids: readonly number[], limit: number) {
  return toldTopics(db)
    .where("t.id", "in", [0, ...ids])
    .orderBy("t.id", "desc")
    .limit(limit)
    .execute();
}

/** Row ids of up to `limit` topics that these bodies lead, the newest first. */
export async function topicIdsLedBy(db: Db, departmentIds: readonly number[], limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom("topics")
    .select("id")
    .where("lead_id", "in", [0, ...departmentIds])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Row ids of up to `limit` topics under which public cases of these bodies stand, the newest first. */
export async function topicIdsWithCasesOf(
  db: Db,
  departmentIds: readonly number[],
  states: readonly CaseState[],
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("topic_cases as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select("m.topic_id")
    .distinct()
    .where("c.department_id", "in", [0, ...departmentIds])
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .where("m.removed_on", "is", null)
    .orderBy("m.topic_id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ topic_id }) => topic_id);
}

/** Row ids of the topics under which a case stands. */
export async function topicIdsOfCase(db: Db, caseId: number): Promise<number[]> {
  const rows = await db
    .selectFrom("topic_cases")
    .select("topic_id")
    .where("case_id", "=", caseId)
    .where("removed_on", "is", null)
    .orderBy("topic_id")
    .execute();
  return rows.map(({ topic_id }) => topic_id);
}

/** The codes of the open topics under which a case stands. */
export async function openTopicsOfCase(db: Db, caseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("topic_cases as m")
    .innerJoin("topics as t", "t.id", "m.topic_id")
    .select("t.code")
    .where("m.case_id", "=", caseId)
    .where("m.removed_on", "is", null)
    .where("t.closed_on", "is", null)
    .orderBy("t.id")
    .execute();
  return rows.map(({ code }) => code);
}

/** Puts a case under a topic. */
export async function insertTopicCase(db: Db, row: Insertable<TopicCasesTable>): Promise<void> {
  await db.insertInto("topic_cases").values(row).execute();
}

/** Takes out what stands there. */
export async function removeTopicCase(
  db: Db,
  id: number,
  removed: Required<Pick<Updateable<TopicCasesTable>, "removed_on" | "removed_by" | "removed_reason" | "removed_salt">>,
): Promise<void> {
  await db.updateTable("topic_cases").set(removed).where("id", "=", id).execute();
}

/** Every case that stands or stood under these topics, in order, with how it is to be seen. */
export function casesOfTopics(db: Db, topicIds: readonly number[]) {
  return db
    .selectFrom("topic_cases as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .selectAll("m")
    .select(["c.number", "c.state", "c.hidden_until", "c.merged_into_id", "c.department_id", "c.title"])
    .where("m.topic_id", "in", [0, ...topicIds])
    .orderBy("m.id")
    .execute();
}

/** Enters a step at the next place of its topic and answers that place. */
export async function insertTopicStep(db: Db, step: Omit<Insertable<TopicStepsTable>, "position">): Promise<number> {
  const last = await db
    .selectFrom("topic_steps")
    .select((eb) => eb.fn.max("position").as("position"))
    .where("topic_id", "=", step.topic_id)
    .executeTakeFirst();
  const position = (last?.position ?? 0) + 1;
  await db
    .insertInto("topic_steps")
    .values({ ...step, position })
    .execute();
  return position;
}

/** Notes what became of a step: its day, or that it is done. */
export async function changeTopicStep(
  db: Db,
  id: number,
  change: Pick<Updateable<TopicStepsTable>, "due_on" | "done_on" | "done_by" | "done_words" | "done_salt">,
): Promise<void> {
  await db.updateTable("topic_steps").set(change).where("id", "=", id).execute();
}

/** Enters that the day of a step was moved. */
export async function insertTopicStepMove(db: Db, move: Insertable<TopicStepMovesTable>): Promise<void> {
  await db.insertInto("topic_step_moves").values(move).execute();
}

/** The steps of these topics in order. */
export function stepsOfTopics(db: Db, topicIds: readonly number[]) {
  return db
    .selectFrom("topic_steps")
    .selectAll()
    .where("topic_id", "in", [0, ...topicIds])
    .orderBy("topic_id")
    .orderBy("position")
    .execute();
}

/** How the days of these steps were moved, in order. */
export function movesOfTopicSteps(db: Db, stepIds: readonly number[]) {
  return db
    .selectFrom("topic_step_moves")
    .selectAll()
    .where("step_id", "in", [0, ...stepIds])
    .orderBy("id")
    .execute();
}

/** What topics stand with: their counties, their lead bodies, and the numbers of all cases that stand or stood under them. */
export async function tiesOfTopics(db: Db, codes: readonly string[]) {
  const topics = await db
    .selectFrom("topics")
    .select(["id", "region_id", "lead_id"])
    .where(
      "code",
      "in",
      codes.map((code) => named(code)),
    )
    .execute();
  const cases = await casesOfTopics(
    db,
    topics.map(({ id }) => id),
  );
  return {
    regionIds: topics.map((one) => one.region_id),
    departmentIds: topics.map((one) => one.lead_id),
    numbers: [...new Set(cases.map(({ number }) => number))],
  };
}

/**
 * The newest entries of the ledger before a day on topics: on one, on those of these counties, or on all. They are looked
 * for among the topics that changed last, as many as there may be entries.
 */
export async function topicEntries(
  db: Db,
  of: { code?: Asked<TopicCode>; regionIds?: readonly number[]; before: string; limit: number },
) {
  let topics = db.selectFrom("topics").select("id").orderBy("changed_on", "desc").orderBy("id", "desc").limit(of.limit);
  if (of.code !== undefined) topics = topics.where("code", "=", named(of.code));
  if (of.regionIds) topics = topics.where("region_id", "in", [0, ...of.regionIds]);
  const ids = (await topics.execute()).map(({ id }) => id);
  return db
    .selectFrom("topics as t")
    .innerJoin("ledger_entries as e", "e.subject", "t.code")
    .innerJoin("departments as d", "d.id", "t.lead_id")
    .select(["e.seq", "e.day", "e.kind", "t.code", "t.question"])
    .select(["d.name as lead_name", "d.name_en as lead_name_en"])
    .where("t.id", "in", [0, ...ids])
    .where("e.day", "<", of.before)
    .orderBy("e.seq", "desc")
    .limit(of.limit)
    .execute();
}

/** Codes of up to `limit` topics, the newest first, for the sitemap. */
export async function topicCodes(db: Db, limit: number): Promise<string[]> {
  const rows = await db.selectFrom("topics").select("code").orderBy("id", "desc").limit(limit).execute();
  return rows.map(({ code }) => code);
}

/** Up to `limit` topics after a row id, in order, with the code of the lead body: for the check of the ledger. */
export function topicsAfter(db: Db, after: number, limit: number) {
  return db
    .selectFrom("topics as t")
    .innerJoin("departments as d", "d.id", "t.lead_id")
    .selectAll("t")
    .select("d.code as lead_code")
    .where("t.id", ">", after)
    .orderBy("t.id")
    .limit(limit)
    .execute();
}

/** Up to `limit` codes of topics after one that the ledger names and no topic has, each with the first entry that does. */
export function codesWithoutTopic(db: Db, after: string, limit: number) {
  return db
    .selectFrom("ledger_entries as e")
    .leftJoin("topics as t", "t.code", "e.subject")
    .select((eb) => ["e.subject", eb.fn.min<number>("e.seq").as("seq")])
    .where("e.subject", "like", "T-%")
    .where("e.subject", ">", after)
    .where("t.id", "is", null)
    .groupBy("e.subject")
    .orderBy("e.subject")
    .limit(limit)
    .execute();
}
