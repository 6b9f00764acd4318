/** What a count of terms is about: a department, a duty item, a kind (its number), a county, or every link together (0). */
export type TermTarget = "all" | "county" | "department" | "duty" | "kind";

/**
 * How often a pair of signs stands in public versions that were linked to a target, and in how many of them. The empty
 * term counts the versions themselves and all their pairs. Nothing here says which version, and no text can be put
 * together again.
 */
export interface SuggestionTermsTable {
  term: string;
  target: TermTarget;
  target_id: number;
  voices: number;
  times: number;
}

/** What was learned from a published report, so that it can be unlearned. */
export interface SuggestionLessonsTable {
  report_id: number;
  department_id: number;
  /** Null where the case is off the list: nothing was learned of a duty. */
  duty_id: number | null;
  kind: string;
  county_id: number;
  /** The voice that it was learned from. */
  voice_id: number | null;
}

export type SuggestionSubject = "department" | "duty" | "kind";

/** How many decisions of a day chose what was proposed at a rank; 0 = what was not proposed. */
export interface SuggestionOutcomesTable {
  day: string;
  subject: SuggestionSubject;
  rank: number;
  decisions: number;
}

/** A fingerprint of a raw text under a key that the database does not hold; destroyed with the text. */
export interface ReportSignaturesTable {
  report_id: number;
  band: number;
  value: number;
}
