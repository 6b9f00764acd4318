/** What a moderator looked at: whether the document is withdrawn, the list changed, or what a visit showed. */
export const CHECK_KINDS = ["document", "list", "visit"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Whether it is as the department says. */
export const CHECK_FINDINGS = ["so", "partly", "not_so"] as const;
export type CheckFinding = (typeof CHECK_FINDINGS)[number];

/** What the public reads of how it was checked. */
export const MAX_CHECK_WORDS = 500;

/** What a moderator checked of an answer, as everybody reads it. */
export interface PublicCheck {
  /** Of the answer in its case. */
  position: number;
  kind: CheckKind;
  found: CheckFinding;
  words: string;
  on: string;
}
