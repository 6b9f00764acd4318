import type { Db } from "../../engine.ts";

/** What may wait at a case: for a second person, for whoever decides, for a moderator's look, for another body. */
export type WaitingKind = "takedown" | "dispute" | "merger" | "answer" | "transfer";

/** Row ids of all that waits at a case; of a merger whichever of the two cases it is. */
export function listWaitingAt(db: Db, caseId: number): Promise<{ what: WaitingKind; id: number }[]> {
  const open = (what: WaitingKind, table: "takedowns" | "disputes" | "held_replies" | "transfers") =>
    db
      .selectFrom(table)
      .select((eb) => [eb.cast<WaitingKind>(eb.val(what), "text").as("what"), "id"])
      .where("outcome", "is", null)
      .where("case_id", "=", caseId);
  const mergers = db
    .selectFrom("merge_proposals")
    .select((eb) => [eb.cast<WaitingKind>(eb.val("merger"), "text").as("what"), "id"])
    .where("outcome", "is", null)
    .where((eb) => eb.or([eb("case_id", "=", caseId), eb("into_id", "=", caseId)]));
  return open("takedown", "takedowns")
    .unionAll(open("dispute", "disputes"))
    .unionAll(open("answer", "held_replies"))
    .unionAll(open("transfer", "transfers"))
    .unionAll(mergers)
    .execute();
}
