import type { Db } from "../../../db/engine.ts";
import { destroyClaims } from "../../../db/queries/rulings/claims.ts";
import { destroyNotes } from "../../../db/queries/reports/desk/colleagues.ts";
import { forgetAskedWords } from "../../../db/queries/rulings/takedowns.ts";
import { forgetAdditions } from "../../../db/queries/reports/additions.ts";
import { destroyFollowUp } from "../../../db/queries/reports/follow-up.ts";
import { destroyFairness } from "../../../db/queries/reports/fairness/second-looks.ts";
import { destroyReport } from "../../../db/queries/reports/retention.ts";
import { deleteSignature } from "../../../db/queries/reports/signatures.ts";
import { forgetAttachments } from "../../attachments/attachment.server.ts";
import type { Day } from "../../day.ts";
import { destroySealedContact } from "../../sealing/sealing.server.ts";

/**
 * Destroys all that a reporter gave with a report and all that was said about it between reporter and moderators, within
 * the running act: withdrawal and retention both end here, so that neither forgets a table. What stays: the row with
 * receipt, state, days and commitment; the voice in the public matter; the words on whether the burden is gone; who opened it, for as long as `destroyExpired` says. A file's
 * key goes with its row, so that its bytes are noise; a sealed original its keyholders could still open. Once the
 * transaction is committed, call `forgetDeleted`, and `deleteStored` with the names that this answers, or leave them to
 * the hourly sweep.
 */
export async function destroyPrivate(trx: Db, reportId: number, today: Day): Promise<string[]> {
  // The report's row first: who writes on the report locks it too, and then finds its text gone.
  await destroyReport(trx, reportId, today);
  const stored = await forgetAttachments(trx, reportId);
  await destroySealedContact(trx, reportId);
  await destroyFollowUp(trx, reportId);
  await forgetAdditions(trx, reportId);
  await forgetAskedWords(trx, reportId);
  await destroyClaims(trx, reportId);
  await destroyNotes(trx, reportId);
  await destroyFairness(trx, reportId);
  await deleteSignature(trx, reportId);
  return stored;
}
