/** One official act. Each entry's hash covers the hash before it. */
export interface LedgerEntriesTable {
  seq: number;
  day: string;
  kind: string;
  subject: string;
  /** Canonical JSON of the facts of the act. */
  body: string;
  previous_hash: string;
  hash: string;
}

/** The last entry; its single row is the lock that puts acts in order. */
export interface LedgerHeadTable {
  id: number;
  seq: number;
  day: string;
  hash: string;
  /** The last day on which a server looked at its clock here; empty until the first one does. */
  seen_day: string;
  /** The day of a head that lies in the future, when the operator has accepted it. */
  accepted_day: string;
}

/** What a reporter did, kept back until its day has passed. */
export interface PendingEntriesTable {
  /** Drawn by lot: the order in which a day's entries enter the ledger. */
  shuffle: string;
  day: string;
  kind: string;
  subject: string;
  body: string;
}
