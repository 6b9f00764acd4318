import { createHash } from "node:crypto";
import { saidIn } from "./signals.ts";

/**
 * What two answers that say the same have in common: the digest of their words without spaces, marks and the difference
 * of one number from another, so that only the case's number or a day changed makes no other text.
 */
export function textKeyOf(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{N}+/gu, "0")
    .replace(/[^\p{L}0]/gu, "");
  return createHash("sha256").update(words).digest("hex");
}

/** The key of an answer. */
export function keyOfAnswer(texts: { checked: string; body: string; rest: string }): string {
  return textKeyOf(saidIn(texts));
}
