import type { Act } from "./acts.ts";

/**
 * Acts that leave what months past add up to as it is, since all that they write has the day of the act. Only of use where acts are many: one that
 * is not listed has the figures of its bodies added up anew.
 */
const OF_TODAY: ReadonlySet<Act> = new Set<Act>([
  "case_published",
  "clock_started",
  "voice_published",
  "voice_signed",
  "verdict_given",
  "reply_published",
  "case_signed",
  "remedy_declared",
  "day_promised",
  "answer_checked",
  "case_nudged",
  "support_asked",
  "support_signed",
  "support_promised",
  "support_answered",
  "support_revised",
  "callout_made",
  "callout_signed",
  "callout_contacted",
  "callout_came",
  "callout_declined",
  "callout_answered",
  "callout_rated",
]);

/** Facts with which such an act reaches back all the same: it counts on an earlier day, or moves days that were due. */
const REACHING_BACK = ["countsOn", "due"];

/** True for an act that can change what months past add up to. */
export function reachesBack({ kind, facts }: { kind: Act; facts: object }): boolean {
  return !OF_TODAY.has(kind) || REACHING_BACK.some((name) => name in facts);
}
