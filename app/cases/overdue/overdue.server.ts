import type { Db } from "../../../db/engine.ts";
import { listBecameOverdue } from "../../../db/queries/cases/overdue.ts";
import type { Day } from "../../day.ts";
import { PUBLIC_STATES } from "../case.ts";
import { readLateness } from "../clock/clock.server.ts";
import { firstDueDay, OVERDUE_CURSOR, type OverdueCase } from "./overdue.ts";

export interface OverdueFilter {
  /** Row ids of the counties; all of them without. */
  regionIds?: readonly number[];
  /** Ordered by body, the earliest due first, or the last to become overdue first. */
  order: "body" | "newest";
  /** Cursor of a further page by body; one that is not well-formed begins anew. */
  after?: string;
  limit: number;
}

/**
 * A page of the public cases that became overdue within the last seven days (`DAYS_LISTED`), answered since or not, and the
 * cursor of the next page by body. What was due on a day and not answered is overdue from the next day on.
 */
export async function listOverdue(
  db: Db,
  { regionIds, order, after, limit }: OverdueFilter,
  today: Day,
): Promise<{ cases: OverdueCase[]; next: string | null }> {
  const rows = await listBecameOverdue(db, {
    from: firstDueDay(today),
    today,
    states: PUBLIC_STATES,
    regionIds,
    order,
    after: placeOf(after),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const lateOf = await readLateness(db, page, today);
  return {
    cases: page.map((row) => ({
      number: row.number,
      title: row.title,
      dueOn: row.due_on,
      metOn: row.met_on,
      daysLate: lateOf(row),
      department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
    })),
    next: rows.length > limit && last ? `${last.department_code}.${last.due_on}.${last.id}` : null,
  };
}

function placeOf(cursor: string | undefined) {
  const [, department, dueOn, id] = OVERDUE_CURSOR.exec(cursor ?? "") ?? [];
  return department && dueOn && id ? { department, dueOn, id: Number(id) } : undefined;
}
