/** A part of what the public sees, and the number of the last change to it. */
export interface PublicVersionsTable {
  /** Such as `site`, `case:GW-2026-000001`, `department:990101-nyncj`. */
  scope: string;
  version: number;
}

/** An entry of the ledger that those whom it concerns have not been told of. Nothing in it that the entry does not say. */
export interface OutboxTable {
  /** Number of the entry. */
  seq: number;
  kind: string;
  subject: string;
}

/** The case that an entry of the ledger tells of, and what that case stands with now. */
export interface CaseEntriesTable {
  /** Number of the entry. */
  seq: number;
  /** The case that the entry is about; of one that was merged, the case that it went into. */
  case_id: number;
  department_id: number;
  /** Null off the list. */
  duty_id: number | null;
  /** The county. */
  region_id: number;
}
