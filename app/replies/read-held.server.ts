import type { Db } from "../../db/engine.ts";
import { heldRepliesOf, lastHeldReply } from "../../db/queries/replies/held-replies.ts";
import { readAnswer } from "./answer/answer.ts";

/** What departments have waiting for a moderator's look, or had sent back and not mended since, the last first. */
export async function listHeldReplies(db: Db, departmentIds: readonly number[]) {
  const rows = await heldRepliesOf(db, departmentIds);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    filedOn: row.filed_on,
    /** When and why it was sent back; null while it waits. */
    returned: row.outcome === "returned" ? { on: row.decided_on ?? row.filed_on, note: row.note } : null,
  }));
}

/** What a department has to mend on a case: the answer that was sent back to it, as it was; null when there is none. */
export async function readReturned(db: Db, caseId: number, departmentId: number) {
  const last = await lastHeldReply(db, caseId, departmentId);
  const answer = last?.outcome === "returned" ? readAnswer(last.contents) : null;
  return last && answer && { answer, note: last.note, on: last.decided_on ?? last.filed_on };
}
