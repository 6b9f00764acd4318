import type { Db } from "../../../db/engine.ts";
import type { Day } from "../../day.ts";
import type { Addressee, Letter } from "../letter.ts";
import type { Notification, RecipientKind } from "../notification.ts";

/** One kind of recipient: where they are, and what they are told in which words. */
export interface Audience {
  /**
   * Read when it is sent, so that no address stands beside what waits: null = the recipient has gone or wants no more,
   * and it is dropped.
   */
  destinationOf(db: Db, notification: Notification): Promise<Addressee | null>;
  /** The words, of what is public then; null = there is nothing to tell any more, and it is dropped. */
  compose(db: Db, notification: Notification, to: Addressee, today: Day): Promise<Letter | null>;
  /** The instant from which the recipient takes the next message; null = now. By default always now. */
  takeTurn?(db: Db, notification: Notification, to: Addressee, now: Date): Promise<Date | null>;
  /** After it was sent. */
  sent?(db: Db, notification: Notification, today: Day): Promise<void>;
}

export type Audiences = Readonly<Partial<Record<RecipientKind, Audience>>>;
