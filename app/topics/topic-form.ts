import { z } from "zod";
import { isDay } from "../day.ts";
import { textField } from "../http/forms/text-field.ts";
import { useText } from "../i18n/use-text.ts";
import {
  MAX_CLOSING,
  MAX_DONE_WORDS,
  MAX_MOVE_REASON,
  MAX_OUT_REASON,
  MAX_QUESTION,
  MAX_STEP_WORDS,
  MAX_TOPIC_CASES,
  MAX_TOPIC_WHY,
  type TopicError,
  topicKey,
} from "./topic.ts";

/** As long as that many numbers with what parts them. */
const MAX_NUMBERS = MAX_TOPIC_CASES * 24;

/** What was seen of the topic: what is no number is of a page that nobody has. */
const version = z
  .string({ error: topicKey("stale_version") })
  .regex(/^\d{1,6}$/, topicKey("stale_version"))
  .transform(Number);
const step = z
  .string({ error: topicKey("step_over") })
  .regex(/^\d{1,3}$/, topicKey("step_over"))
  .transform(Number);
const day = z.string({ error: topicKey("day_wrong") }).refine(isDay, topicKey("day_wrong"));

/** A topic that is to be opened. */
export const topicOpenForm = z.object({
  question: textField(topicKey("question_required"), topicKey("question_long"), MAX_QUESTION),
  why: textField(topicKey("why_required"), topicKey("why_long"), MAX_TOPIC_WHY),
  lead: z.string({ error: topicKey("lead_required") }).min(1, topicKey("lead_required")),
  cases: textField(topicKey("cases_required"), topicKey("cases_long"), MAX_NUMBERS),
});

/** One more case. */
export const topicAddForm = z.object({
  version,
  number: textField(topicKey("cases_required"), topicKey("cases_long"), MAX_NUMBERS),
});

/** A case that is taken out, and why. */
export const topicOutForm = z.object({
  version,
  case: z.string({ error: topicKey("unknown_case") }),
  outReason: textField(topicKey("reason_required"), topicKey("reason_long"), MAX_OUT_REASON),
});

/** One more step. */
export const topicStepForm = z.object({
  version,
  words: textField(topicKey("words_required"), topicKey("words_long"), MAX_STEP_WORDS),
  dueOn: day,
});

/** A step that is done. */
export const topicFinishForm = z.object({
  version,
  step,
  doneWords: textField(topicKey("done_required"), topicKey("done_long"), MAX_DONE_WORDS),
});

/** A step that is moved. */
export const topicMoveForm = z.object({
  version,
  step,
  moveDay: day,
  moveReason: textField(topicKey("reason_required"), topicKey("reason_long"), MAX_MOVE_REASON),
});

/** The end of a topic. */
export const topicCloseForm = z.object({
  version,
  closing: textField(topicKey("closing_required"), topicKey("closing_long"), MAX_CLOSING),
});

/** Says a field's error in the page's language. */
export function useTopicErrors(errors: Record<string, string>) {
  const { site, topics } = useText();
  return (name: string) => {
    const key = errors[name];
    const error = key && (topics.errors[key as TopicError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}
