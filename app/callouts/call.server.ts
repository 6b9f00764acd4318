import type { Db } from "../../db/engine.ts";
import { calloutsBy, caseWithMerged, endCallout, insertCallout } from "../../db/queries/cases/callouts.ts";
import { codeOfDepartment } from "../../db/queries/register/departments.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, townshipsOf } from "../accounts/permissions.ts";
import {
  type CaseRow,
  readCalendar,
  readCase,
  readCaseForStaff,
  READ_CASE_FOR_STAFF_REFUSALS,
} from "../cases/case.server.ts";
import { isPublic } from "../cases/case.ts";
import { dueDay, type WorkingCalendar } from "../cases/clock/clock.ts";
import { addDays, type Day } from "../day.ts";
import { readDepartmentById, readRegion, readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { CALL_DAYS, CALLS_A_MONTH, type CallStep, MOST_DAYS_AHEAD, type NoCall } from "./callout.ts";
import { ownCallout, OWN_CALLOUT_REFUSALS } from "./own-callout.server.ts";

/** What `callBody` refuses with. */
export const CALL_BODY_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
  "stale_version",
  "case_hidden",
  "call_open",
  "calls_many",
  "wanted_unfit",
  "identifying_left",
] as const;

/** What `takeCallBack` refuses with. */
export const TAKE_CALL_BACK_REFUSALS = [...OFFICIALLY_REFUSALS, ...OWN_CALLOUT_REFUSALS, "call_over"] as const;

export interface AskedCall {
  caseNumber: string;
  /** The 12-digit code of the township that asks. */
  township: string;
  /** Public. */
  reason: string;
  wantedOn: Day;
}

/** Why a township cannot call the body of a case today; null when it can. */
export async function whyNoCall(db: Db, matter: CaseRow, townshipId: number, today: Day): Promise<NoCall | null> {
  if (!isPublic(matter)) return "case_hidden";
  const family = await caseWithMerged(db, matter.id);
  const { calls, openId } = await calloutsBy(db, townshipId, `${today.slice(0, 7)}-01`, family);
  if (openId !== null) return "call_open";
  return calls >= CALLS_A_MONTH ? "calls_many" : null;
}

/** The last day of each step of a call that is made on a day; it comes no sooner than it is wanted. */
export function callDays(today: Day, wantedOn: Day, calendar: WorkingCalendar): Record<CallStep, Day> {
  const last = (step: CallStep) => dueDay(today, CALL_DAYS[step], calendar).dueOn;
  const wanted = dueDay(addDays(wantedOn, -1), 1, calendar).dueOn;
  const came = last("came");
  return { signed: last("signed"), contacted: last("contacted"), came: wanted > came ? wanted : came };
}

/** The last day on which a township may want the body to come, of a call that is made on a day. */
export function latestWanted(today: Day, calendar: WorkingCalendar): Day {
  return dueDay(today, MOST_DAYS_AHEAD, calendar).dueOn;
}

/**
 * 吹哨: a township asks the body that has a public case of its county to come, with a public reason and the day on which it
 * wants that. Answers the row id of the call. Throws `unknown_case`, `case_withdrawn`; `unknown_region`; `forbidden` unless
 * the actor acts for the township, and the case is one of its county; `stale_version` when the case was merged meanwhile;
 * what `whyNoCall` answers; `wanted_unfit`; `identifying_left` when the reason may point to a person or a township.
 */
export async function callBody(db: Db, actor: Actor, asked: AskedCall, today: Day): Promise<number> {
  return officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, asked.caseNumber);
    const township = await readRegion(trx, asked.township);
    assertCan(actor, "call:body", { regionIds: [township.id] });
    const above = await readRegionChain(trx, township.id);
    if (!townshipsOf(actor).includes(township.id) || !above.some(({ id }) => id === matter.region_id)) {
      throw new DomainError("forbidden");
    }
    if (matter.number !== asked.caseNumber) throw new DomainError("stale_version");
    const barred = await whyNoCall(trx, matter, township.id, today);
    if (barred) throw new DomainError(barred);
    const calendar = await readCalendar(trx);
    if (asked.wantedOn <= today || asked.wantedOn > latestWanted(today, calendar))
      throw new DomainError("wanted_unfit");
    if ((await findInPublicWords(trx, matter.region_id, asked.reason)).length > 0) {
      throw new DomainError("identifying_left");
    }
    const reason = (await gateOf(trx, matter.region_id)).vet(asked.reason, "official", {});
    const salt = newSalt();
    const due = callDays(today, asked.wantedOn, calendar);
    const { id, position } = await insertCallout(trx, {
      case_id: matter.id,
      township_id: township.id,
      department_id: matter.department_id,
      reason,
      reason_salt: salt,
      wanted_on: asked.wantedOn,
      called_on: today,
      called_by: actor.userId,
      sign_due_on: due.signed,
      contact_due_on: due.contacted,
      come_due_on: due.came,
    });
    const to = await codeOfDepartment(trx, matter.department_id);
    const facts = { call: position, to, wantedOn: asked.wantedOn, ...due, textHash: saltedHash(salt, reason) };
    await record("callout_made", { subject: matter.number, facts });
    return id;
  });
}

/**
 * A case as a township reads it before it calls: as the public does, with those of the actor's townships that lie in its
 * county, and why the only one of them cannot call today. Throws what `readCase` does; `forbidden` where none lies there.
 */
export async function readCallable(db: Db, actor: Actor, caseNumber: string, today: Day) {
  const matter = await readCase(db, caseNumber);
  const townships = [];
  for (const id of townshipsOf(actor)) {
    const [own, ...above] = await readRegionChain(db, id);
    if (own && above.some((region) => region.id === matter.region_id)) townships.push(own);
  }
  const [only, another] = townships;
  if (!only) throw new DomainError("forbidden");
  const { name, nameEn } = await readDepartmentById(db, matter.department_id);
  return {
    number: matter.number,
    title: matter.title,
    demand: matter.demand,
    department: { name, nameEn },
    townships: townships.map((one) => ({ code: one.code, name: one.name, nameEn: one.name_en })),
    why: another ? null : await whyNoCall(db, matter, only.id, today),
    last: latestWanted(today, await readCalendar(db)),
  };
}

/**
 * The township does not need the body to come any more; what it missed by today stays. Throws as `ownCallout`, and `call_over`
 * once the call has ended or the body says that it came.
 */
export async function takeCallBack(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { call, number } = await ownCallout(trx, actor, id, "township");
    if (call.ended_as !== null || call.came_on !== null) throw new DomainError("call_over");
    await endCallout(trx, id, { ended_as: "taken_back", ended_on: today, ended_by: actor.userId });
    await record("callout_taken_back", { subject: number, facts: { call: call.position } });
  });
}
