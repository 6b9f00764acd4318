import type { Db } from "../../../../db/engine.ts";
import type { Actor } from "../../../accounts/permissions.ts";
import { readClaims } from "../../claims/claim.server.ts";
import { readQueue } from "../../queue/queue.server.ts";

/** How far to look for one that nobody is at. */
const LOOK_AHEAD = 50;

/**
 * The report that comes after this one in the actor's queue and that nobody else is at; past its end, the first of the
 * queue; null when there is no other. `after` is the report's day and row id.
 */
export async function nextReport(
  db: Db,
  actor: Actor,
  after: { receivedOn: string; id: number },
): Promise<number | null> {
  for (const cursor of [`${after.receivedOn}.${after.id}`, undefined]) {
    const { reports } = await readQueue(db, actor, { after: cursor, limit: LOOK_AHEAD });
    const claims = await readClaims(
      db,
      actor,
      reports.map((report) => report.id),
    );
    const free = reports.find(({ id }) => id !== after.id && claims.get(id)?.mine !== false);
    if (free) return free.id;
  }
  return null;
}
