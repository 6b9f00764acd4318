import type { Db } from "../../../db/engine.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { type Finding, type Kept, NO_WORDS, type Vetted, vetTelephone } from "../../redaction/redaction.ts";
import { type Gate, gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { ANSWER_TEXTS, type AnswerContents, type AnswerText, type AnswerTexts } from "./answer.ts";

/** A text of an answer in which something may point to a reporter. */
export interface FoundInAnswer {
  field: AnswerText;
  text: string;
  findings: Finding[];
}

/** Its telephone has a rule of its own: an office's is public by its own wish. */
const EXAMINED = ANSWER_TEXTS.filter((field) => field !== "telephone");

/** What in the texts of an answer about a matter of a region may point to somebody; texts without any are left out. */
export async function findInAnswer(db: Db, regionId: number, answer: Partial<AnswerTexts>): Promise<FoundInAnswer[]> {
  const gate = await gateOf(db, regionId);
  return EXAMINED.flatMap((field) => {
    const text = answer[field] ?? "";
    const findings = gate.examine(text, "official");
    return findings.length > 0 ? [{ field, text, findings }] : [];
  });
}

/** As `findInAnswer`, by the number of a case. Throws as `readCaseForStaff` does. */
export async function findInAnswerTo(db: Db, number: string, answer: Partial<AnswerTexts>): Promise<FoundInAnswer[]> {
  const matter = await readCaseForStaff(db, number);
  return findInAnswer(db, matter.region_id, answer);
}

/** What `previewAnswer` refuses with. */
export const PREVIEW_ANSWER_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
] as const;

/** As `findInAnswerTo`, for whoever may answer: throws `forbidden` for others. Nothing is kept of the answer. */
export async function previewAnswer(
  db: Db,
  actor: Actor,
  number: string,
  answer: AnswerTexts,
): Promise<FoundInAnswer[]> {
  const matter = await readCaseForStaff(db, number);
  assertCan(actor, "reply:case", { departmentId: matter.department_id });
  return findInAnswer(db, matter.region_id, answer);
}

/** Lets all the texts of an answer through to the public. Throws what `vet` throws. */
export function vetTexts(gate: Gate, texts: AnswerTexts, kept: Kept | "looked"): AnswerTexts<Vetted> {
  const { telephone } = texts;
  const pass = (text: string) => gate.vet(text, "official", kept);
  return {
    body: pass(texts.body),
    checked: pass(texts.checked),
    rest: pass(texts.rest),
    contact: pass(texts.contact),
    telephone: telephone === "" ? NO_WORDS : vetTelephone(telephone),
    documentNumber: pass(texts.documentNumber),
  };
}

/** As `vetTexts`, for an answer with what it claims. */
export function vetAnswer(gate: Gate, answer: AnswerContents, kept: Kept | "looked"): AnswerContents<Vetted> {
  return { ...answer, ...vetTexts(gate, answer, kept) };
}
