import { CLOCK_STAGES, type ClockStage } from "../cases/clock/clock.ts";
import type { Act } from "../ledger/ledger.ts";

/** What a body is told of, in the order in which a digest has it. */
export const BODY_OCCASIONS = [
  "overdue",
  "due_today",
  "due_soon",
  "sign_overdue",
  "sign_today",
  "remedy_overdue",
  "remedy_today",
  "remedy_soon",
  "reminded",
  "support_reminded",
  "new_case",
  "moved_here",
  "answer_hollow",
  "called",
  "call_overdue",
  "call_today",
  "call_result",
  "transfer_asked",
  "transfer_result",
  "support_asked",
  "support_hollow",
  "support_ended",
  "support_answered",
  "came_back",
  "answer_returned",
  "answer_entered",
  "dispute_result",
  "verdict",
  "new_voices",
  "voices_after",
  "corrected",
  "moved_away",
  "merged",
  "withdrawn",
] as const;
export type BodyOccasion = (typeof BODY_OCCASIONS)[number];

/** What a body is told of at once, whatever it has chosen: few days run. */
export const ALWAYS_AT_ONCE: readonly BodyOccasion[] = ["answer_hollow", "support_hollow", "called"];

/** What a body is reminded of by the calendar, by stage; null = the notice of the new case was only a few days ago. */
export const REMINDERS = {
  signed: { overdue: "sign_overdue", today: "sign_today", soon: null },
  answered: { overdue: "overdue", today: "due_today", soon: "due_soon" },
  remedied: { overdue: "remedy_overdue", today: "remedy_today", soon: "remedy_soon" },
} as const satisfies Record<ClockStage, Record<Nearness, BodyOccasion | null>>;

/** How near the last day of a stage is. */
export type Nearness = "overdue" | "today" | "soon";

/** Of which stage an occasion reminds. */
export const REMINDED_STAGE: ReadonlyMap<BodyOccasion, ClockStage> = new Map(
  CLOCK_STAGES.flatMap((stage) =>
    Object.values(REMINDERS[stage]).flatMap((occasion) => (occasion === null ? [] : [[occasion, stage] as const])),
  ),
);

/** What is told of a call of a township. */
export const OF_CALLS: readonly BodyOccasion[] = ["called", "call_overdue", "call_today", "call_result"];

export const isBodyOccasion = (kind: string): kind is BodyOccasion => BODY_OCCASIONS.includes(kind as BodyOccasion);

/**
 * Of which act the body that has to answer is told as what; null = not by a message. What a reporter says is told to
 * nobody, since the public reads it in sums; that the clock starts anew on it, is.
 */
export const TOLD_TO_BODIES: Readonly<Record<Act, BodyOccasion | null>> = {
  case_published: "new_case",
  case_moved: "moved_here",
  case_merged: "merged",
  case_unmerged: "merged",
  case_withdrawn: "withdrawn",
  verdict_given: "verdict",
  voice_published: "new_voices",
  case_nudged: "reminded",
  answer_checked: null,
  answer_entered: "answer_entered",
  answer_refused: "answer_entered",
  answer_sent_back: "answer_hollow",
  case_reopened: "came_back",
  reply_returned: "answer_returned",
  dispute_decided: "dispute_result",
  case_corrected: "corrected",
  case_listed: "corrected",
  voice_corrected: "corrected",
  /** The department's own act. */
  reply_revised: null,
  reply_corrected: "corrected",
  verdict_corrected: "corrected",
  reply_hidden: "corrected",
  clock_recounted: "corrected",
  clock_resumed: null,
  case_signed: null,
  remedy_declared: null,
  day_promised: null,
  report_received: null,
  report_added: null,
  report_withdrawn: null,
  report_declined: null,
  decline_undone: null,
  appeal_filed: null,
  appeal_decided: null,
  clock_started: null,
  voice_undone: null,
  voice_signed: null,
  voice_stripped: null,
  reply_published: null,
  reply_held: null,
  relief_confirmed: null,
  takedown_proposed: null,
  takedown_refused: null,
  takedown_lapsed: null,
  voice_hidden: null,
  voice_withheld: null,
  voice_shown: null,
  dispute_filed: null,
  transfer_asked: "transfer_asked",
  /** The move of the case tells both. */
  transfer_accepted: null,
  transfer_declined: "transfer_result",
  transfer_unanswered: "transfer_result",
  transfer_withdrawn: "transfer_result",
  transfer_decided: "transfer_result",
  callout_made: "called",
  callout_signed: null,
  callout_contacted: null,
  callout_came: null,
  callout_declined: null,
  callout_answered: "call_result",
  callout_rated: null,
  callout_taken_back: "call_result",
  support_asked: "support_asked",
  support_sent_back: "support_hollow",
  support_ended: "support_ended",
  /** The move of the case tells it. */
  support_absorbed: null,
  /** To the body that has to answer. */
  support_answered: "support_answered",
  support_signed: null,
  /** The body's own act. */
  support_revised: null,
  support_promised: null,

  topic_opened: null,
  topic_case_added: null,
  topic_case_removed: null,
  topic_step_set: null,
  topic_step_done: null,
  topic_step_moved: null,
  topic_closed: null,
  contact_opened: null,
  original_opened: null,
  texts_destroyed: null,
  staff_changed: null,
};
