import type { MeasureCode } from "../../../measures/measure.ts";

/** What a measure is in words; a count has no denominator. */
export interface MeasureText {
  name: string;
  question: string;
  numerator: string;
  denominator: string | null;
  leftOut: string;
}

const NOT_PUBLIC = "撤下的、并入别的事由的、暂时隐藏的";

const clocks = (stage: string, asked: string) => {
  const denominator = `主办部门${stage}时限在这段时间里到期的：同一件事由每一轮、每个部门各算一个。`;
  const leftOut = `协办部门的时限；还停着的时限；改派以后不由原部门负责的；认定为乡镇职责的事由（不算部门的账）；${NOT_PUBLIC}。`;
  const on = (name: string, question: string, numerator: string) => ({
    name,
    question,
    numerator,
    denominator,
    leftOut,
  });
  return {
    onTime: on(`${stage}：按时`, `${asked}有多少按时做到？`, `其中，截至末日已${stage}、且不晚于到期日的。`),
    late: on(
      `${stage}：迟了`,
      `${asked}有多少做到了但迟了？`,
      `其中，截至末日已${stage}、但晚于到期日的。迟了就一直算迟。`,
    ),
    never: on(`${stage}：到末日仍没有`, `${asked}有多少过了期还没做到？`, `其中，截至末日还没有${stage}的。`),
  };
};

const [signed, answered, remedied] = [
  clocks("签收", "该签收的"),
  clocks("实质答复", "该答复的"),
  clocks("办结", "该办结的"),
];

/** Every measure in words, by its code. */
export const measureTexts: Record<MeasureCode, MeasureText> = {
  cases: {
    name: "事由",
    question: "公开了多少件事由？",
    numerator: "在这段时间里公开的事由。一个部门就一项职责提出的一项要求算一件。",
    denominator: null,
    leftOut: `${NOT_PUBLIC}。`,
  },
  voices: {
    name: "反映",
    question: "有多少条反映说到这些事由？",
    numerator: "在这段时间里公开到事由里的反映。一份反映在一件事由里算一条，不是人数。",
    denominator: null,
    leftOut: `查明不实的；${NOT_PUBLIC}事由里的。`,
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
