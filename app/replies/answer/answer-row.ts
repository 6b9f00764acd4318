import type { AnswerTexts } from "./answer.ts";

type TextColumn = "body" | "checked" | "rest" | "contact" | "telephone" | "document_number";

/** The texts of an answer as its row has them. */
export function textsOf(row: Record<TextColumn, string>): AnswerTexts {
  const { body, checked, rest, contact, telephone, document_number: documentNumber } = row;
  return { body, checked, rest, contact, telephone, documentNumber };
}
