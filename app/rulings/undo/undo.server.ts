import type { Db } from "../../../db/engine.ts";
import { changeCaseState, findCase, forgetSalts } from "../../../db/queries/cases/cases.ts";
import { insertBulkAct } from "../../../db/queries/reports/queue/bulk.ts";
import { deleteVoice, isCaseTouched, isVoiceTouched } from "../../../db/queries/cases/undo.ts";
import { voicesOfReport } from "../../../db/queries/cases/voices.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { withdrawImages } from "../../attachments/attachment.server.ts";
import { isPublic } from "../../cases/case.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { type Day, mondayOf } from "../../day.ts";
import type { Recorder } from "../../ledger/ledger.server.ts";
import type { StoredReport } from "../../reports/report.server.ts";
import { unlearn } from "../../suggestions/suggestion.server.ts";
import { undoUntil } from "./undo.ts";

/** Notes a decision by which a report was published whole, so that who made it can undo it for `UNDO_MINUTES`. */
export async function keepUndoable(
  trx: Db,
  actor: Actor,
  { id, version, decided_by }: StoredReport,
  decided: "link" | "open",
  now: Date,
): Promise<void> {
  const outcome = ({ link: "linked", open: "opened" } as const)[decided];
  const act = { user_id: actor.userId, outcome, undo_until: undoUntil(now) };
  await insertBulkAct(trx, act, [{ report_id: id, version: version + 1, decided_by }]);
}

/**
 * Takes out again what a decision that is undone has published of a report, within the act: its voice leaves the case; a
 * case that this very decision opened is withdrawn, under its number, as opened by mistake. Answers false, and changes
 * nothing, when anything came of it meanwhile: another voice, a correction, something hidden, a word of its reporter, and
 * in a case that it opened an answer, a verdict, a dispute. Nor once its week has passed: what five voices told together is
 * public from then on, and never changes. `openedCase`: the decision opened the case.
 */
export async function undoPublication(
  trx: Db,
  record: Recorder,
  reportId: number,
  openedCase: boolean,
  today: Day,
): Promise<boolean> {
  const [voice, ...others] = await voicesOfReport(trx, reportId);
  const matter = voice && (await findCase(trx, voice.case_id));
  if (!voice || !matter || others.length > 0 || !isPublic(matter)) return false;
  if (mondayOf(voice.linked_on) !== mondayOf(today)) return false;
  if (await isVoiceTouched(trx, { ...voice, report_id: reportId })) return false;
  if (openedCase && (await isCaseTouched(trx, matter.id))) return false;
  await unlearn(trx, reportId, voice.id);
  await recounting(trx, [matter.id], async () => {
    await withdrawImages(trx, voice.id);
    await deleteVoice(trx, voice.id);
    if (!openedCase) return;
    const withdrawal = { state: "withdrawn", withdrawn_on: today, withdrawal_reason: "undone" } as const;
    await changeCaseState(trx, matter.id, ["open"], withdrawal);
  });
  await record("voice_undone", { subject: matter.number, facts: { position: voice.position } });
  if (!openedCase) return true;
  await forgetSalts(trx, matter.id);
  await record("case_withdrawn", { subject: matter.number, facts: { reason: "undone" } });
  return true;
}
