import type { Generated } from "kysely";
import type {
  AddressFormat,
  NotificationChannel,
  NotificationState,
  RecipientKind,
} from "../../app/notifications/notification.ts";

/**
 * What is told to one recipient by one channel on one occasion. Never to a reporter, and nothing in it that the public
 * does not know: codes, days and numbers.
 */
export interface NotificationsTable {
  id: Generated<number>;
  /** What it is told apart by: of the same occasion there is no second one, also when it is planned or sent again. */
  key: string;
  recipient_kind: RecipientKind;
  /** Row id of an address of a body or of staff (`notification_addresses`), or of one who follows. */
  recipient_id: number;
  channel: NotificationChannel;
  kind: string;
  /** The case's number, or another word; what is about the same is sent to a recipient in order. Empty for a digest. */
  about: string;
  /** Of the occasion. */
  day: string;
  /** Canonical JSON: codes, days and numbers. */
  facts: string;
  state: NotificationState;
  /** The digest that tells it. */
  carried_by: number | null;
  /** How often sending was begun. */
  attempts: Generated<number>;
  /** Instant, ISO-8601 UTC: not sent before it. While it is being sent, the end of the lease. */
  next_at: string;
  /** Instant at which a worker first saw that it is to be sent; empty before. */
  since: Generated<string>;
  /** The day on which it was sent, carried, dropped or given up. */
  closed_on: string | null;
  /** Why the last attempt failed: a code. */
  error: Generated<string>;
}

/** Where a body, or a member of staff who asked for it, is told. Address and secret are sealed with the server's secret. */
export interface NotificationAddressesTable {
  id: Generated<number>;
  department_id: number | null;
  user_id: number | null;
  format: AddressFormat;
  address: string;
  /** Of a webhook that signs; empty for none. */
  secret: Generated<string>;
  locale: string;
  /** JSON list of the kinds that do not wait for the digest. */
  at_once: Generated<string>;
  added_on: string;
  /** Since when nothing is sent there; null = it is in use. */
  stopped_on: string | null;
  /** The day of the last digest. */
  digest_on: string | null;
  /** The day on which something last arrived. */
  sent_on: string | null;
  /** Instant from which a chat takes the next message; empty for at once. */
  free_at: Generated<string>;
}

/** Its single row is the planner's lock. */
export interface NotificationPlanTable {
  id: number;
  /** Entries up to this number were there at the instant `seen_at`. */
  seq: number;
  /** ISO-8601 UTC; empty before the first look. */
  seen_at: string;
  /** The last day on which clocks were looked at for reminders; empty before the first. */
  reminded_on: string;
}

/** When something last arrived by a channel. */
export interface ChannelSuccessesTable {
  channel: NotificationChannel;
  /** ISO-8601 UTC. */
  sent_at: string;
}

/** The last day on which somebody who answers for a body looked at its inbox. */
export interface InboxVisitsTable {
  department_id: number;
  seen_on: string;
}
