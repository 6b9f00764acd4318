import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import { MAX_ANSWER_FILES } from "../../../app/replies/files/answer-file.ts";
import { dropHeldFiles, freeReplyFiles } from "./reply-files.ts";
import type { HeldOutcome, HeldRepliesTable } from "../../tables/replies.ts";

/** Keeps an answer for a moderator to look at; answers its row id. */
export async function insertHeldReply(db: Db, reply: Insertable<HeldRepliesTable>): Promise<number> {
  const { id } = await db.insertInto("held_replies").values(reply).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** By row id, whatever became of it. */
export function findHeldReply(db: Db, id: number) {
  return db.selectFrom("held_replies").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The answer of its own that a department last had held on a case, whatever became of it. */
export function lastHeldReply(db: Db, caseId: number, departmentId: number) {
  return db
    .selectFrom("held_replies")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("department_id", "=", departmentId)
    .where("channel", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The answer on a case that a moderator has to look at. */
export function waitingHeldReply(db: Db, caseId: number) {
  return db
    .selectFrom("held_replies")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

/** The answer to a case that a moderator entered last and another did not confirm; undefined when there is none. */
export function refusedEntry(db: Db, caseId: number) {
  return db
    .selectFrom("held_replies")
    .select(["contents", "channel", "counts_on", "note"])
    .where("case_id", "=", caseId)
    .where("channel", "is not", null)
    .where("outcome", "=", "returned")
    .where("contents", "<>", "")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The answers that wait for a moderator, the first filed first, from after a row id on. */
export function listWaitingHeldReplies(db: Db, after: number, limit: number) {
  return db
    .selectFrom("held_replies as a")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .innerJoin("departments as d", "d.id", "a.department_id")
    .select([
      ...(["a.id", "a.case_id", "a.contents", "a.filed_on", "a.counts_on", "a.user_id", "a.channel"] as const),
      ...(["c.number", "c.title", "c.region_id", "c.department_id", "c.demanded_by_id"] as const),
      ...(["d.name as department_name", "d.name_en as department_name_en"] as const),
    ])
    .where("a.outcome", "is", null)
    .where("a.id", ">", after)
    .orderBy("a.id")
    .limit(limit)
    .execute();
}

/** What the departments have waiting, or had sent back and not mended since, the last first. */
export function heldRepliesOf(db: Db, departmentIds: readonly number[]) {
  return db
    .selectFrom("held_replies as a")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .select(["a.id", "a.outcome", "a.filed_on", "a.decided_on", "a.note", "c.number", "c.title"])
    .where("a.department_id", "in", [0, ...departmentIds])
    .where("a.channel", "is", null)
    .where((eb) => eb.or([eb("a.outcome", "is", null), eb("a.outcome", "=", "returned")]))
    .where("a.contents", "<>", "")
    .orderBy("a.id", "desc")
    .execute();
}

/**
 * Closes an answer that waits; false when it was closed already. Its words and files go unless the department has to mend
 * them: then its files lie beside the draft again.
 */
export async function closeHeldReply(
  db: Db,
  id: number,
  closed: { outcome: HeldOutcome; decided_by: number | null; decided_on: string; note?: string },
): Promise<boolean> {
  const row = await db
    .updateTable("held_replies")
    .set(closed.outcome === "returned" ? closed : { ...closed, contents: "" })
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  if (closed.outcome === "returned") await freeReplyFiles(db, id, MAX_ANSWER_FILES);
  else if (closed.outcome !== "published") await dropHeldFiles(db, id);
  return true;
}

/** Destroys the words of what moderators entered on a case and another did not confirm: they entered it anew. */
export async function emptyReturnedEntries(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("held_replies")
    .set({ contents: "", note: "" })
    .where("case_id", "=", caseId)
    .where("channel", "is not", null)
    .where("outcome", "=", "returned")
    .execute();
}

/** Destroys the words of the answers of a case that were sent back: another took their place. */
export async function emptyReturnedReplies(db: Db, caseId: number): Promise<void> {
  await db
    .updateTable("held_replies")
    .set({ contents: "", note: "" })
    .where("case_id", "=", caseId)
    .where("outcome", "=", "returned")
    .execute();
}
