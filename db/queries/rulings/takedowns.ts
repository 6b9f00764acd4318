import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { VoicesTable } from "../../tables/cases/cases.ts";
import type { TakedownOutcome, TakedownsTable } from "../../tables/rulings/matters.ts";

export async function insertTakedown(db: Db, takedown: Insertable<TakedownsTable>): Promise<number> {
  const row = await db.insertInto("takedowns").values(takedown).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export function findTakedown(db: Db, id: number) {
  return db.selectFrom("takedowns").selectAll().where("id", "=", id).executeTakeFirst();
}

export type TakedownRow = NonNullable<Awaited<ReturnType<typeof findTakedown>>>;

/** All that was ever proposed about a case and its voices. */
export function takedownsOfCase(db: Db, caseId: number): Promise<TakedownRow[]> {
  return db.selectFrom("takedowns").selectAll().where("case_id", "=", caseId).orderBy("id").execute();
}

/**
 * All that was ever proposed about a voice or an answer, in whichever case it stood then, or about a case as a whole
 * when neither is named.
 */
export function takedownsOf(
  db: Db,
  { caseId, voiceId, replyId }: { caseId: number; voiceId: number | null; replyId: number | null },
): Promise<TakedownRow[]> {
  const all = db.selectFrom("takedowns").selectAll().orderBy("id");
  if (voiceId !== null) return all.where("voice_id", "=", voiceId).execute();
  if (replyId !== null) return all.where("reply_id", "=", replyId).execute();
  return all.where("case_id", "=", caseId).where("voice_id", "is", null).where("reply_id", "is", null).execute();
}

/** What waits for a second person, the first proposed first, from after a row id on. */
export function listWaitingTakedowns(db: Db, after: number, limit: number) {
  return db
    .selectFrom("takedowns as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .leftJoin("voices as v", "v.id", "t.voice_id")
    .leftJoin("replies as a", "a.id", "t.reply_id")
    .leftJoin("users as u", "u.id", "t.proposed_by")
    .select([
      ...(["t.id", "t.reason", "t.words", "t.proposed_by", "t.proposed_on", "t.hidden_until", "t.corrected"] as const),
      ...(["c.number", "c.title", "c.region_id", "c.department_id", "c.demanded_by_id"] as const),
      ...(["v.position", "v.public_text", "u.display_name"] as const),
      ...(["a.position as reply_position", "a.body as reply_body"] as const),
    ])
    .where("t.outcome", "is", null)
    .where("t.id", ">", after)
    .orderBy("t.id")
    .limit(limit)
    .execute();
}

/** Closes a proposal that waits and forgets what was written about it; false when it was closed already. */
export async function closeTakedown(
  db: Db,
  id: number,
  closed: { outcome: TakedownOutcome; decided_by: number | null; decided_on: string },
): Promise<boolean> {
  const row = await db
    .updateTable("takedowns")
    .set({ ...closed, words: "" })
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Closes what the reporter of a voice asked for, once they take their words back altogether; it is shown as taken back then. */
export async function closeAsked(db: Db, voiceId: number, today: string): Promise<void> {
  const closed = await db
    .updateTable("takedowns")
    .set({ outcome: "lapsed", decided_on: today, words: "" })
    .where("voice_id", "=", voiceId)
    .where("proposed_by", "is", null)
    .where("outcome", "is", null)
    .returning("id")
    .execute();
  if (closed.length > 0) await showVoice(db, voiceId);
}

/** Notes that words were taken out of a voice whose reporter had it hidden. */
export async function noteCorrected(db: Db, voiceId: number): Promise<void> {
  await db
    .updateTable("takedowns")
    .set({ corrected: 1 })
    .where("voice_id", "=", voiceId)
    .where("proposed_by", "is", null)
    .where("outcome", "is", null)
    .execute();
}

/** What the reporter of a report has had hidden of it, and what became of that, in order. */
export function askedOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("takedowns as t")
    .innerJoin("voices as v", "v.id", "t.voice_id")
    .select(["t.id", "t.voice_id", "t.proposed_on", "t.decided_on", "t.outcome"])
    .where("t.proposed_by", "is", null)
    .where("v.report_id", "=", reportId)
    .orderBy("t.id")
    .execute();
}

/** Forgets what a reporter wrote with what they had hidden. */
export async function forgetAskedWords(db: Db, reportId: number): Promise<void> {
  await db
    .updateTable("takedowns")
    .set({ words: "" })
    .where("proposed_by", "is", null)
    .where("voice_id", "in", db.selectFrom("voices").select("id").where("report_id", "=", reportId))
    .execute();
}

/** The proposals whose days of hiding are over on a day, and that nobody decided. */
export function listExpiredTakedowns(db: Db, today: string): Promise<TakedownRow[]> {
  return db
    .selectFrom("takedowns")
    .selectAll()
    .where("outcome", "is", null)
    .where("hidden_until", "<=", today)
    .orderBy("id")
    .execute();
}

/** The voice at a place of a case. */
export function voiceAt(db: Db, caseId: number, position: number) {
  return db
    .selectFrom("voices")
    .select(["id", "report_id", "position", "public_text", "unit_name", "hidden_on", "hidden_until"])
    .where("case_id", "=", caseId)
    .where("position", "=", position)
    .executeTakeFirst();
}

/** The voice with this row id. */
export function findVoice(db: Db, id: number) {
  return db
    .selectFrom("voices")
    .select(["id", "case_id", "report_id", "position", "hidden_on", "hidden_until"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Hides a voice's words, for good and with their salt when `until` is null; `counted` 0 takes it out of the figures. */
export async function hideVoice(
  db: Db,
  id: number,
  hidden: {
    hidden_on: string;
    hidden_reason: VoicesTable["hidden_reason"];
    hidden_until: string | null;
    counted: 0 | 1;
  },
): Promise<void> {
  const gone = hidden.hidden_until === null ? { hash_salt: null, unit_salt: null } : {};
  await db
    .updateTable("voices")
    .set({ ...hidden, ...gone })
    .where("id", "=", id)
    .execute();
}

/** Shows a voice again. */
export async function showVoice(db: Db, id: number): Promise<void> {
  await db
    .updateTable("voices")
    .set({ hidden_on: null, hidden_reason: null, hidden_until: null })
    .where("id", "=", id)
    .execute();
}

/** Hides a case until a day, or shows it again. */
export async function hideCase(db: Db, id: number, until: string | null): Promise<void> {
  await db.updateTable("cases").set({ hidden_until: until }).where("id", "=", id).execute();
}

/** Lets a reporter's words on a case, or all words on it, count in no figure. */
export async function setWordsAside(db: Db, caseId: number, reportId?: number): Promise<void> {
  let query = db.updateTable("confirmations").set({ set_aside: 1 }).where("case_id", "=", caseId);
  if (reportId !== undefined) query = query.where("report_id", "=", reportId);
  await query.execute();
}

/** How often each outcome came for each reason, for a case as a whole, a voice or an answer, day by day. */
export function countTakedowns(db: Db) {
  return db
    .selectFrom("takedowns")
    .select((eb) => [
      "decided_on",
      "reason",
      "outcome",
      eb.fn.count<number>("voice_id").as("voices"),
      eb.fn.count<number>("reply_id").as("answers"),
      eb.fn.countAll<number>().as("all"),
    ])
    .where("decided_on", "is not", null)
    .where("outcome", "<>", "shown")
    .where((eb) => eb.or([eb("proposed_by", "is not", null), eb("outcome", "=", "confirmed")]))
    .groupBy(["decided_on", "reason", "outcome"])
    .orderBy("decided_on", "desc")
    .orderBy("reason")
    .execute();
}
