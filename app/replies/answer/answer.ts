import type { Day } from "../../day.ts";

/** 处理措施: the remedies that a department's answer claims; the last two say that there was nothing to find, or no way to. */
export const REMEDIES = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11"] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Remedies that say nothing without what was checked; no answer claims both. */
export const CHECKED_REMEDIES: readonly Remedy[] = ["R10", "R11"];

export const MAX_REPLY = 5000;
/** Of what was checked, and of what remains to be done. */
export const MAX_REPLY_PART = 1000;
export const MAX_DOCUMENT_NUMBER = 60;
export const MAX_ANSWER_CONTACT = 60;
export const MAX_TELEPHONE = 60;
/** How far ahead an answer may say that the rest is done: years are no promise. */
export const MAX_REST_DAYS = 1096;

/** The public texts of an answer in the order in which the ledger's digest covers them. */
export const ANSWER_TEXTS = ["body", "checked", "rest", "contact", "telephone", "documentNumber"] as const;
export type AnswerText = (typeof ANSWER_TEXTS)[number];

/** The texts of an answer: all but what was done may be empty. */
export type AnswerTexts<Text extends string = string> = Readonly<Record<AnswerText, Text>>;

/** What a department answers: what it claims, what it says, and by when the rest is done (null: it names no day). */
export interface AnswerContents<Text extends string = string> extends AnswerTexts<Text> {
  remedies: readonly Remedy[];
  restBy: Day | null;
}

/** An answer of which only what it must have is given. */
export type BareAnswer = Pick<AnswerContents, "remedies" | "body"> & Partial<AnswerContents>;

/** An answer with all its parts, those left out empty, its remedies each once and in the order of the list. */
export function wholeAnswer(answer: BareAnswer): AnswerContents {
  const texts = Object.fromEntries(ANSWER_TEXTS.map((text) => [text, answer[text] ?? ""])) as AnswerTexts;
  return { ...texts, remedies: inOrder(answer.remedies), restBy: answer.restBy ?? null };
}

/** Remedies each once, in the order of the list: as they are shown and entered. */
export function inOrder(remedies: readonly Remedy[]): Remedy[] {
  return REMEDIES.filter((remedy) => remedies.includes(remedy));
}

/**
 * The texts that the digest of an answer covers: up to the last that is not empty, so that the digest of one which has
 * nothing but its body is of that alone.
 */
export function hashedTexts(texts: AnswerTexts): string[] {
  const all = ANSWER_TEXTS.map((text) => texts[text]);
  return all.slice(0, Math.max(1, all.findLastIndex((text) => text !== "") + 1));
}

/** Remedies as the ledger's entry has them: the first, and those that come with it. */
export function remedyFacts(remedies: readonly Remedy[]): { remedy: Remedy; further?: readonly Remedy[] } {
  const [remedy, ...further] = inOrder(remedies);
  if (remedy === undefined) throw new Error("an answer claims at least one remedy");
  return { remedy, further: further.length > 0 ? further : undefined };
}

/** An answer as it is kept while it is not public. */
export function writeAnswer(answer: AnswerContents): string {
  return JSON.stringify(wholeAnswer(answer));
}

/** Reads what `writeAnswer` wrote; null where it was emptied. */
export function readAnswer(kept: string): AnswerContents | null {
  return kept === "" ? null : wholeAnswer(JSON.parse(kept) as BareAnswer);
}

/** Ways on which an answer comes that a moderator enters: a letter, a fax, a visit at which it was given. */
export const ANSWER_CHANNELS = ["letter", "fax", "visit"] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];
