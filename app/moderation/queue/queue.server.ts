import type { Db } from "../../../db/engine.ts";
import { listQueue, queueSize } from "../../../db/queries/reports/reports.ts";
import { secondLooksWaiting } from "../../../db/queries/reports/second-looks.ts";
import { type Actor, assertCan, boundsOf } from "../../accounts/permissions.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { recusedAmong } from "../fairness/recusal/impartial.server.ts";
import { sizeOfSecondLooks, waitingFor } from "../fairness/second-look/second-look.server.ts";

/** Characters of a report's text shown in the queue. */
const EXCERPT = 80;

/**
 * A page of the reports that wait for the actor's decision, second looks among them, oldest first, and the cursor of the
 * next page (day and row id of the last, `2026-11-22.17`). Where the actor is recused, a report says no more than its day
 * and kind.
 */
export async function readQueue(
  db: Db,
  actor: Actor,
  page: { after?: string; limit: number },
  today: Day = shanghaiDay(),
) {
  assertCan(actor, "read:report", {});
  const parts = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(page.after ?? "");
  const filter = {
    bounds: { ...boundsOf(actor), recused: undefined },
    after: parts?.[1] && parts[2] ? { day: parts[1], id: Number(parts[2]) } : undefined,
    limit: page.limit + 1,
  };
  const [first, second] = await Promise.all([
    listQueue(db, filter),
    secondLooksWaiting(db, filter, waitingFor(actor, today)),
  ]);
  const rows = [...first, ...second].sort((a, b) => a.received_on.localeCompare(b.received_on) || a.id - b.id);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const closed = await recusedAmong(db, actor, shown);
  return {
    reports: shown.map((row) => {
      const recused = closed.has(row.id);
      return {
        id: row.id,
        kind: row.kind,
        receivedOn: row.received_on,
        recused,
        township: recused ? "" : row.region_name,
        department: recused ? "" : (row.department_name ?? row.department_text),
        excerpt: recused ? "" : excerptOf(row.body),
      };
    }),
    next: rows.length > page.limit && last ? `${last.received_on}.${last.id}` : null,
  };
}

function excerptOf(body: string): string {
  const characters = Array.from(body);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : body;
}

/** How many reports wait on the whole site, and the day of the oldest; for an actor, as their own list has it. */
export async function readQueueSize(db: Db, actor?: Actor, today: Day = shanghaiDay()) {
  const size = await queueSize(db);
  if (!actor) return size;
  const looks = await sizeOfSecondLooks(db, actor, today);
  const days = [size.oldest, looks.oldest].filter((day) => day !== null).sort();
  return { waiting: size.waiting + looks.waiting, oldest: days[0] ?? null };
}
