import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import {
  closeDispute,
  type DisputeRow,
  findDispute,
  judgesOfCase,
  movesOfCase,
} from "../../../db/queries/rulings/disputes.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { type CaseRow, giveVerdict, GIVE_VERDICT_REFUSALS } from "../../cases/case.server.ts";
import { DAYS_TO_REFUSE, dueDay } from "../../cases/clock/clock.ts";
import { isPublic, type WithdrawalReason } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { accountableId } from "../../departments/department.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, type Recorder, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { gateOf, gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import type { Kept } from "../../redaction/redaction.ts";
import {
  READ_BODY_REFUSALS,
  READ_ITEM_REFUSALS,
  readBody,
  readItem,
  REGISTER_OF_REFUSALS,
  registerOf,
} from "../../register/register.server.ts";
import { readCalendar, release } from "../../cases/clock/clock.server.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import { assertImpartialOn, readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { vetVerdict } from "../decision/decision.server.ts";
import { dutyToJudge, DUTY_TO_JUDGE_REFUSALS, type FurtherVerdict } from "../decision/judge-case.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { handOn } from "../../transfers/transfer.server.ts";
import { proposeWithin, PROPOSE_WITHIN_REFUSALS } from "../takedown/propose-takedown.server.ts";

/** What `decideDispute` refuses with. */
export const DECIDE_DISPUTE_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...GIVE_VERDICT_REFUSALS,
  ...REGISTER_OF_REFUSALS,
  ...READ_BODY_REFUSALS,
  ...READ_ITEM_REFUSALS,
  ...DUTY_TO_JUDGE_REFUSALS,
  ...PROPOSE_WITHIN_REFUSALS,
  "not_found",
  "stale_version",
  "case_hidden",
] as const;

export type ChosenRemedy =
  /** On the duty that the case is on; one off the list may be put under an item with it, which is what the department asks. */
  | { remedy: "verdict"; verdict: FurtherVerdict }
  /** Codes of the body that made the demand and of the duty item, or `OFF_LIST`. */
  | { remedy: "move"; department: string; duty: string }
  /** Proposes to withdraw the case; another person decides on that. */
  | { remedy: "takedown"; reason: WithdrawalReason; words: string };

export type DisputeDecision = ({ outcome: "refused" } | ({ outcome: "upheld" } & ChosenRemedy)) & {
  /** Public. */
  reasons: string;
  /** The decider has checked that the department's text points to nobody: it becomes public. */
  bodyPublic: boolean;
  /** What looks as if it pointed to somebody in what becomes public, was looked at, and stays. */
  keep?: Kept;
};

/**
 * Who has a part in what a dispute is about: whoever filed it; the giver of the verdict; for the link itself whoever
 * judged the case or moved it to this department. They are not the ones to decide the dispute.
 */
export async function partiesOf(
  db: Db,
  dispute: Pick<DisputeRow, "case_id" | "verdict_id" | "filed_by">,
): Promise<number[]> {
  const judges = await judgesOfCase(db, dispute.case_id, dispute.verdict_id);
  const movers = dispute.verdict_id === null ? await movesOfCase(db, dispute.case_id) : [];
  return [dispute.filed_by, ...judges, ...movers.map((move) => move.moved_by)].filter((id) => id !== null);
}

/**
 * Decides a department's dispute. Upheld, something follows in the same act: a new verdict; or the case is moved to
 * another department, whose clock starts today, and leaves the figures of the first; or a takedown is proposed. Throws
 * `not_found`, `forbidden`, `own_decision` for whoever filed it or made the decision that is disputed, `not_two`, `stale_version` when it was
 * decided meanwhile, `case_hidden` while the case is not public, `wrong_state` for a move to where it is already, and
 * what `vet`, `dutyToJudge`, giving a verdict or proposing a takedown throws.
 */
export async function decideDispute(
  db: Db,
  actor: Actor,
  id: number,
  decision: DisputeDecision,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const dispute = await findDispute(trx, id);
    const matter = dispute && (await findCase(trx, dispute.case_id));
    if (!dispute || !matter) throw new DomainError("not_found");
    assertCan(actor, "decide:dispute", await readCaseScope(trx, matter));
    await assertTwo(trx, actor, await partiesOf(trx, dispute), today);
    const { outcome, reasons } = decision;
    const remedy = decision.outcome === "upheld" ? decision.remedy : null;
    const gate = await gateOfCase(trx, matter);
    const reasonsSalt = newSalt();
    const closed = await closeDispute(trx, id, {
      outcome,
      remedy,
      reasons: gate.vet(reasons, "official", decision.keep ?? {}),
      reasons_salt: reasonsSalt,
      body: decision.bodyPublic ? (await gateOf(trx, matter.region_id)).vet(dispute.body, "official", "looked") : null,
      decided_by: actor.userId,
      decided_on: today,
    });
    if (!closed) throw new DomainError("stale_version");
    if (!isPublic(matter)) throw new DomainError("case_hidden");
    await recounting(trx, [matter.id], () => release(trx, record, matter, "dispute", today));
    await record("dispute_decided", {
      subject: matter.number,
      facts: {
        outcome,
        remedy: remedy ?? undefined,
        ground: dispute.ground,
        textHash: saltedHash(reasonsSalt, reasons),
      },
    });
    if (decision.outcome === "upheld") await follow(trx, record, actor, { dispute, matter }, decision, today);
  });
}

async function follow(
  trx: Db,
  record: Recorder,
  actor: Actor,
  { dispute, matter }: { dispute: DisputeRow; matter: CaseRow },
  remedy: ChosenRemedy & { keep?: Kept },
  today: Day,
): Promise<void> {
  switch (remedy.remedy) {
    case "verdict": {
      const { item = null, keep: _, ...given } = remedy.verdict;
      const verdict = vetVerdict(await gateOfCase(trx, matter), given, remedy.keep ?? {});
      const duty = await dutyToJudge(trx, record, matter, item, { appliesOn: verdict.appliesOn, today });
      return giveVerdict(trx, record, matter, duty, verdict, today, actor.userId);
    }
    case "move":
      return move(trx, record, actor, { dispute, matter }, remedy, today);
    case "takedown":
      return proposeWithin(
        trx,
        record,
        actor,
        matter,
        { target: { of: "case" }, reason: remedy.reason, words: remedy.words },
        today,
      );
  }
}

/**
 * Puts a case to another department: its own answers and the words on them are set aside, a new clock starts. A deadline
 * that the first department missed stays in its figures, unless it disputed within `DAYS_TO_REFUSE` of the clock's start.
 */
async function move(
  trx: Db,
  record: Recorder,
  actor: Actor,
  { dispute, matter }: { dispute: DisputeRow; matter: CaseRow },
  to: { department: string; duty: string },
  today: Day,
): Promise<void> {
  const register = await registerOf(trx, matter.region_id, today);
  const body = await readBody(trx, register, to.department);
  const duty = await readItem(trx, register, to.duty);
  await assertImpartialOn(trx, actor, "decide:dispute", { region_id: matter.region_id, demanded_by_id: body.id });
  if (accountableId(body) === matter.department_id) throw new DomainError("wrong_state");
  const { started_on: startedOn, round } = await findClock(trx, matter.id);
  // In a further round the body has had the case for long.
  const inTime = round === 1 && dispute.filed_on <= dueDay(startedOn, DAYS_TO_REFUSE, await readCalendar(trx)).dueOn;
  const ended = { closed_as: "moved", charged: inTime ? 0 : 1 } as const;
  await handOn(trx, record, matter, { body, duty, ended, disputeId: dispute.id, userId: actor.userId }, today);
}
