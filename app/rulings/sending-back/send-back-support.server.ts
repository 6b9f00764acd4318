import type { Db } from "../../../db/engine.ts";
import {
  markSupportHollow,
  stagesOfWatches,
  supportAnswersOf,
  supportVersionsOf,
} from "../../../db/queries/cases/supports.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { DAYS_TO_MEND, type HollowGround } from "../../cases/answers/answer.ts";
import { readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import { holdToMend } from "../../cases/clock/clock.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { openSupports, settleOwn } from "../../supports/support.server.ts";
import { assertImpartialOn, readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `sendBackSupport` refuses with. */
export const SEND_BACK_SUPPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "sent_back_once",
  "stale_version",
  "support_over",
  "wrong_state",
] as const;

export interface SendingSupportBack {
  caseNumber: string;
  /** Code of the supporting body. */
  department: string;
  /** Position of its answer: the one by which it has met its stage. */
  answer: number;
  ground: HollowGround;
  /** Public. */
  reason: string;
  /** How many answers of the body the moderator saw, each version of one counted. */
  seen: number;
}

/**
 * The answer of a supporting body that may be sent back as none in substance: the one that meets its own stage. Else why
 * there is none: nothing is answered (`none`), or one was sent back on this watch already (`once`).
 */
export async function supportToSendBack(db: Db, watchId: number) {
  const answers = await supportAnswersOf(db, [watchId]);
  if (answers.some((one) => one.hollow_on !== null)) return { answer: null, why: "once" as const };
  const stage = (await stagesOfWatches(db, [watchId])).find((one) => one.stage === "answered");
  const answer = answers.find((one) => one.published_on === stage?.met_on);
  if (!answer || !stage) return { answer: null, why: "none" as const };
  return { answer, stage, seen: answers.length + (await supportVersionsOf(db, [watchId])).length, why: null };
}

/**
 * Sends the answer of a supporting body back as none in substance, once on its watch: as `sendBackAnswer`, of its own clock
 * alone. Throws as that does of the case and the answer; `forbidden`, `home_county` and `recused` also for whoever keeps out
 * of that body's cases; `support_over` when the body is asked no more; `stale_version` when it has answered or corrected
 * since, or the case was merged.
 */
export async function sendBackSupport(db: Db, actor: Actor, sent: SendingSupportBack, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, sent.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    if (matter.number !== sent.caseNumber) throw new DomainError("stale_version");
    const support = (await openSupports(trx, matter.id)).find((one) => one.code === sent.department);
    if (!support) throw new DomainError("support_over");
    const by = { region_id: matter.region_id, demanded_by_id: support.department_id };
    await assertImpartialOn(trx, actor, "judge:case", by);
    const { answer, stage, seen, why } = await supportToSendBack(trx, support.watch_id);
    if (why === "once") throw new DomainError("sent_back_once");
    if (why === "none" || answer.position !== sent.answer) throw new DomainError("wrong_state");
    if (seen !== sent.seen) throw new DomainError("stale_version");
    await assertTwo(trx, actor, [answer.user_id], today);
    const reason = (await gateOfCase(trx, matter)).vet(sent.reason, "official", {});
    const salt = newSalt();
    let until = today;
    await settleOwn(trx, matter, support.watch_id, async () => {
      await markSupportHollow(trx, answer.id, {
        hollow_on: today,
        hollow_ground: sent.ground,
        hollow_reason: reason,
        hollow_salt: salt,
        hollow_by: actor.userId,
      });
      until = await holdToMend(trx, stage, { from: answer.published_on, workingDays: DAYS_TO_MEND }, today);
    });
    await record("support_sent_back", {
      subject: matter.number,
      facts: {
        to: support.code,
        position: answer.position,
        ground: sent.ground,
        from: answer.published_on,
        until,
        textHash: saltedHash(salt, reason),
      },
    });
  });
}
