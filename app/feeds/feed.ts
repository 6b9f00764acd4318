import type { Act, ActLeaving, FactsOf } from "../ledger/ledger.ts";

/** Entries of one feed. */
export const MAX_ENTRIES = 50;

/**
 * Whether those who follow are told of an act on a case: of what changes what they can read. What belongs to an act that
 * is told, what is hidden and by whom, they are not. An act without a line does not compile.
 */
const TOLD: Record<ActLeaving<"case">, boolean> = {
  case_published: true,
  clock_started: false,
  clock_recounted: true,
  clock_resumed: true,
  case_signed: true,
  remedy_declared: true,
  day_promised: true,
  voice_published: true,
  voice_undone: false,
  voice_signed: false,
  voice_stripped: false,
  verdict_given: true,
  reply_published: true,
  reply_held: true,
  reply_returned: true,
  reply_revised: true,
  reply_hidden: false,
  case_corrected: true,
  voice_corrected: false,
  reply_corrected: true,
  verdict_corrected: true,
  relief_confirmed: true,
  case_withdrawn: false,
  case_merged: true,
  case_unmerged: true,
  case_moved: true,
  case_listed: true,
  takedown_proposed: false,
  takedown_refused: false,
  takedown_lapsed: false,
  voice_hidden: false,
  voice_withheld: false,
  voice_shown: false,
  transfer_asked: true,
  transfer_accepted: true,
  transfer_declined: true,
  transfer_unanswered: true,
  transfer_withdrawn: false,
  transfer_decided: true,
  callout_made: true,
  callout_signed: false,
  callout_contacted: false,
  callout_came: true,
  callout_declined: true,
  callout_answered: true,
  callout_rated: false,
  callout_taken_back: true,
  support_asked: true,
  support_signed: true,
  support_promised: true,
  support_answered: true,
  support_revised: true,
  support_sent_back: true,
  support_ended: true,
  support_absorbed: false,
  dispute_filed: true,
  dispute_decided: true,
  answer_checked: true,
  answer_entered: true,
  answer_refused: true,
  answer_sent_back: true,
  case_reopened: true,
  case_nudged: true,
};

export type CaseAct = ActLeaving<"case">;
export const TOLD_ACTS: readonly CaseAct[] = (Object.keys(TOLD) as CaseAct[]).filter((kind) => TOLD[kind]);

/** An entry of the ledger on a case. */
export interface CaseEntry {
  seq: number;
  day: string;
  kind: CaseAct;
  /** What the entry is about: another case than `number` where that one was merged into this. */
  subject: string;
  facts: object;
  /** The case as it stands now. */
  number: string;
  title: string;
  department: { code: string; name: string; nameEn: string };
}

/** The facts of an entry, where it is of this kind. */
export function factsOf<Kind extends Act>(entry: Pick<CaseEntry, "kind" | "facts">, kind: Kind): FactsOf<Kind> | null {
  return entry.kind === (kind as string) ? (entry.facts as FactsOf<Kind>) : null;
}

/**
 * Entries, the newest first, without those that were undone at once and without what undid them: what was published for
 * some minutes is news to nobody.
 */
export function withoutUndone<Entry extends Pick<CaseEntry, "kind" | "subject" | "facts">>(
  entries: readonly Entry[],
): Entry[] {
  const undone = new Set<string>();
  return entries.filter((entry) => {
    const undoing = factsOf(entry, "voice_undone");
    if (undoing) undone.add(`${entry.subject} ${undoing.position}`);
    const published = factsOf(entry, "voice_published");
    return !undoing && !(published && undone.delete(`${entry.subject} ${published.position}`));
  });
}
