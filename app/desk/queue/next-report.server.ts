import type { Db } from "../../../db/engine.ts";
import { queueKeyOf } from "../../../db/queries/reports/queue/rows.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { cursorText, filtersOf } from "./narrowing/queue-filters.ts";
import { readQueue } from "./queue.server.ts";

/** How far to look for one that nobody is at. */
const LOOK_AHEAD = 50;

/**
 * The report that comes after this one in the actor's list, under the filters that they came with (`from`, the query of
 * the list), and that waits for a decision and nobody else is at; past its end, the first of the list; null when there is
 * no other.
 */
export async function nextReport(
  { db, today, now }: { db: Db; today: Day; now: Date },
  actor: Actor,
  from: string,
  afterId: number,
): Promise<number | null> {
  const filters = filtersOf(new URLSearchParams(from));
  const key = await queueKeyOf(db, afterId);
  const here = key && cursorText({ rank: key.rank, day: key.since, id: afterId }, filters.order);
  for (const cursor of here ? [here, undefined] : [undefined]) {
    const { reports } = await readQueue(db, actor, { filters, after: cursor, limit: LOOK_AHEAD, today, now });
    const free = reports.find(
      ({ id, state, recused, own, claim }) =>
        id !== afterId && state === "received" && !recused && !own && (claim?.mine ?? true),
    );
    if (free) return free.id;
  }
  return null;
}
