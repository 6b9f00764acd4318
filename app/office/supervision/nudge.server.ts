import type { Db } from "../../../db/engine.ts";
import { insertNudge, nudgesOfCase } from "../../../db/queries/office/nudges.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import { stagesOfWatches } from "../../../db/queries/cases/supports.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, regionOfGrant } from "../../accounts/permissions.ts";
import { readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { addDays, type Day } from "../../day.ts";
import { readDepartmentById, readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { openSupports } from "../../supports/support.server.ts";
import { DAYS_BETWEEN_NUDGES } from "./nudge.ts";

/** What `nudge` refuses with. */
export const NUDGE_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  "unknown_department",
  "case_hidden",
  "wrong_state",
  "stale_version",
  "nudged_lately",
  "support_over",
] as const;

/**
 * Reminds the department that has to answer a case, or the one of this code that supports it, in public. Throws `unknown_case`, `case_withdrawn`; `forbidden` unless
 * the actor watches the region and line of the department; `stale_version` when the case was merged meanwhile, `case_hidden`,
 * `support_over` for a body that is asked for no support; `wrong_state` once it has answered, `nudged_lately` less than `DAYS_BETWEEN_NUDGES` after the last one to it.
 */
export async function nudge(db: Db, actor: Actor, caseNumber: string, today: Day, supporting?: string): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, caseNumber);
    const support = (await openSupports(trx, matter.id)).find((one) => one.code === supporting);
    if (supporting !== undefined && !support) throw new DomainError("support_over");
    const department = await readDepartmentById(trx, support?.department_id ?? matter.department_id);
    const scope = await readScope(trx, department.regionId, department.id);
    assertCan(actor, "nudge:case", scope);
    if (matter.number !== caseNumber) throw new DomainError("stale_version");
    if (matter.hidden_until !== null) throw new DomainError("case_hidden");
    const clock = support
      ? (await stagesOfWatches(trx, [support.watch_id])).find((one) => one.stage === "answered")
      : await findClock(trx, matter.id);
    if (clock?.met_on !== null) throw new DomainError("wrong_state");
    const last = (await nudgesOfCase(trx, matter.id)).findLast((one) => one.department_id === department.id);
    if (last && today < nextNudgeOn(last.nudged_on)) throw new DomainError("nudged_lately");
    await insertNudge(trx, {
      case_id: matter.id,
      department_id: department.id,
      stage: "answered",
      region_id: regionOfGrant(actor, "nudge:case", scope),
      user_id: actor.userId,
      nudged_on: today,
    });
    await record("case_nudged", {
      subject: matter.number,
      facts: { department: department.code, stage: "answered" },
    });
  });
}

/** The first day on which a department can be reminded again. */
export function nextNudgeOn(last: Day): Day {
  return addDays(last, DAYS_BETWEEN_NUDGES);
}

/** The reminders on a case, in order, as the public reads them. */
export async function readNudges(db: Db, caseId: number) {
  return (await nudgesOfCase(db, caseId)).map((row) => ({
    on: row.nudged_on,
    stage: row.stage,
    department: { code: row.code, name: row.name, nameEn: row.name_en },
    /** Whose supervisor it was; null for one without bounds. */
    region: row.region === null ? null : { name: row.region, nameEn: row.region_en ?? "" },
  }));
}
