import type { Db } from "../../db/engine.ts";
import { closeTransfer } from "../../db/queries/cases/transfers.ts";
import { closeDispute } from "../../db/queries/rulings/disputes.ts";
import { closeProposal } from "../../db/queries/rulings/merge-proposals.ts";
import { closeTakedown } from "../../db/queries/rulings/takedowns.ts";
import { listWaitingAt, type WaitingKind } from "../../db/queries/rulings/waiting.ts";
import { closeHeldReply } from "../../db/queries/replies/held-replies.ts";
import type { Day } from "../day.ts";

/** A matter that waits at a case, by its row id. */
export interface Waiting {
  what: WaitingKind;
  id: number;
}

type Lapsed = { outcome: "lapsed"; decided_by: null; decided_on: Day };

/** How each kind is closed: one that is added to what may wait does not compile without a line here. */
const CLOSE: Record<WaitingKind, (trx: Db, id: number, lapsed: Lapsed) => Promise<unknown>> = {
  takedown: closeTakedown,
  dispute: closeDispute,
  merger: closeProposal,
  answer: closeHeldReply,
  transfer: closeTransfer,
};

/**
 * All that waits at a case: takedowns and mergers that are proposed, disputes, an answer that is held, a transfer. Whoever merges,
 * moves or takes down a case asks here what they decide over.
 */
export function waitingAt(trx: Db, caseId: number): Promise<Waiting[]> {
  return listWaitingAt(trx, caseId);
}

/** Closes what has nothing to be about any more, within an act. */
export async function lapseAll(trx: Db, waiting: readonly Waiting[], today: Day): Promise<void> {
  for (const { what, id } of waiting) {
    await CLOSE[what](trx, id, { outcome: "lapsed", decided_by: null, decided_on: today });
  }
}
