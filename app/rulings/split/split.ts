/** Matters that one report can be published in. */
export const MAX_PARTS = 5;

/** Shorter sentences may stand in two parts: "每天都要报。" points to nobody. */
const MIN_SENTENCE = 8;

/** Hours a month that no published part has taken; none once a report gives none. */
export function hoursLeft(total: number | null, parts: readonly { hoursPerMonth: number | null }[]): number {
  return parts.reduce((left, part) => left - (part.hoursPerMonth ?? 0), total ?? 0);
}

/** True when two texts say the same but for blanks. */
export function isSameText(one: string, other: string): boolean {
  return squeeze(one) === squeeze(other);
}

/**
 * A sentence of one text that stands in the other too, or null. Two cases that show the same sentence show that one
 * reporter told both.
 */
export function sharedSentence(one: string, other: string): string | null {
  const within = (text: string) => (sentence: string) => squeeze(text).includes(sentence);
  return sentencesOf(one).find(within(other)) ?? sentencesOf(other).find(within(one)) ?? null;
}

function sentencesOf(text: string): string[] {
  const pieces = text.split(/[\n。！？；!?;]|\.(?=\s|$)/).map(squeeze);
  return pieces.filter((piece) => Array.from(piece).length >= MIN_SENTENCE);
}

const squeeze = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
