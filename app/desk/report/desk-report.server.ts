import type { Db } from "../../../db/engine.ts";
import {
  channelsOfReport,
  findReportForDesk,
  marksOfReport,
  needsOfReport,
} from "../../../db/queries/reports/reports.ts";
import { noteViews } from "../../../db/queries/reports/fairness/views.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { SAME_HERE } from "../../cases/case.ts";
import { type PublishedPart, readPublishedParts } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { joinedCaseOf } from "../../reports/joining/joining.server.ts";
import { readUnit } from "../../reports/unit/unit.server.ts";
import { placesOfReport } from "../../redaction/redaction.server.ts";
import { decidedBefore, waitsForSecondLook } from "../../rulings/fairness/second-look/second-look.server.ts";

/** What `readReportForDesk` refuses with. */
export const READ_REPORT_FOR_DESK_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found", "unknown_region"] as const;

/**
 * A report with its raw text, for the moderator who decides it; one that waits for them as a second look as it was before
 * the first decision. The view is noted. Throws `not_found`, `forbidden` outside their regions, `home_county`, `recused`.
 */
export async function readReportForDesk(db: Db, actor: Actor, id: number, today: Day) {
  const row = await findReportForDesk(db, id);
  if (!row) throw new DomainError("not_found");
  assertCan(actor, "read:report", await readScope(db, row.region_id, row.department_id, row.id));
  await noteViews(db, [row.id], actor.userId, today);
  const look = await waitsForSecondLook(db, actor, row.id, today);
  return {
    id: row.id,
    regionId: row.region_id,
    state: look ? ("received" as const) : row.state,
    version: look ? look.version : row.version,
    /** What happens to it next is for somebody else. */
    decidedBefore: await decidedBefore(db, actor, row),
    decidedBy: look ? null : row.decided_by,
    decidedOn: look ? null : row.decided_on,
    declineReason: look ? null : row.decline_reason,
    declineNote: look ? null : row.decline_note,
    kind: row.kind,
    body: row.body,
    places: await placesOfReport(db, row),
    township: row.region_name,
    department: row.department_code ? { code: row.department_code, name: row.department_name ?? "" } : null,
    departmentText: row.department_text,
    demandedBy: row.demanded_by,
    document: row.document,
    reporter: row.reporter,
    people: row.people,
    /** The case that the reporter says it is the same as. */
    joins: await joinedCaseOf(db, row.joins_case_id),
    /** It says so without words of its own. */
    wordless: row.body === SAME_HERE,
    hoursPerMonth: row.hours_per_month,
    /** In whose name it claims to speak. */
    unit: await readUnit(db, row.id),
    receivedOn: row.received_on,
    channels: await channelsOfReport(db, row.id),
    needs: await needsOfReport(db, row.id),
    marks: await marksOfReport(db, row.id),
    /** What of it is public already. */
    parts: look ? [] : await readPublishedParts(db, row.id),
  };
}

/** What a report has become: its public cases and texts, or why it was declined; nothing of it while it waits. */
export function outcomeOf(report: {
  state: string;
  declineReason: string | null;
  declineNote: string | null;
  parts: readonly PublishedPart[];
}) {
  const declined = report.state === "declined";
  return {
    matters: report.parts.map(({ number, title, publicText }) => ({ number, title, publicText })),
    reason: declined ? report.declineReason : null,
    note: declined ? report.declineNote : null,
  };
}
