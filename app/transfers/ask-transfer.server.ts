import type { Db } from "../../db/engine.ts";
import { codeOfDepartment } from "../../db/queries/register/departments.ts";
import { currentStages, holdsOfCase, settleStages, watchesOfCase } from "../../db/queries/cases/clocks.ts";
import { closeTransfer, insertTransfer, openTransfer, transfersOfCase } from "../../db/queries/cases/transfers.ts";
import { listWaitingAt } from "../../db/queries/rulings/waiting.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import { type CaseRow, readCalendar, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../cases/case.server.ts";
import { isPublic } from "../cases/case.ts";
import { dueDaysMoved, holdsFrom } from "../cases/clock/clock.server.ts";
import { DAYS_TO_REFUSE, dueDay } from "../cases/clock/clock.ts";
import { recounting } from "../cases/recounting.server.ts";
import type { Day } from "../day.ts";
import { readDepartmentById } from "../departments/department.server.ts";
import { accountableId } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import {
  READ_BODY_REFUSALS,
  READ_ITEM_REFUSALS,
  readBody,
  readItem,
  REGISTER_OF_REFUSALS,
  registerOf,
} from "../register/register.server.ts";
import { DAYS_TO_TAKE, type NoTransfer } from "./transfer.ts";
import { bringToDesk, putToAsked } from "./transfer.server.ts";

/** What `askTransfer` refuses with. */
export const ASK_TRANSFER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...REGISTER_OF_REFUSALS,
  ...READ_BODY_REFUSALS,
  ...READ_ITEM_REFUSALS,
  ...GATE_OF_REFUSALS,
  "stale_version",
  "case_hidden",
  "pending_matter",
  "transfer_late",
  "transfer_used",
  "transfer_signed",
  "transfer_back",
  "wrong_state",
  "identifying_left",
] as const;

/** What `acceptTransfer` refuses with. */
export const ACCEPT_TRANSFER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  "case_hidden",
  "transfer_over",
  "unknown_department",
  "unknown_duty",
] as const;

/** What `declineTransfer` refuses with. */
export const DECLINE_TRANSFER_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  "case_hidden",
  "transfer_over",
  ...GATE_OF_REFUSALS,
  "identifying_left",
] as const;

export interface AskedTransfer {
  caseNumber: string;
  /** Code of the body that made the demand. */
  department: string;
  /** Code of its duty item, or `OFF_LIST`. */
  duty: string;
  /** Public: on what ground it is that body's. */
  basis: string;
}

/**
 * Why the body that has to answer cannot ask another to take the case today: it is past the working days that it had to
 * refuse, it has asked already on this watch, it has signed or answered, something waits at the case, or the case is
 * hidden. Null when it can.
 */
export async function whyNoTransfer(db: Db, matter: CaseRow, today: Day): Promise<NoTransfer | null> {
  if (!isPublic(matter)) return "case_hidden";
  if (matter.state !== "open") return "wrong_state";
  const watch = (await watchesOfCase(db, matter.id)).find((one) => one.part === "lead" && one.closed_on === null);
  if (!watch) return "wrong_state";
  if ((await transfersOfCase(db, matter.id)).some((one) => one.watch_id === watch.id)) return "transfer_used";
  // By its own word, or by an answer, also one that was sent back.
  const signed = (await currentStages(db, matter.id)).find(({ stage }) => stage === "signed");
  if (watch.signed_on !== null || (signed && signed.met_on !== null)) return "transfer_signed";
  const waiting = await listWaitingAt(db, matter.id);
  if (waiting.some(({ what }) => what === "dispute" || what === "answer")) return "pending_matter";
  const holds = holdsFrom(await holdsOfCase(db, matter.id), signed?.id ?? 0);
  const last = dueDay(watch.opened_on, DAYS_TO_REFUSE, await readCalendar(db), holds, today).dueOn;
  return today > last ? "transfer_late" : null;
}

/**
 * Says that a case is another body's and on what ground, and asks that one to take it: within `DAYS_TO_REFUSE` of the watch
 * and once on it. The first body stays answerable until the other takes it or a moderator rules; that it said so in time
 * meets its first stage. Throws `unknown_case`, `case_withdrawn`; `forbidden` unless the actor answers for the department;
 * `stale_version` when the case was merged meanwhile; what `whyNoTransfer` answers; `transfer_back` for a body that has had
 * the case; what reading a body and an item throws; `identifying_left` when the ground may point to a person.
 */
export async function askTransfer(db: Db, actor: Actor, asked: AskedTransfer, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, asked.caseNumber);
    assertCan(actor, "file:dispute", { departmentId: matter.department_id });
    if (matter.number !== asked.caseNumber) throw new DomainError("stale_version");
    const barred = await whyNoTransfer(trx, matter, today);
    if (barred) throw new DomainError(barred);
    const register = await registerOf(trx, matter.region_id, today);
    const body = await readBody(trx, register, asked.department);
    const duty = await readItem(trx, register, asked.duty);
    const to = await readDepartmentById(trx, accountableId(body));
    const watches = (await watchesOfCase(trx, matter.id)).filter((one) => one.part === "lead");
    if (watches.some((one) => one.department_id === to.id)) throw new DomainError("transfer_back");
    if ((await findInPublicWords(trx, matter.region_id, asked.basis)).length > 0) {
      throw new DomainError("identifying_left");
    }
    const basis = (await gateOf(trx, matter.region_id)).vet(asked.basis, "official", {});
    const salt = newSalt();
    const answerBy = dueDay(today, DAYS_TO_TAKE, await readCalendar(trx)).dueOn;
    const due = await recounting(trx, [matter.id], async () => {
      await insertTransfer(trx, {
        case_id: matter.id,
        watch_id: watches.at(-1)?.id ?? 0,
        from_department_id: matter.department_id,
        to_body_id: body.id,
        to_department_id: to.id,
        duty_id: duty?.dutyId ?? null,
        basis,
        basis_salt: salt,
        asked_on: today,
        asked_by: actor.userId,
        answer_by: answerBy,
      });
      await settleStages(trx, matter.id);
      return dueDaysMoved(trx, matter.id);
    });
    const from = await codeOfDepartment(trx, matter.department_id);
    await record("transfer_asked", {
      subject: matter.number,
      facts: {
        from,
        to: to.code,
        demandedBy: body.code,
        duty: duty?.code ?? OFF_LIST,
        answerBy,
        textHash: saltedHash(salt, basis),
        due,
      },
    });
  });
}

/**
 * Takes a case that another body says is this one's: the first one's watch ends, a new clock starts today, on the item that
 * was named. Throws `unknown_case`, `case_withdrawn`; `transfer_over` when nobody is asked, or the time to answer is over;
 * `forbidden` unless the actor answers for the body that is asked; `case_hidden`.
 */
export async function acceptTransfer(db: Db, actor: Actor, caseNumber: string, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, transfer, to } = await readAsked(trx, actor, caseNumber, today);
    const said = { answer: "accepted", answered_on: today, answered_by: actor.userId } as const;
    await closeTransfer(trx, transfer.id, {
      ...said,
      outcome: "accepted",
      decided_by: actor.userId,
      decided_on: today,
    });
    await record("transfer_accepted", { subject: matter.number, facts: { to } });
    await putToAsked(trx, record, matter, transfer, actor.userId, today);
  });
}

/**
 * Says that a case is not this body's either, and why: a moderator rules for one of the two. Throws as `acceptTransfer`,
 * and `identifying_left` when the reason may point to a person.
 */
export async function declineTransfer(
  db: Db,
  actor: Actor,
  { caseNumber, reason }: { caseNumber: string; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, transfer, to } = await readAsked(trx, actor, caseNumber, today);
    if ((await findInPublicWords(trx, matter.region_id, reason)).length > 0) throw new DomainError("identifying_left");
    const words = (await gateOf(trx, matter.region_id)).vet(reason, "official", {});
    const salt = newSalt();
    const said = { answer: "declined", answered_on: today, answered_by: actor.userId } as const;
    await bringToDesk(trx, matter, transfer, { ...said, answer_reason: words, answer_salt: salt }, today);
    await record("transfer_declined", { subject: matter.number, facts: { to, textHash: saltedHash(salt, words) } });
  });
}

/** What the body that is asked answers to, in time. */
async function readAsked(trx: Db, actor: Actor, caseNumber: string, today: Day) {
  const matter = await readCaseForStaff(trx, caseNumber);
  const transfer = await openTransfer(trx, matter.id);
  if (!transfer) throw new DomainError("transfer_over");
  assertCan(actor, "file:dispute", { departmentId: transfer.to_department_id });
  if (transfer.at_desk_on !== null || today > transfer.answer_by) throw new DomainError("transfer_over");
  if (!isPublic(matter)) throw new DomainError("case_hidden");
  const to = await codeOfDepartment(trx, transfer.to_department_id);
  return { matter, transfer, to };
}
