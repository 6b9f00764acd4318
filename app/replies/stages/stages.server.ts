import type { Db } from "../../../db/engine.ts";
import { currentStages, meetStage, noteSigned, notePromise, settleStages } from "../../../db/queries/cases/clocks.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CaseRow, readCalendar, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { dueDaysMoved } from "../../cases/clock/clock.server.ts";
import { latestPromise } from "../../cases/clock/clock.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, type Recorder, saltedHash, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import type { PromisedStage } from "./stages.ts";

/** What `signFor` refuses with. */
export const SIGN_FOR_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  "stale_version",
  "wrong_state",
] as const;

/** What `declareRemedied` refuses with. */
export const DECLARE_REMEDIED_REFUSALS = [...SIGN_FOR_REFUSALS] as const;

/** What `promiseDay` refuses with. */
export const PROMISE_DAY_REFUSALS = [
  ...SIGN_FOR_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "promise_over",
  "promise_unfit",
] as const;

/**
 * Signs for a case (签收): the department says that it is its own to answer. Nothing waits for it. Throws `unknown_case`,
 * `case_withdrawn`; `forbidden` unless the actor answers for the department; `stale_version` when the case was merged
 * meanwhile; `wrong_state` once it is signed for, which an answer does too, and for a case that has no such clock.
 */
export async function signFor(db: Db, actor: Actor, caseNumber: string, today: Day): Promise<void> {
  await onOwnCase(db, actor, caseNumber, today, async (trx, record, matter) => {
    const stage = await openStage(trx, matter, "signed");
    const due = await recounting(trx, [matter.id], async () => {
      await noteSigned(trx, stage.watch_id, today);
      await settleStages(trx, matter.id);
      return dueDaysMoved(trx, matter.id);
    });
    await record("case_signed", { subject: matter.number, facts: { due } });
  });
}

/**
 * Says that what was promised is done (办结): the department's own claim, beside which the reporters' words stand. Throws
 * as `signFor`, and `wrong_state` before there is an answer.
 */
export async function declareRemedied(db: Db, actor: Actor, caseNumber: string, today: Day): Promise<void> {
  await onOwnCase(db, actor, caseNumber, today, async (trx, record, matter) => {
    if (matter.state !== "answered") throw new DomainError("wrong_state");
    const stage = await openStage(trx, matter, "remedied");
    const due = await recounting(trx, [matter.id], async () => {
      await meetStage(trx, stage.id, today);
      return dueDaysMoved(trx, matter.id);
    });
    await record("remedy_declared", { subject: matter.number, facts: { due } });
  });
}

export interface Promised {
  stage: PromisedStage;
  /** 承诺时限. */
  day: Day;
  /** Public. */
  reason: string;
}

/**
 * Lets a department name a later day of its own for a stage, once and before it is due, with a public reason. It stands
 * beside the due day, from which lateness is counted all the same. Throws as `signFor`; `promise_over` once the stage is
 * due, met or has a promise; `promise_unfit` for a day that is not after the due day, or later than `latestPromise`;
 * `identifying_left` when the reason may point to a person, `personal_left`, `unseen_left`.
 */
export async function promiseDay(
  db: Db,
  actor: Actor,
  caseNumber: string,
  promised: Promised,
  today: Day,
): Promise<void> {
  await onOwnCase(db, actor, caseNumber, today, async (trx, record, matter) => {
    const stage = (await currentStages(trx, matter.id)).find((one) => one.stage === promised.stage);
    if (!stage) throw new DomainError("wrong_state");
    const over =
      stage.met_on !== null || stage.promised_on !== null || (stage.held_on === null && stage.due_on < today);
    if (over) throw new DomainError("promise_over");
    const latest = latestPromise(stage.due_on, stage.working_days, await readCalendar(trx));
    if (promised.day <= stage.due_on || promised.day > latest) throw new DomainError("promise_unfit");
    const found = await findInPublicWords(trx, matter.region_id, promised.reason);
    if (found.length > 0) throw new DomainError("identifying_left");
    const reason = (await gateOf(trx, matter.region_id)).vet(promised.reason, "official", {});
    const salt = newSalt();
    await notePromise(trx, stage.id, { promised_on: promised.day, promise_reason: reason, promise_salt: salt });
    await record("day_promised", {
      subject: matter.number,
      facts: {
        stage: promised.stage,
        dueOn: stage.due_on,
        promisedOn: promised.day,
        textHash: saltedHash(salt, reason),
      },
    });
  });
}

function onOwnCase(
  db: Db,
  actor: Actor,
  caseNumber: string,
  today: Day,
  act: (trx: Db, record: Recorder, matter: CaseRow) => Promise<void>,
): Promise<void> {
  return officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, caseNumber);
    assertCan(actor, "reply:case", { departmentId: matter.department_id });
    if (matter.number !== caseNumber) throw new DomainError("stale_version");
    await act(trx, record, matter);
  });
}

async function openStage(trx: Db, matter: CaseRow, name: "signed" | "remedied") {
  const stage = (await currentStages(trx, matter.id)).find((one) => one.stage === name);
  if (!stage || stage.met_on !== null) throw new DomainError("wrong_state");
  return stage;
}
