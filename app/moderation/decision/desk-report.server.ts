import type { Db } from "../../../db/engine.ts";
import {
  channelsOfReport,
  findReportForDesk,
  marksOfReport,
  needsOfReport,
} from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { type PublishedPart, readPublishedParts } from "../../cases/case.server.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";

/** A report with its raw text, for the moderator who decides it. Throws `not_found`, `forbidden` outside their regions. */
export async function readReportForDesk(db: Db, actor: Actor, id: number) {
  const row = await findReportForDesk(db, id);
  if (!row) throw new DomainError("not_found");
  assertCan(actor, "read:report", await readScope(db, row.region_id, row.department_id));
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    declineReason: row.decline_reason,
    declineNote: row.decline_note,
    kind: row.kind,
    body: row.body,
    township: row.region_name,
    department: row.department_code ? { code: row.department_code, name: row.department_name ?? "" } : null,
    departmentText: row.department_text,
    demandedBy: row.demanded_by,
    document: row.document,
    reporter: row.reporter,
    people: row.people,
    hoursPerMonth: row.hours_per_month,
    receivedOn: row.received_on,
    channels: await channelsOfReport(db, row.id),
    needs: await needsOfReport(db, row.id),
    marks: await marksOfReport(db, row.id),
    /** What of it is public already. */
    parts: await readPublishedParts(db, row.id),
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
