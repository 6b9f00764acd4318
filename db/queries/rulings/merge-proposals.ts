import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { MergeProposalsTable, ProposalOutcome } from "../../tables/rulings/matters.ts";

/** Enters a proposal. The caller has closed what waited about the pair. */
export async function insertProposal(db: Db, proposal: Insertable<MergeProposalsTable>): Promise<void> {
  await db.insertInto("merge_proposals").values(proposal).execute();
}

/** A proposal, decided or not. */
export function findProposal(db: Db, id: number) {
  return db.selectFrom("merge_proposals").selectAll().where("id", "=", id).executeTakeFirst();
}

/** What waits about a pair; undefined when nothing does. */
export function findWaitingProposal(db: Db, caseId: number, intoId: number) {
  return db
    .selectFrom("merge_proposals")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("into_id", "=", intoId)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

/** What waits for a second person, with the proposer's name, the first proposed first. */
function waitingProposals(db: Db) {
  return db
    .selectFrom("merge_proposals as p")
    .innerJoin("users as u", "u.id", "p.proposed_by")
    .select(["p.id", "p.case_id", "p.into_id", "p.reason", "p.seen", "p.proposed_by", "p.proposed_on"])
    .select("u.display_name")
    .where("p.outcome", "is", null)
    .orderBy("p.id");
}

/** Up to `limit` of what waits, after a row id. */
export function listWaitingProposals(db: Db, after: number, limit: number) {
  return waitingProposals(db).where("p.id", ">", after).limit(limit).execute();
}

/** What waits about one case, whichever of the two it is. */
export function waitingProposalsOf(db: Db, caseId: number) {
  return waitingProposals(db)
    .where((eb) => eb.or([eb("p.case_id", "=", caseId), eb("p.into_id", "=", caseId)]))
    .execute();
}

/** Enters how a proposal ended; false when it was decided already. */
export async function closeProposal(
  db: Db,
  id: number,
  closed: { outcome: ProposalOutcome; decided_by: number | null; decided_on: string },
): Promise<boolean> {
  const row = await db
    .updateTable("merge_proposals")
    .set(closed)
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
