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

/** What is looked for. */
export type SearchKind = "case" | "topic" | "duty" | "body";

/**
 * The cases, topics, duty items or bodies of a block in whose public pages a term stands now, packed by `app/search/postings.ts`:
 * things whose row ids follow one another. Nothing is lost with a row.
 */
export interface SearchBlocksTable {
  kind: SearchKind;
  /** Of `app/search/terms.ts`; or, with `#`, what narrows a search: `#region:12`, `#kind:K1`. */
  term: string;
  block: number;
  /** Of each thing its place in the block and its weight: that of the weightiest text with the term; 0 of what narrows. */
  refs: string;
}

/** The same by thing: all its terms, each behind its weight, with blanks between. For what is taken out when they change. */
export interface SearchThingsTable {
  kind: SearchKind;
  /** Row id of the case, the topic, the duty item or the body. */
  ref_id: number;
  terms: string;
}
