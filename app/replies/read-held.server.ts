import type { Db } from "../../db/engine.ts";
import { heldRepliesOf, lastHeldReply } from "../../db/queries/replies/held-replies.ts";

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

/** What a department has to mend on a case: the words that were sent back to it, as they were. */
export async function readReturned(db: Db, caseId: number, departmentId: number) {
  const last = await lastHeldReply(db, caseId, departmentId);
  if (last?.outcome !== "returned" || last.body === "") return null;
  return { remedy: last.remedy, body: last.body, note: last.note, on: last.decided_on ?? last.filed_on };
}
