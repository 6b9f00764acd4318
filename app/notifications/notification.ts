import type { Day } from "../day.ts";

/** Who may be told: an address of a body, one of a member of staff, somebody of the public who follows. Reporters never. */
export const RECIPIENT_KINDS = ["body", "staff", "follower"] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export const NOTIFICATION_CHANNELS = ["mail", "webhook"] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** What an address takes: a mail, our own signed JSON, or the messages of one of the three enterprise chats. */
export const ADDRESS_FORMATS = ["mail", "json", "wecom", "dingtalk", "feishu"] as const;
export type AddressFormat = (typeof ADDRESS_FORMATS)[number];

export const channelOf = (format: AddressFormat): NotificationChannel => (format === "mail" ? "mail" : "webhook");

/**
 * `gathered`: waits for the next digest; `waiting`: is to be sent; `carried`: a digest tells it; `dropped`: there was
 * nobody or nothing to tell any more; `dead`: given up after the last attempt.
 */
export type NotificationState = "gathered" | "waiting" | "carried" | "sent" | "dropped" | "dead";

/** Codes, days and numbers alone: no words, so that nothing has to be taken out of what waits. */
export type NotificationFacts = Readonly<Record<string, string | number | boolean | null>>;

/** What is told to one recipient by one channel on one occasion. */
export interface NewNotification {
  /**
   * Made of recipient and occasion, such as `body:12:new_case:GW-2026-000001:5`; the same again is the same notification,
   * and the receiver finds it in the mail's Message-ID or the header Idempotency-Key.
   */
  key: string;
  recipientKind: RecipientKind;
  /** Row id of the address of a body or of staff, or of one who follows. */
  recipientId: number;
  channel: NotificationChannel;
  /** A word of whoever composes it. */
  kind: string;
  /** The case's number where it is about a case; what is about the same is sent to a recipient in order. */
  about: string;
  /** Of the occasion. */
  day: Day;
  facts?: NotificationFacts;
  /** True: not sent by itself, the recipient's next digest tells it. */
  gathered?: boolean;
  /** Not sent before this instant; by default at once. */
  notBefore?: Date;
}

/** A notification that is to be sent now. */
export interface Notification {
  id: number;
  key: string;
  recipientKind: RecipientKind;
  recipientId: number;
  channel: NotificationChannel;
  kind: string;
  about: string;
  day: Day;
  facts: NotificationFacts;
  /** How often sending was begun, this time included. */
  attempts: number;
}

/** The kind of a notification by which an address is tried. */
export const TEST = "test";

/** While nobody looks, no digest follows the last one for so many days. */
export const UNSEEN_DAYS = 7;

/** Days after which what was sent, dropped or given up is forgotten. */
export const KEPT_DAYS = 90;

/** How often sending is begun at most; then it is a dead letter. */
export const MAX_ATTEMPTS = 12;

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MINUTES = 6 * 60;

/** How long to wait after so many attempts have failed: a minute, twice as long each time, six hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES) * MINUTE_MS;
}
