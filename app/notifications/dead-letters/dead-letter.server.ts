import type { Db } from "../../../db/engine.ts";
import { deadNotifications, takeUpDead } from "../../../db/queries/notifications/queue.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { onRecord } from "../../accounts/record/record.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { readChannels } from "../channels/channels.server.ts";

/** What `retryDeadLetter` refuses with. */
export const RETRY_DEAD_LETTER_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

/** What `dropDeadLetter` refuses with. */
export const DROP_DEAD_LETTER_REFUSALS = [...ASSERT_CAN_REFUSALS, "not_found"] as const;

const PAGE = 50;

/** How the channels stand, and a page of what did not arrive, the last first. Of recipients the kind alone. Throws `forbidden`. */
export async function readSending(db: Db, actor: Actor, before: number | null) {
  assertCan(actor, "set-up:site", {});
  const rows = await deadNotifications(db, before, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    channels: await readChannels(db),
    dead: shown.map((row) => ({
      id: row.id,
      recipientKind: row.recipient_kind,
      channel: row.channel,
      kind: row.kind,
      about: row.about,
      day: row.day,
      attempts: row.attempts,
      givenUpOn: row.closed_on ?? row.day,
      error: row.error,
    })),
    older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/**
 * Sends one that was given up again, from its first attempt and under its key, on the staff record. Throws `forbidden`,
 * `not_found` when it is not given up.
 */
export function retryDeadLetter(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  return takeUp(db, actor, id, "again", today);
}

/** Drops one that was given up, on the staff record. Throws `forbidden`, `not_found` when it is not given up. */
export function dropDeadLetter(db: Db, actor: Actor, id: number, today: Day): Promise<void> {
  return takeUp(db, actor, id, { droppedOn: today }, today);
}

async function takeUp(db: Db, actor: Actor, id: number, what: "again" | { droppedOn: Day }, today: Day): Promise<void> {
  assertCan(actor, "set-up:site", {});
  await onRecord(db, actor.userId, today, async (trx, enter) => {
    if (!(await takeUpDead(trx, id, what))) throw new DomainError("not_found");
    const kind = what === "again" ? "notification_retried" : "notification_dropped";
    await enter({ kind, userId: null, about: String(id) });
  });
}
