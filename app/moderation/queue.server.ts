import type { Db } from "../../db/engine.ts";
import {
  channelsOfReport,
  findReportForDesk,
  listQueue,
  marksOfReport,
  needsOfReport,
  queueSize,
} from "../../db/queries/reports/reports.ts";
import { type Actor, assertCan, regionsOf } from "../accounts/permissions.ts";
import { readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";

/** Characters of a report's text shown in the queue. */
const EXCERPT = 80;

/**
 * A page of the reports that wait for the actor's decision, oldest first, and the cursor of the next page (day and row
 * id of the last, `2026-11-22.17`).
 */
export async function readQueue(db: Db, actor: Actor, page: { after?: string; limit: number }) {
  assertCan(actor, "read:report", {});
  const parts = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(page.after ?? "");
  const rows = await listQueue(db, {
    regionIds: regionsOf(actor),
    after: parts?.[1] && parts[2] ? { day: parts[1], id: Number(parts[2]) } : undefined,
    limit: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    reports: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      receivedOn: row.received_on,
      township: row.region_name,
      department: row.department_name ?? row.department_text,
      excerpt: excerptOf(row.body),
    })),
    next: rows.length > page.limit && last ? `${last.received_on}.${last.id}` : null,
  };
}

function excerptOf(body: string): string {
  const characters = Array.from(body);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : body;
}

/** How many reports wait on the whole site, and the day of the oldest. */
export const readQueueSize = queueSize;

/** A report with its raw text, for the moderator who decides it. Throws `not_found`, `forbidden` outside their regions. */
export async function readReportForDesk(db: Db, actor: Actor, id: number) {
  const row = await findReportForDesk(db, id);
  if (!row) throw new DomainError("not_found");
  const regions = await readRegionChain(db, row.region_id);
  assertCan(actor, "read:report", { regionIds: regions.map((region) => region.id) });
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    decidedBy: row.decided_by,
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
  };
}
