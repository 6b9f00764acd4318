import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { cursorText, filtersOf } from "./narrowing/queue-filters.ts";
import { readQueue } from "./queue.server.ts";

/** How far to look for one that nobody is at. */
const LOOK_AHEAD = 50;

/**
 * The report that comes after this one in the actor's list, under the filters that they came with (`from`, the query of
 * the list), and that waits for a decision and nobody else is at; past its end, the first of the list; null when there is
 * no other. By priority it is always the first. `after` is the report's day and row id.
 */
export async function nextReport(
  { db, today, now }: { db: Db; today: Day; now: Date },
  actor: Actor,
  from: string,
  after: { receivedOn: string; id: number },
): Promise<number | null> {
  const filters = filtersOf(new URLSearchParams(from));
  const here = cursorText({ rank: 0, day: after.receivedOn, id: after.id }, "oldest");
  for (const cursor of filters.order === "oldest" ? [here, undefined] : [undefined]) {
    const { reports } = await readQueue(db, actor, { filters, after: cursor, limit: LOOK_AHEAD, today, now });
    const free = reports.find(
      ({ id, state, recused, own, claim }) =>
        id !== after.id && state === "received" && !recused && !own && (claim?.mine ?? true),
    );
    if (free) return free.id;
  }
  return null;
}
