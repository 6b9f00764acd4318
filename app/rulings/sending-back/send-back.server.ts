import type { Db } from "../../../db/engine.ts";
import { findClock, holdsOfCase, openStages } from "../../../db/queries/cases/clocks.ts";
import { cameByMerger, markHollow, repliesOfCase } from "../../../db/queries/replies/replies.ts";
import { settleAnswer } from "../../../db/queries/rulings/mergers.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { type CaseRow, readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import { dueDaysMoved, holdToMend } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { DAYS_TO_MEND, type HollowGround } from "../../replies/reply.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `sendBackAnswer` refuses with. */
export const SEND_BACK_ANSWER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "sent_back_once",
  "stale_version",
  "wrong_state",
] as const;

export interface SendingBack {
  caseNumber: string;
  /** Position of the answer in its case: the one by which its body has met the stage. */
  answer: number;
  ground: HollowGround;
  /** Public. */
  reason: string;
  /** How many answers of the case the moderator saw. */
  seen: number;
}

/**
 * The answer of a case that may be sent back as none in substance: the one that meets what is due of its body now. Else
 * why there is none: nothing is answered (`none`), it was given in a case that was merged (`merged`), or its body had one
 * sent back already (`once`).
 */
export async function answerToSendBack(db: Db, matter: Pick<CaseRow, "id">) {
  const clock = await findClock(db, matter.id);
  const standing = (await repliesOfCase(db, matter.id)).filter(
    (one) => one.set_aside === 0 && one.hollow_on === null && one.round === clock.round,
  );
  const reply = standing.find((one) => one.published_on === clock.met_on && one.hidden_on === null);
  if (!reply) return { reply: null, why: "none" as const };
  // What became of it belongs to the case in which it was given: taken out again, that one would go by an answer which stopped no clock.
  if (await cameByMerger(db, reply.id)) return { reply: null, why: "merged" as const };
  const ofWatch = (await openStages(db, matter.id)).filter((one) => one.watch_id === clock.watch_id);
  const before = (await holdsOfCase(db, matter.id)).some(
    (one) => one.kind === "hollow" && ofWatch.some(({ id }) => id === one.stage_id),
  );
  return before ? { reply: null, why: "once" as const } : { reply, why: null };
}

/**
 * Sends a body's answer back as none in substance, once in its turn at a case: it signs for the case and answers nothing,
 * so the stage runs on. Neither the days since it was given nor three to mend it are charged; an answer that was late stays
 * late. It stands where it stood, with the reason. Throws `unknown_case`, `case_withdrawn`, `case_hidden`; `forbidden`,
 * `home_county` and `recused` for whoever may not judge the case; `own_decision` and `not_two` for whoever has a part in
 * the answer; `stale_version` when there is another answer since or the case was merged; `wrong_state` where the answer
 * does not meet the stage, or was given in another case; `sent_back_once`; and what the gate throws.
 */
export async function sendBackAnswer(db: Db, actor: Actor, sent: SendingBack, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, sent.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    const replies = await repliesOfCase(trx, matter.id);
    if (matter.number !== sent.caseNumber || replies.length !== sent.seen) throw new DomainError("stale_version");
    const { reply, why } = await answerToSendBack(trx, matter);
    if (why === "once") throw new DomainError("sent_back_once");
    if (reply?.position !== sent.answer) throw new DomainError("wrong_state");
    await assertTwo(trx, actor, [reply.user_id], today);
    const reason = (await gateOfCase(trx, matter)).vet(sent.reason, "official", {});
    const salt = newSalt();
    const stage = await findClock(trx, matter.id);
    const { until, due } = await recounting(trx, [matter.id], async () => {
      await markHollow(trx, reply.id, {
        hollow_on: today,
        hollow_ground: sent.ground,
        hollow_reason: reason,
        hollow_salt: salt,
        hollow_by: actor.userId,
      });
      const last = await holdToMend(trx, stage, { from: reply.published_on, workingDays: DAYS_TO_MEND }, today);
      await settleAnswer(trx, matter.id);
      return { until: last, due: await dueDaysMoved(trx, matter.id) };
    });
    await record("answer_sent_back", {
      subject: matter.number,
      facts: {
        position: reply.position,
        ground: sent.ground,
        from: reply.published_on,
        until,
        textHash: saltedHash(salt, reason),
        due,
      },
    });
  });
}
