import type { MeasureCode } from "../../../measures/measure.ts";
import type { MeasureText } from "../../zh-CN/measures/texts.ts";

const NOT_PUBLIC = "withdrawn, merged into others or hidden for the time being";

/** See `reachable_since` of a body. */
const UNREACHED = "what began before the department’s first account was opened";

const clocks = (stage: string, done: string) => {
  const denominator = `Clocks for ${stage} of lead departments that ended in the period: one for each round and each department of a case.`;
  const leftOut = `Clocks of supporting departments; clocks that stand still; what is not charged to a department after a move; cases found to be a township’s own duty, which never count against a department; ${UNREACHED}; cases ${NOT_PUBLIC}.`;
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

const verdict = (found: string) => ({
  name: `Found: ${found}`,
  question: `Of the cases with a finding, how many have the finding “${found}”?`,
  numerator: `Of these, those whose finding that stands on the last day is “${found}”.`,
  denominator: "Cases published in the period that have a finding by the last day.",
  leftOut: `Cases without a finding; those ${NOT_PUBLIC}. A township’s own duty is given by itself and never counts against a department.`,
});

const NOT_ANSWERED = `Cases without an answer in substance; answers of a department that the case was moved away from; cases found to be a township’s own duty, which never count against a department; those ${NOT_PUBLIC}.`;
const ANSWERED =
  "Cases published in the period that the department which has them now has answered in substance by the last day.";

const words = (when: string) => ({
  heard: {
    name: `${when}: said anything`,
    question: `${when}, how many of the reports that could say whether the burden is gone did?`,
    numerator: "Of these, those that said gone, partly gone, not gone or came back.",
    denominator: `Reports that could say ${when.toLowerCase()}, that time beginning for them in the period. A report counts once in a case.`,
    leftOut: `Words of a week that is not over; reports found untrue; cases found to be a township’s own duty; reports of cases ${NOT_PUBLIC}.`,
  },
  gone: {
    name: `${when}: said gone`,
    question: `${when}, how many of the reports that said anything said that the burden is gone?`,
    numerator: "Of these, those whose last word was “gone”.",
    denominator: `Reports that said anything ${when.toLowerCase()}. What the silent think nobody knows: see the measure of those that said anything.`,
    leftOut: "The silent. The three times are three figures, never added nor made into one.",
  },
});

const [atAnswer, atDay30, atDay90] = [words("After the answer"), words("30 days after"), words("90 days after")];

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
  busiest_tenth: {
    name: "Busiest tenth of cases",
    question: "Are reports concentrated on few cases?",
    numerator: "Of these, those of the tenth of cases with most reports, one case at least.",
    denominator: "Reports published in cases in the period.",
    leftOut: `Those found untrue; those of cases ${NOT_PUBLIC}. Reports of one case are not independent, so there is no interval.`,
  },
  verdict_department: verdict("Department lead"),
  verdict_township: verdict("Township statutory duty"),
  verdict_shared: verdict("Shared, split by sub-duty"),
  verdict_repealed: verdict("Basis repealed"),
  verdict_unclear: verdict("Basis unclear, more material needed"),
  signed_on_time: signed.onTime,
  signed_late: signed.late,
  signed_never: signed.never,
  answered_on_time: answered.onTime,
  answered_late: answered.late,
  answered_never: answered.never,
  remedied_on_time: remedied.onTime,
  remedied_late: remedied.late,
  remedied_never: remedied.never,
  last_two_days: {
    name: "Answered in the last two days",
    question: "How many of the answers in time came in the last two working days of their clock?",
    numerator:
      "Of these, those answered on the due day or the working day before it (days off between them among them).",
    denominator: "Clocks of the answer that ended in the period and were met in time.",
    leftOut:
      "What was answered late or not at all. If answers were spread evenly, about 13% of those with 15 working days would fall in the last two.",
  },
  days_to_answer: {
    name: "Working days to an answer",
    question: "After how many working days has half been answered in substance?",
    numerator: "Of these, those answered in substance by the last day.",
    denominator:
      "Cases put to a lead department in the period, one for each department’s turn at a case; the first round alone.",
    leftOut: `Days that are not charged; cases found to be a township’s own duty; ${UNREACHED}; those ${NOT_PUBLIC}. What is not answered is watched up to the last day, and what was moved away up to that day: neither is dropped.`,
  },
  ever_late: {
    name: "Ever late",
    question: "Of the cases that a department had, how many were ever late in being answered, answered since or not?",
    numerator: "Of these, those answered late in any round or not answered by the last day.",
    denominator: "Cases that a department had whose last clock of the answer ended in the period.",
    leftOut: `What is not charged to a department after a move; cases found to be a township’s own duty; ${UNREACHED}; those ${NOT_PUBLIC}.`,
  },
  disputed: {
    name: "Disputed",
    question: "How many of the cases put to a department did it dispute?",
    numerator: "Of these, those of which it disputed the link or a finding by the last day.",
    denominator: "Cases put to a lead department in the period, one for each department’s turn at a case.",
    leftOut: `Those ${NOT_PUBLIC}; ${UNREACHED}.`,
  },
  passed_on: {
    name: "Passed on",
    question: "Of how many of the cases put to a department did it say that they are another’s?",
    numerator: "Of these, those that it asked to transfer by the last day, whatever came of it.",
    denominator: "Cases put to a lead department in the period, one for each department’s turn at a case.",
    leftOut: `Those ${NOT_PUBLIC}; ${UNREACHED}.`,
  },
  changed_on_dispute: {
    name: "Changed on dispute",
    question: "How many of the disputes that were decided changed the decision?",
    numerator: "Of these, those that changed it.",
    denominator: "Disputes decided in the period.",
    leftOut: `Disputes that wait or lapsed undecided; those on cases ${NOT_PUBLIC}.`,
  },
  claimed: {
    name: "The department says it is dealt with",
    question:
      "Of the cases answered, in how many does the department say that it takes the burden off, wholly or in part?",
    numerator:
      "Of these, those with an answer that names taking back, empowerment, delegation, listing as assistance, means, an indicator dropped, a document withdrawn, or the department taking over. It is the department’s own word.",
    denominator: ANSWERED,
    leftOut: NOT_ANSWERED,
  },
  heard_answer: atAnswer.heard,
  gone_answer: atAnswer.gone,
  heard_day30: atDay30.heard,
  gone_day30: atDay30.gone,
  heard_day90: atDay90.heard,
  gone_day90: atDay90.gone,
  checked: {
    name: "Checked by a moderator",
    question: "How many of the cases answered did a moderator check?",
    numerator: "Of these, those of which a moderator checked an answer by the last day.",
    denominator: ANSWERED,
    leftOut: NOT_ANSWERED,
  },
  checked_so: {
    name: "Checked: as it says",
    question: "Of those checked, how many are as the department says?",
    numerator: "Of these, those found at the last check to be as the department says.",
    denominator: "Cases published in the period of which a moderator checked an answer by the last day.",
    leftOut: `What was not checked: moderators choose what they check, it is no sample; those ${NOT_PUBLIC}.`,
  },
  came_back: {
    name: "Came back",
    question: "Of the cases answered, how many clocks began anew because a reporter said that it came back?",
    numerator: "Of these, those with a new round by the last day.",
    denominator: ANSWERED,
    leftOut: NOT_ANSWERED,
  },
};
