import type { Db } from "../../../db/engine.ts";
import { listQueue, queueSize } from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan, boundsOf } from "../../accounts/permissions.ts";

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
    bounds: boundsOf(actor),
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
