import type { Db } from "../../db/engine.ts";
import { dropWaiting, insertNotifications } from "../../db/queries/notifications/queue.ts";
import type { Day } from "../day.ts";
import { canonicalJson } from "../ledger/ledger.ts";
import type { NewNotification, RecipientKind } from "./notification.ts";

/** What codes, days and numbers are written with. */
const NO_WORDS = /^[\w{}[\]",:.-]*$/;
const MAX_FACTS = 2000;
/** So many rows a statement: SQLite takes 32,766 values. */
const ROWS = 500;

/**
 * Keeps what is to be told, within the transaction that says why; the worker sends it. What is there under its key
 * already is not told twice. Throws RangeError when the facts hold words, or more than 2000 characters.
 */
export async function enqueueNotifications(trx: Db, notifications: readonly NewNotification[]): Promise<void> {
  const rows = notifications.map((one) => {
    const facts = canonicalJson(one.facts ?? {});
    if (!NO_WORDS.test(facts) || facts.length > MAX_FACTS) {
      throw new RangeError("a notification holds codes, days and numbers, never words");
    }
    return {
      key: one.key,
      recipient_kind: one.recipientKind,
      recipient_id: one.recipientId,
      channel: one.channel,
      kind: one.kind,
      about: one.about,
      day: one.day,
      facts,
      state: one.gathered ? ("gathered" as const) : ("waiting" as const),
      next_at: one.notBefore?.toISOString() ?? "",
      closed_on: null,
      carried_by: null,
    };
  });
  for (let from = 0; from < rows.length; from += ROWS) await insertNotifications(trx, rows.slice(from, from + ROWS));
}

/** Drops all that waits for a recipient, who has gone or wants no more. */
export function dropNotifications(trx: Db, kind: RecipientKind, recipientId: number, today: Day): Promise<void> {
  return dropWaiting(trx, kind, recipientId, today);
}
