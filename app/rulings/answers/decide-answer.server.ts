import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { closeHeldReply, findHeldReply } from "../../../db/queries/replies/held-replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { release } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { readAnswer } from "../../replies/reply.ts";
import { enterReply, readWaitingFiles, vetAnswer } from "../../replies/reply.server.ts";
import { mayCountOn } from "./enter-answer.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `decideAnswer` refuses with. */
export const DECIDE_ANSWER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...GATE_OF_REFUSALS,
  "not_found",
  "stale_version",
] as const;

export type AnswerDecision =
  | { act: "publish" }
  /** `note` tells the department alone what to take out. */
  | { act: "return"; note: string };

/**
 * Decides on an answer that was held since it may point to a reporter: it is published and counts on the day on which it
 * was filed, or goes back to the department with a reason. One that another moderator entered, since it came by letter, by
 * fax or at a visit, is confirmed and counts on the day of receipt, or goes back to them. Throws `not_found`; `forbidden`, `home_county`, `recused`;
 * `own_decision` for whoever filed it; `not_two`; `stale_version` when it was decided, replaced or lost its case meanwhile;
 * `personal_left` for what nobody may read, which the department has to take out.
 */
export async function decideAnswer(
  db: Db,
  actor: Actor,
  id: number,
  decision: AnswerDecision,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const held = await findHeldReply(trx, id);
    const matter = held && (await findCase(trx, held.case_id));
    const filed = held && readAnswer(held.contents);
    if (!held || !matter) throw new DomainError("not_found");
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    await assertTwo(trx, actor, [held.user_id], today);
    const outcome = decision.act === "publish" ? "published" : "returned";
    const note = decision.act === "return" ? decision.note : "";
    const files = await readWaitingFiles(trx, { heldId: id });
    const closed = await closeHeldReply(trx, id, { outcome, note, decided_by: actor.userId, decided_on: today });
    if (!closed || !filed || held.department_id !== matter.department_id) throw new DomainError("stale_version");
    const resume = () => recounting(trx, [matter.id], () => release(trx, record, matter, "answer_held", today));
    if (outcome === "returned") {
      await resume();
      return record(held.channel ? "answer_refused" : "reply_returned", { subject: matter.number, facts: {} });
    }
    // It came up again meanwhile: what came before answers nothing of it.
    if (held.channel && !(await mayCountOn(trx, matter, held.counts_on))) throw new DomainError("stale_version");
    // The moderator has the whole answer before their eyes, with what was found in it marked.
    const answer = vetAnswer(await gateOf(trx, matter.region_id), filed, "looked");
    // First: what it meets is met since before the days of our look, which move no due day of it.
    const given = { ...answer, userId: held.user_id, jointId: held.joint_id, channel: held.channel, files };
    await enterReply(trx, record, matter, given, held.counts_on, today);
    await resume();
  });
}
