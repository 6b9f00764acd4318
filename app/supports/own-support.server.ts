import type { Db } from "../../db/engine.ts";
import { noteSigned, notePromise } from "../../db/queries/cases/clocks.ts";
import { stagesOfWatches, supportsOfCases } from "../../db/queries/cases/supports.ts";
import { casesWithin } from "../../db/queries/rulings/mergers.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, type Permission } from "../accounts/permissions.ts";
import { type CaseRow, readCalendar, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../cases/case.server.ts";
import { latestPromise } from "../cases/clock/clock.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { settleOwn } from "./support.server.ts";

/** What `readOwnSupport` refuses with. */
export const READ_OWN_SUPPORT_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  "stale_version",
  "support_over",
] as const;

/** What `signForSupport` refuses with. */
export const SIGN_FOR_SUPPORT_REFUSALS = [...OFFICIALLY_REFUSALS, ...READ_OWN_SUPPORT_REFUSALS, "wrong_state"] as const;

/** What `promiseSupport` refuses with. */
export const PROMISE_SUPPORT_REFUSALS = [
  ...SIGN_FOR_SUPPORT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "promise_over",
  "promise_unfit",
] as const;

/** A case, and the code of the body that supports it. */
export interface OwnSupport {
  caseNumber: string;
  department: string;
}

/**
 * The support that a body is asked for, for somebody of it. Throws `unknown_case`, `case_withdrawn`; `forbidden` unless the
 * actor answers for that body and it was ever asked; `stale_version` when the case was merged meanwhile; `support_over` when
 * it is asked no more.
 */
export async function readOwnSupport(
  trx: Db,
  actor: Actor,
  { caseNumber, department }: OwnSupport,
  permission: Extract<Permission, "reply:case" | "approve:reply"> = "reply:case",
): Promise<{ matter: CaseRow; support: Awaited<ReturnType<typeof supportsOfCases>>[number] }> {
  const matter = await readCaseForStaff(trx, caseNumber);
  const all = (await supportsOfCases(trx, await casesWithin(trx, matter.id))).filter((one) => one.code === department);
  const [asked] = all;
  if (!asked) throw new DomainError("forbidden");
  assertCan(actor, permission, { departmentId: asked.department_id });
  if (matter.number !== caseNumber) throw new DomainError("stale_version");
  const support = all.find((one) => one.case_id === matter.id && one.closed_on === null);
  if (!support) throw new DomainError("support_over");
  return { matter, support };
}

/**
 * Signs for the part that a body is asked for. Throws as `readOwnSupport`, and `wrong_state` once it is signed for, which an
 * answer does too.
 */
export async function signForSupport(db: Db, actor: Actor, own: OwnSupport, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support } = await readOwnSupport(trx, actor, own);
    const stage = (await stagesOfWatches(trx, [support.watch_id])).find((one) => one.stage === "signed");
    if (!stage || stage.met_on !== null) throw new DomainError("wrong_state");
    await settleOwn(trx, matter, support.watch_id, () => noteSigned(trx, support.watch_id, today));
    await record("support_signed", { subject: matter.number, facts: { to: support.code } });
  });
}

/**
 * Lets a supporting body name a later day of its own for its answer, once and before that is due, with a public reason.
 * Lateness is counted from the due day all the same. Throws as `signForSupport`; `promise_over`, `promise_unfit`,
 * `identifying_left`, `personal_left`, `unseen_left`.
 */
export async function promiseSupport(
  db: Db,
  actor: Actor,
  promised: OwnSupport & { day: Day; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support } = await readOwnSupport(trx, actor, promised);
    const stage = (await stagesOfWatches(trx, [support.watch_id])).find((one) => one.stage === "answered");
    if (!stage) throw new DomainError("wrong_state");
    const over =
      stage.met_on !== null || stage.promised_on !== null || (stage.held_on === null && stage.due_on < today);
    if (over) throw new DomainError("promise_over");
    const latest = latestPromise(stage.due_on, stage.working_days, await readCalendar(trx));
    if (promised.day <= stage.due_on || promised.day > latest) throw new DomainError("promise_unfit");
    if ((await findInPublicWords(trx, matter.region_id, promised.reason)).length > 0) {
      throw new DomainError("identifying_left");
    }
    const reason = (await gateOf(trx, matter.region_id)).vet(promised.reason, "official", {});
    const salt = newSalt();
    await notePromise(trx, stage.id, { promised_on: promised.day, promise_reason: reason, promise_salt: salt });
    await record("support_promised", {
      subject: matter.number,
      facts: {
        to: support.code,
        dueOn: stage.due_on,
        promisedOn: promised.day,
        textHash: saltedHash(salt, reason),
      },
    });
  });
}
