import type { Db } from "../../../db/engine.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { decideUnitRow, findUnit } from "../../../db/queries/rulings/units.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { listAttachments } from "../../attachments/attachment.server.ts";
import { isLetter } from "../../attachments/attachment.ts";
import { readPublishedParts } from "../../cases/case.server.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { vetUnitName } from "../../redaction/redaction.ts";
import { READ_REPORT_REFUSALS, readReport } from "../../reports/report.server.ts";
import { ASSERT_UNDECIDED_REFUSALS, assertUndecided } from "../decision/decline.server.ts";

/** What `decideUnit` refuses with. */
export const DECIDE_UNIT_REFUSALS = [
  ...READ_REPORT_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_UNDECIDED_REFUSALS,
  "letter_missing",
  "personal_left",
] as const;

/** What a moderator finds of the letter. */
export type UnitDecision = { confirmed: true } | { confirmed: false; note: string };

/**
 * Confirms that a unit speaks in a report, or refuses its letter with words that the reporter reads. It can be decided
 * again until anything of the report is public. Answers the report's new version: whoever reads it meanwhile decides
 * nothing over it. Throws `forbidden` and the like, `letter_missing` when no file could be a letter, and as
 * `assertUndecided` (`wrong_state` also without a claim, and once a part is public) and `vetUnitName`.
 */
export function decideUnit(
  db: Db,
  actor: Actor,
  reportId: number,
  version: number,
  decision: UnitDecision,
  now: Date,
): Promise<number> {
  const today: Day = shanghaiDay(now);
  return db.transaction().execute(async (trx) => {
    await lockReports(trx, [reportId]);
    const report = await readReport(trx, reportId);
    assertCan(actor, "decide:report", await readScope(trx, report.region_id, report.department_id, report.id));
    await assertUndecided(trx, actor, report, version, "published", now);
    const claim = await findUnit(trx, reportId);
    if (!claim || (await readPublishedParts(trx, reportId)).length > 0) throw new DomainError("wrong_state");
    if (decision.confirmed) {
      if (!(await listAttachments(trx, reportId)).some(({ kind }) => isLetter(kind))) {
        throw new DomainError("letter_missing");
      }
      vetUnitName(claim.name);
    }
    if (!(await changeReport(trx, report, {}))) throw new DomainError("stale_version");
    await decideUnitRow(trx, reportId, {
      status: decision.confirmed ? "confirmed" : "refused",
      note: decision.confirmed ? "" : decision.note,
      decided_on: today,
      decided_by: actor.userId,
    });
    return version + 1;
  });
}
