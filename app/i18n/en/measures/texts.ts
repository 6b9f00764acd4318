import type { MeasureCode } from "../../../measures/measure.ts";
import type { MeasureText } from "../../zh-CN/measures/texts.ts";

const NOT_PUBLIC = "withdrawn, merged into others or hidden for the time being";

const clocks = (stage: string, done: string) => {
  const denominator = `Clocks for ${stage} of lead departments that ended in the period: one for each round and each department of a case.`;
  const leftOut = `Clocks of supporting departments; clocks that stand still; what is not charged to a department after a move; cases found to be a township’s own duty, which never count against a department; cases ${NOT_PUBLIC}.`;
  const on = (name: string, question: string, numerator: string) => ({
    name,
    question,
    numerator,
    denominator,
    leftOut,
  });
  return {
    onTime: on(
      `${done} on time`,
      `How many were ${done.toLowerCase()} in time?`,
      "Of these, those met by the last day and not after their due day.",
    ),
    late: on(
      `${done} late`,
      `How many were ${done.toLowerCase()}, but late?`,
      "Of these, those met by the last day but after their due day. What is late stays late.",
    ),
    never: on(
      `Not ${done.toLowerCase()} by the last day`,
      `How many ran out and were still not ${done.toLowerCase()}?`,
      "Of these, those not met by the last day.",
    ),
  };
};

const [signed, answered, remedied] = [
  clocks("signing", "Signed for"),
  clocks("the answer in substance", "Answered"),
  clocks("the remedy", "Remedied"),
];

/** Every measure in words, by its code. */
export const measureTexts: Record<MeasureCode, MeasureText> = {
  cases: {
    name: "Cases",
    question: "How many cases were published?",
    numerator: "Cases published in the period. One demand of one department on one duty item is one case.",
    denominator: null,
    leftOut: `Those ${NOT_PUBLIC}.`,
  },
  voices: {
    name: "Reports in cases",
    question: "How many reports tell of them?",
    numerator:
      "Reports published in cases in the period. A report counts once in a case; it is not a number of people.",
    denominator: null,
    leftOut: `Those found untrue; those of cases ${NOT_PUBLIC}.`,
  },
  signed_on_time: signed.onTime,
  signed_late: signed.late,
  signed_never: signed.never,
  answered_on_time: answered.onTime,
  answered_late: answered.late,
  answered_never: answered.never,
  remedied_on_time: remedied.onTime,
  remedied_late: remedied.late,
  remedied_never: remedied.never,
};
