import type { Dictionary } from "../i18n/dictionary.ts";

/** Bodies that may be asked to support one case at the same time; the number is this site's. */
export const MAX_SUPPORTS = 3;

/** Characters of the public reason for which a body is asked, or asked no more. */
export const MAX_SUPPORT_REASON = 1000;
export const MAX_SUPPORT_PROMISE = 300;
export const MAX_SUPPORT_ANSWER = 5000;
export const MAX_SUPPORT_NOTE = 1000;

/** Keys of the error messages of the pages of support. */
export type SupportError = keyof Dictionary["supports"]["errors"];

/** A key, checked by the compiler. */
export const supportKey = (error: SupportError) => error;

/** Days for which what a body typed stays once it is asked no more: as long as the draft of an answer whose case has left. */
export const DAYS_SUPPORT_DRAFT_STAYS = 30;

/** On the page of a moderator each body has fields of its own. */
const PER_BODY = ["endReason-", "ground-", "hollowReason-"] as const;
const fieldOf = (at: 0 | 1 | 2) => (code: string) => `${PER_BODY[at]}${code}`;
export const endFieldOf = fieldOf(0);
export const groundFieldOf = fieldOf(1);
export const hollowFieldOf = fieldOf(2);
export const isOfOneBody = (name: string) => PER_BODY.some((start) => name.startsWith(start));

/** Where a body works on one of its texts: the answer that it corrects, by its position, or a further answer for 0. */
export function supportAddress(number: string, department: string, corrects: number): string {
  const page = `/office/cases/${number}/support?department=${department}`;
  return corrects > 0 ? `${page}&corrects=${corrects}` : page;
}
