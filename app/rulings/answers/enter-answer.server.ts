import type { Db } from "../../../db/engine.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import {
  emptyReturnedEntries,
  insertHeldReply,
  refusedEntry,
  waitingHeldReply,
} from "../../../db/queries/replies/held-replies.ts";
import { countReplies } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CaseRow, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import {
  type BareAnswer,
  type AnswerChannel,
  readAnswer,
  remedyFacts,
  wholeAnswer,
  writeAnswer,
} from "../../replies/reply.ts";
import { holdForLook, vetAnswer } from "../../replies/reply.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `enterAnswer` refuses with. */
export const ENTER_ANSWER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
  "answer_waiting",
  "receipt_unfit",
  "stale_version",
] as const;

export interface EnteredAnswer extends BareAnswer {
  caseNumber: string;
  channel: AnswerChannel;
  /** The day that it counts on, once another moderator has confirmed it. */
  receivedOn: Day;
  /** The number of answers that the moderator saw: the same form sent twice enters once. */
  seen: number;
}

/**
 * Enters an answer that came by letter, by fax or at a visit: another moderator confirms it (`decideAnswer`), then it is
 * public and counts on the day of receipt. While they have it in their hands the clock stands still, as it does for an
 * answer that is held. Throws `unknown_case`, `case_withdrawn`; `forbidden`, `home_county`, `recused` unless the actor may
 * judge the case; `stale_version`; `answer_waiting` while another answer waits for a look; `receipt_unfit` for a day before
 * the case was put to the department, or after today; `personal_left` for what nobody may read.
 */
export async function enterAnswer(db: Db, actor: Actor, entered: EnteredAnswer, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, entered.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    const known = await countReplies(trx, matter.id);
    if (matter.number !== entered.caseNumber || known !== entered.seen) throw new DomainError("stale_version");
    if (await waitingHeldReply(trx, matter.id)) throw new DomainError("answer_waiting");
    const { channel, receivedOn } = entered;
    if (receivedOn > today || !(await mayCountOn(trx, matter, receivedOn))) throw new DomainError("receipt_unfit");
    const answer = wholeAnswer(entered);
    // What is certain nobody may read: the other moderator, who has it before their eyes, could not let it pass either.
    vetAnswer(await gateOf(trx, matter.region_id), answer, "looked");
    await emptyReturnedEntries(trx, matter.id);
    await holdForLook(trx, matter.id, today);
    await insertHeldReply(trx, {
      case_id: matter.id,
      department_id: matter.department_id,
      user_id: actor.userId,
      contents: writeAnswer(answer),
      filed_on: today,
      counts_on: receivedOn,
      channel,
    });
    const facts = { ...remedyFacts(answer.remedies), channel, countsOn: receivedOn };
    await record("answer_entered", { subject: matter.number, facts });
  });
}

/** Whether an answer may count on a day: not before the case was put to the department that has it, or came up again. */
export async function mayCountOn(db: Db, matter: Pick<CaseRow, "id">, day: Day): Promise<boolean> {
  return day >= (await findClock(db, matter.id)).started_on;
}

/** What was entered last and not confirmed, to be entered anew; null when there is none. */
export async function readRefusedEntry(db: Db, caseId: number) {
  const last = await refusedEntry(db, caseId);
  const answer = last && readAnswer(last.contents);
  return last && answer ? { answer, channel: last.channel, receivedOn: last.counts_on, note: last.note } : null;
}
