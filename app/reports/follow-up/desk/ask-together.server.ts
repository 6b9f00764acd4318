import type { Db } from "../../../../db/engine.ts";
import type { Actor } from "../../../accounts/permissions.ts";
import type { Day } from "../../../day.ts";
import { attempt } from "../../../http/respond.server.ts";
import { ASK_REPORTER_REFUSALS, askReporter } from "../conversation.server.ts";

/** Why one of them was not asked. */
export type NotAsked = (typeof ASK_REPORTER_REFUSALS)[number];

/**
 * Asks the reporters of several reports the same, each in their own conversation; the form's token keeps a second press
 * from asking twice. Answers how many were asked, and why the others were not, by row id.
 */
export async function askTogether(
  db: Db,
  actor: Actor,
  reportIds: readonly number[],
  message: { body: string; token: string },
  today: Day,
): Promise<{ done: number; refused: Map<number, NotAsked> }> {
  const refused = new Map<number, NotAsked>();
  for (const id of reportIds) {
    const asked = await attempt(ASK_REPORTER_REFUSALS, () => askReporter(db, actor, id, message, today));
    if (asked.refused !== null) refused.set(id, asked.refused);
  }
  return { done: reportIds.length - refused.size, refused };
}
