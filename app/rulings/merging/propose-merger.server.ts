import type { Db } from "../../../db/engine.ts";
import { closeProposal, findWaitingProposal, insertProposal } from "../../../db/queries/rulings/merge-proposals.ts";
import { lockLedgerHead } from "../../../db/queries/ledger/ledger.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { assertClock, ASSERT_CLOCK_REFUSALS } from "../../ledger/ledger.server.ts";
import type { MergeReason } from "./merging.ts";

/** What `proposeMerger` refuses with. */
export const PROPOSE_MERGER_REFUSALS = [...ASSERT_CLOCK_REFUSALS, "already_proposed"] as const;

/**
 * Keeps that somebody would merge a pair, the older first, and enters nothing in the ledger: nothing has changed yet. What
 * waits about the pair from before it changed lapses. Throws `already_proposed` when the same waits, `clock_jumped`.
 */
export async function proposeMerger(
  db: Db,
  actor: Actor,
  [older, younger]: [CaseRow, CaseRow],
  { reason, seen }: { reason: MergeReason; seen: string },
  today: Day,
): Promise<void> {
  await assertClock(db, today);
  await db.transaction().execute(async (trx) => {
    // Two who propose the same at one time come one after the other.
    await lockLedgerHead(trx);
    const waiting = await findWaitingProposal(trx, younger.id, older.id);
    if (waiting?.seen === seen) throw new DomainError("already_proposed");
    if (waiting) await closeProposal(trx, waiting.id, { outcome: "lapsed", decided_by: null, decided_on: today });
    await insertProposal(trx, {
      case_id: younger.id,
      into_id: older.id,
      reason,
      seen,
      proposed_by: actor.userId,
      proposed_on: today,
    });
  });
}
