import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { voicesOfReport } from "../../../db/queries/cases/voices.ts";
import { findVoice, hideVoice, insertTakedown, takedownsOf } from "../../../db/queries/rulings/takedowns.ts";
import { isCounted, UNTIL_LOOKED_AT } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { ASSERT_CLOCK_REFUSALS, officially, reporterDay } from "../../ledger/ledger.server.ts";
import { MAX_ASKED, URGENT } from "./takedown.ts";

/** What `askToHide` refuses with. */
export const ASK_TO_HIDE_REFUSALS = [...ASSERT_CLOCK_REFUSALS, "too_many_messages", "wrong_state"] as const;

export interface HideRequest {
  /** Where the voice stands. */
  caseNumber: string;
  position: number;
  /** What points to the reporter; may be empty. To whoever looks, and gone when that is decided. */
  words: string;
}

/**
 * The reporter says that what was published of their report points to them: it is hidden at once, and stays so until a
 * moderator has looked (`decideTakedown`). Counts as before. Throws `wrong_state` unless there is such a voice of theirs
 * whose words the public reads, `too_many_messages` after `MAX_ASKED` times for the same voice.
 */
export async function askToHide(db: Db, reportId: number, asked: HideRequest, today: Day): Promise<void> {
  const day = await reporterDay(db, today);
  await officially(db, day, async (trx, record) => {
    const told = (await voicesOfReport(trx, reportId)).find(
      (one) => one.number === asked.caseNumber && one.position === asked.position,
    );
    const voice = told && (await findVoice(trx, told.id));
    const matter = told && (await findCase(trx, told.case_id));
    const shown = voice && voice.hidden_on === null && told.public_text !== "";
    if (!shown || !matter || !isCounted(matter)) throw new DomainError("wrong_state");
    const earlier = await takedownsOf(trx, { caseId: matter.id, voiceId: voice.id, replyId: null });
    if (earlier.filter((one) => one.proposed_by === null).length >= MAX_ASKED) {
      throw new DomainError("too_many_messages");
    }
    await insertTakedown(trx, {
      case_id: matter.id,
      voice_id: voice.id,
      reply_id: null,
      reason: URGENT,
      words: asked.words,
      proposed_by: null,
      proposed_on: day,
      hidden_until: UNTIL_LOOKED_AT,
    });
    const hidden = { hidden_on: day, hidden_reason: URGENT, hidden_until: UNTIL_LOOKED_AT };
    await hideVoice(trx, voice.id, { ...hidden, counted: 1 });
    await record("voice_withheld", { subject: matter.number, facts: {} });
  });
}
