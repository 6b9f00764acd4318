import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases.ts";
import { closeProposal, findProposal, waitingProposalsOf } from "../../../db/queries/moderation/merge-proposals.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { assertTwo, type NotTwo, whyNotTwo } from "../../accounts/two-people.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially } from "../../ledger/ledger.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { joinCases, readPair, versionOfPair } from "./merging.server.ts";
import type { MergeReason } from "./merging.ts";

/**
 * Confirms or refuses a merger that another person has proposed; the ledger tells of it only once confirmed. Answers the
 * numbers of the two, the older first. Throws `not_found`, `forbidden`, `own_decision` for whoever proposed it,
 * `not_two`, `stale_version` when it is decided already or, to confirm it, the cases have changed since; and to confirm
 * it, what `readPair` throws, and `pending_matter`.
 */
export async function decideMerger(
  db: Db,
  actor: Actor,
  id: number,
  outcome: "confirmed" | "refused",
  today: Day,
): Promise<{ into: string; number: string }> {
  const close = async (trx: Db) => {
    const proposal = await findProposal(trx, id);
    const older = proposal && (await findCase(trx, proposal.into_id));
    const younger = proposal && (await findCase(trx, proposal.case_id));
    if (!proposal || !older || !younger) throw new DomainError("not_found");
    for (const matter of [older, younger]) assertCan(actor, "merge:case", await readCaseScope(trx, matter));
    await assertTwo(trx, actor, [proposal.proposed_by], today);
    if (!(await closeProposal(trx, id, { outcome, decided_by: actor.userId, decided_on: today }))) {
      throw new DomainError("stale_version");
    }
    return { proposal, into: older.number, number: younger.number };
  };
  if (outcome === "refused") return db.transaction().execute(close);
  return officially(db, today, async (trx, record) => {
    const closed = await close(trx);
    const pair = await readPair(trx, actor, closed.into, closed.number);
    const same = pair[0].number === closed.into && pair[1].number === closed.number;
    if (!same || closed.proposal.seen !== (await versionOfPair(trx, pair))) throw new DomainError("stale_version");
    await joinCases(trx, record, actor, pair, closed.proposal.reason as MergeReason, today);
    return closed;
  });
}

export interface WaitingMerger {
  id: number;
  /** The numbers of the two: the one that stays, the one that would go into it. */
  older: string;
  younger: string;
  reason: MergeReason;
  proposedBy: string;
  proposedOn: Day;
  /** Why the actor is not the one to decide, if so. */
  notTwo: NotTwo | null;
}

/** The mergers of a case that wait for a second person, the first proposed first. The caller has checked who reads. */
export async function listWaitingMergers(db: Db, actor: Actor, caseId: number, today: Day): Promise<WaitingMerger[]> {
  const rows = await waitingProposalsOf(db, caseId);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      older: row.older,
      younger: row.younger,
      reason: row.reason as MergeReason,
      proposedBy: row.display_name,
      proposedOn: row.proposed_on,
      notTwo: await whyNotTwo(db, actor, [row.proposed_by], today),
    })),
  );
}
