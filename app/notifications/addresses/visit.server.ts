import type { Db } from "../../../db/engine.ts";
import { notSeenOn, noteVisit } from "../../../db/queries/notifications/addresses.ts";
import type { Day } from "../../day.ts";

/**
 * Notes that somebody who answers for these bodies looked at their inbox today: digests go on. Nothing is noted of who it
 * was, and nothing is written where it is noted already.
 */
export async function noteInboxVisit(db: Db, departmentIds: readonly number[], today: Day): Promise<void> {
  const fresh = await notSeenOn(db, departmentIds, today);
  if (fresh.length > 0) await noteVisit(db, fresh, today);
}
