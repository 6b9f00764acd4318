import type { Db } from "../../../db/engine.ts";
import {
  channelsOfReport,
  findReportForDesk,
  marksOfReport,
  needsOfReport,
} from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { readLocalPlaces } from "../../redaction/redaction.server.ts";

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
    kind: row.kind,
    body: row.body,
    places: await readLocalPlaces(db, row.region_id),
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
  };
}
