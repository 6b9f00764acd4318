import type { Db } from "../../../db/engine.ts";
import type { Day } from "../../day.ts";
import type { Act } from "../../ledger/ledger.ts";
import type { NewNotification } from "../notification.ts";

/** An entry of the ledger whose act can no longer be undone, and was not. */
export interface SettledEntry {
  seq: number;
  kind: Act;
  /** The number of a case, the commitment of a report, or a day. */
  subject: string;
  day: Day;
  /** As the table of acts has them. */
  facts: Readonly<Record<string, unknown>>;
}

/** Who is told of entries, in the order in which these were made: called within the planner's transaction. */
export type FanOut = (trx: Db, entries: readonly SettledEntry[]) => Promise<readonly NewNotification[]>;
