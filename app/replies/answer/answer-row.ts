import type { ReplyVersionsTable } from "../../../db/tables/replies.ts";
import { type AnswerTexts, inOrder, type Remedy } from "./answer.ts";

type TextColumn = "body" | "checked" | "rest" | "contact" | "telephone" | "document_number";

/** The texts of an answer as its row has them. */
export function textsOf(row: Record<TextColumn, string>): AnswerTexts {
  const { body, checked, rest, contact, telephone, document_number: documentNumber } = row;
  return { body, checked, rest, contact, telephone, documentNumber };
}

/** Remedies as a version's row has them. */
export function remediesIn(codes: string): Remedy[] {
  return inOrder(codes.split(" ") as Remedy[]);
}

type VersionRow = Pick<
  ReplyVersionsTable,
  "reply_id" | "remedies" | "rest_by" | "replaced_on" | "reason" | "hash_salt" | "digest_in"
> &
  Record<TextColumn, string>;

/** What an answer said before it was corrected, as the public reads it: `texts` is null once its words are destroyed. */
export function earlierOf(versions: readonly VersionRow[], replyId: number) {
  return versions
    .filter((one) => one.reply_id === replyId)
    .map((one) => ({
      remedies: remediesIn(one.remedies),
      texts: one.body === "" ? null : textsOf(one),
      restBy: one.rest_by,
      replacedOn: one.replaced_on,
      reason: one.reason,
      hashSalt: one.hash_salt,
      digestIn: one.digest_in,
    }));
}
