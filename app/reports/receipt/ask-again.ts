/** The field of the receipt code. */
export const CODE_FIELD = "code";

/** What may be wrong with a code that was entered. */
export const CODE_ERRORS = ["too_many_tries", "busy", "receipt_unknown", "receipt_miscopied"] as const;
export type CodeError = (typeof CODE_ERRORS)[number] | "required";

/** What a session lacks: the browser holds none, or its half hour is over or it was ended. */
export type Closed = "none" | "over";

/** What the page shows that asks for the code again: `detail` of the refusal `receipt_over`. */
export interface AskAgain {
  why: Closed;
  /** What was typed into the form that came without a session; empty for a page that was only opened. */
  fields: [name: string, value: string][];
  typed: string;
  error: CodeError | null;
}
