import type { Db } from "../../../db/engine.ts";
import { holdsOfCase } from "../../../db/queries/cases/clocks.ts";
import { insertSupport } from "../../../db/queries/cases/supports.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readCase, READ_CASE_REFUSALS } from "../../cases/case.server.ts";
import { beginWatch } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import type { Day } from "../../day.ts";
import { readDepartmentById } from "../../departments/department.server.ts";
import { accountableId } from "../../departments/department.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../../ledger/ledger.server.ts";
import { gateOfCase, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import {
  READ_BODY_REFUSALS,
  READ_ITEM_REFUSALS,
  readBody,
  readItem,
  REGISTER_OF_REFUSALS,
  registerOf,
} from "../../register/register.server.ts";
import { endSupportWatch, openSupports } from "../../supports/support.server.ts";
import { MAX_SUPPORTS } from "../../supports/support.ts";
import { assertImpartialOn, readCaseScope } from "../fairness/recusal/impartial.server.ts";

/** What `endSupport` refuses with. */
export const END_SUPPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "stale_version",
  "support_over",
] as const;

/** What `askSupport` refuses with. */
export const ASK_SUPPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...REGISTER_OF_REFUSALS,
  ...READ_BODY_REFUSALS,
  ...READ_ITEM_REFUSALS,
  ...GATE_OF_REFUSALS,
  "pending_matter",
  "stale_version",
  "support_full",
  "support_stands",
] as const;

export interface AskedSupport {
  caseNumber: string;
  /** Code of the body; of a temporary one the department that hosts it is asked. */
  department: string;
  /** Code of the item that its part rests on; empty or `OFF_LIST` where none is named. */
  duty: string;
  /** Public: why its part is needed. */
  reason: string;
}

/**
 * Asks a body of the place for its part in a case: its own clock starts today, and it answers for itself beside the lead
 * body, whose clock runs on. Throws `unknown_case`, `case_withdrawn`, `case_hidden`; `forbidden`, `home_county` and
 * `recused` for whoever may not judge the case, or keeps out of that body's; `stale_version` when the case was merged;
 * `pending_matter` while the moderators have it in their hands; `support_stands` for the body that has the case or supports
 * it already; `support_full` when `MAX_SUPPORTS` do; what reading a body and an item throws, and what the gate throws.
 */
export async function askSupport(db: Db, actor: Actor, asked: AskedSupport, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, asked.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    if (matter.number !== asked.caseNumber) throw new DomainError("stale_version");
    const lasts = (await holdsOfCase(trx, matter.id)).some((one) => one.until_day === null);
    if (lasts) throw new DomainError("pending_matter");
    const register = await registerOf(trx, matter.region_id, today);
    const body = await readBody(trx, register, asked.department);
    await assertImpartialOn(trx, actor, "judge:case", { region_id: matter.region_id, demanded_by_id: body.id });
    const duty = asked.duty === "" ? null : await readItem(trx, register, asked.duty);
    const to = await readDepartmentById(trx, accountableId(body));
    const open = await openSupports(trx, matter.id);
    const stands = to.id === matter.department_id || open.some((one) => one.department_id === to.id);
    if (stands) throw new DomainError("support_stands");
    if (open.length >= MAX_SUPPORTS) throw new DomainError("support_full");
    const reason = (await gateOfCase(trx, matter)).vet(asked.reason, "official", {});
    const salt = newSalt();
    const stages = await recounting(trx, [matter.id], async () => {
      const theirs = { ...matter, department_id: to.id, duty_id: duty?.dutyId ?? null };
      const begun = await beginWatch(trx, theirs, "supporting", today);
      await insertSupport(trx, {
        case_id: matter.id,
        watch_id: begun.watchId,
        reason,
        reason_salt: salt,
        asked_by: actor.userId,
      });
      return begun.stages;
    });
    const clockOf = (name: "signed" | "answered") => {
      const found = stages.find(({ stage }) => stage === name);
      if (!found) throw new Error(`no stage ${name}`);
      const { workingDays, dueOn, provisional } = found;
      return { workingDays, dueOn, provisional };
    };
    await record("support_asked", {
      subject: matter.number,
      facts: {
        to: to.code,
        duty: duty?.code,
        signed: clockOf("signed"),
        answered: clockOf("answered"),
        textHash: saltedHash(salt, reason),
      },
    });
  });
}

/**
 * Asks a body for its part no more, with a public reason: what it had missed by then stays with it. Throws as `askSupport`
 * does of the case and the actor; `support_over` when it is asked no more already; what the gate throws.
 */
export async function endSupport(
  db: Db,
  actor: Actor,
  ended: { caseNumber: string; department: string; reason: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, ended.caseNumber);
    assertCan(actor, "judge:case", await readCaseScope(trx, matter));
    if (matter.number !== ended.caseNumber) throw new DomainError("stale_version");
    const support = (await openSupports(trx, matter.id)).find((one) => one.code === ended.department);
    if (!support) throw new DomainError("support_over");
    const reason = (await gateOfCase(trx, matter)).vet(ended.reason, "official", {});
    const salt = newSalt();
    await recounting(trx, [matter.id], () =>
      endSupportWatch(
        trx,
        support,
        { closed_as: "ended", ended_by: actor.userId, end_reason: reason, end_salt: salt },
        today,
      ),
    );
    await record("support_ended", {
      subject: matter.number,
      facts: { to: support.code, textHash: saltedHash(salt, reason) },
    });
  });
}
