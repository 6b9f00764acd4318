import type { Generated } from "kysely";
import type { CheckFinding, CheckKind } from "../../../app/rulings/checking/checking.ts";
import type { PublicText } from "../cases/cases.ts";

/** What a moderator checked of an answer. It goes with the answer where cases are merged. */
export interface AnswerChecksTable {
  id: Generated<number>;
  reply_id: number;
  kind: CheckKind;
  found: CheckFinding;
  words: PublicText;
  checked_on: string;
  checked_by: number;
  /** As that of an answer. */
  hash_salt: string | null;
}
