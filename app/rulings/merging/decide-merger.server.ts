import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { closeProposal, findProposal } from "../../../db/queries/rulings/merge-proposals.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { joinCases, readPair, versionOfPair, READ_PAIR_REFUSALS, JOIN_CASES_REFUSALS } from "./merging.server.ts";

/** What `decideMerger` refuses with. */
export const DECIDE_MERGER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...READ_PAIR_REFUSALS,
  ...JOIN_CASES_REFUSALS,
  "not_found",
  "stale_version",
] as const;

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
    await joinCases(trx, record, actor, pair, closed.proposal.reason, today);
    return closed;
  });
}
