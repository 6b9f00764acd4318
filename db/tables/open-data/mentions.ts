import type { Generated } from "kysely";
import type { MentionedKind } from "../../../app/mentions/mention.ts";

/** Where figures or cases of the site were used, as anybody told: what they typed, and the day; nothing of who it was. */
export interface MentionsTable {
  id: Generated<number>;
  title: string;
  publisher: string;
  /** The day on which it was published. */
  published_on: string;
  address: string;
  /** The page of this site that it uses, with its number, code or month; empty of none. */
  of: MentionedKind;
  code: string;
  /** Whose moderators decide: the county of the case or the body; null = any. */
  region_id: number | null;
  /** Of the case or the body; null where none is cited. */
  department_id: number | null;
  told_on: string;
  state: Generated<"waiting" | "accepted" | "declined">;
  decided_on: Generated<string | null>;
  decided_by: Generated<number | null>;
  /** Inside: why it was declined. */
  reason: Generated<string | null>;
}
