import type { Db } from "../../../db/engine.ts";
import { countVerdicts } from "../../../db/queries/cases/verdicts.ts";
import { listCase } from "../../../db/queries/cases/off-list.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import {
  type CaseRow,
  dutyCodeOf,
  DUTY_CODE_OF_REFUSALS,
  giveVerdict,
  GIVE_VERDICT_REFUSALS,
  type NewVerdict,
  readCase,
  READ_CASE_REFUSALS,
} from "../../cases/case.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS, type Recorder } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import type { Kept, Unvetted } from "../../redaction/redaction.ts";
import { READ_ITEM_REFUSALS, readItem, REGISTER_OF_REFUSALS, registerOf } from "../../register/register.server.ts";
import { assertImpartialOn } from "../fairness/recusal/impartial.server.ts";
import { vetVerdict } from "./decision.server.ts";

/** What `dutyToJudge` refuses with. */
export const DUTY_TO_JUDGE_REFUSALS = [
  ...REGISTER_OF_REFUSALS,
  ...READ_ITEM_REFUSALS,
  ...DUTY_CODE_OF_REFUSALS,
  "stale_version",
] as const;

/** What `judgeCase` refuses with. */
export const JUDGE_CASE_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...DUTY_TO_JUDGE_REFUSALS,
  ...GIVE_VERDICT_REFUSALS,
  "stale_version",
] as const;

/** A verdict on a case that stands already. */
export type FurtherVerdict = Unvetted<NewVerdict> & {
  keep?: Kept;
  /** Code of the item that a case off the list is put under; null = none. */
  item?: string | null;
};

/**
 * Adds a verdict to a case, for the law of another day or as a correction; one that was off the list may be put under an
 * item with it. `seen` is the number of verdicts that the moderator saw. Throws `unknown_case`, `forbidden`, `stale_version` when another was given meanwhile, and what giving a
 * verdict, `dutyToJudge` and `vet` throw.
 */
export async function judgeCase(
  db: Db,
  actor: Actor,
  caseNumber: string,
  { keep = {}, item = null, ...given }: FurtherVerdict,
  seen: number,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, caseNumber);
    assertCan(actor, "judge:case", await readScope(trx, matter.region_id, matter.department_id));
    await assertImpartialOn(trx, actor, "judge:case", matter);
    // What was merged meanwhile is another page than the one that the moderator read.
    if (matter.number !== caseNumber || (await countVerdicts(trx, matter.id)) !== seen) {
      throw new DomainError("stale_version");
    }
    const verdict = vetVerdict(await gateOfCase(trx, matter), given, keep);
    const duty = await dutyToJudge(trx, record, matter, item, { appliesOn: verdict.appliesOn, today });
    await giveVerdict(trx, record, matter, duty, verdict, today, actor.userId);
  });
}

/**
 * Code of the duty that a further verdict on a case is on, by the law of a day; `OFF_LIST` where there is none. A case that
 * was off the list is put under the item `chosen`, within the act of that verdict: its clock runs on, its department stays,
 * and the day on which nothing was found stays with it. Throws `unknown_duty`, `duty_not_in_force`, and `stale_version` when
 * an item is chosen for a case that has one by now.
 */
export async function dutyToJudge(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  chosen: string | null,
  { appliesOn, today }: { appliesOn: Day; today: Day },
): Promise<string> {
  if (chosen === null) return dutyCodeOf(trx, matter, appliesOn);
  const duty = await readItem(trx, await registerOf(trx, matter.region_id, today), chosen);
  if (duty) {
    const listed = await recounting(trx, [matter.id], () => listCase(trx, matter.id, duty.dutyId, today));
    if (!listed) throw new DomainError("stale_version");
    await record("case_listed", { subject: matter.number, facts: { duty: duty.code } });
    return duty.code;
  }
  return dutyCodeOf(trx, matter, appliesOn);
}
