import type { Occasion, Outcome, ReliefReason } from "../../db/tables/replies.ts";

export type { Occasion, Outcome, ReliefReason };
export { nextOccasion, occasionDay, occasionOn, OCCASIONS } from "../scorecards/occasions.ts";
export {
  DAYS_TO_MEND,
  HOLLOW_GROUNDS,
  type HollowGround,
  MAX_HOLLOW_REASON,
  MAX_REVISIONS,
  REVISION_REASONS,
  type RevisionReason,
} from "../cases/answers/answer.ts";
export * from "./answer/answer.ts";
export { remediesIn, textsOf } from "./answer/answer-row.ts";

/** The reporter's word on the burden: gone, partly gone, not gone, came back. */
export const OUTCOMES = ["gone", "partly", "not", "back"] as const satisfies readonly Outcome[];

/** Why the burden is not gone, gone in part, or came back. */
export const RELIEF_REASONS = [
  "on_paper",
  "not_yet",
  "renamed",
  "other_body",
  "by_word",
  "in_assessment",
  "other",
] as const satisfies readonly ReliefReason[];

/** Days that the draft of an answer stays to be copied, once its case is no more the department's. */
export const DAYS_DRAFT_STAYS = 30;

/** What a moderator may write to the department with an answer that is sent back. */
export const MAX_RETURN_NOTE = 500;
