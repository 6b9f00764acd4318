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

/** See `reachable_since` of a body. */
const UNREACHED = "部门开通首个账号以前开始的";

const clocks = (stage: string, asked: string) => {
  const denominator = `主办部门${stage}时限在这段时间里到期的：同一件事由每一轮、每个部门各算一个。`;
  const leftOut = `协办部门的时限；还停着的时限；改派以后不由原部门负责的；认定为乡镇法定职责的事由（不算部门的账）；${UNREACHED}；${NOT_PUBLIC}。`;
  const on = (name: string, question: string, numerator: string) => ({
    name,
    question,
    numerator,
    denominator,
    leftOut,
  });
  return {
    onTime: on(`${stage}：按时`, `${asked}有多少按时做到？`, `其中，截至截至日已${stage}、且不晚于到期日的。`),
    late: on(
      `${stage}：迟了`,
      `${asked}有多少做到了但迟了？`,
      `其中，截至截至日已${stage}、但晚于到期日的。迟了就一直算迟。`,
    ),
    never: on(`${stage}：到截至日仍没有`, `${asked}有多少过了期还没做到？`, `其中，截至截至日还没有${stage}的。`),
  };
};

const [signed, answered, remedied] = [
  clocks("签收", "该签收的"),
  clocks("实质答复", "该答复的"),
  clocks("办结", "该办结的"),
];

const verdict = (found: string) => ({
  name: `认定：${found}`,
  question: `已认定责任的事由里，多大一部分认定是“${found}”？`,
  numerator: `其中，截至日有效的认定是“${found}”的。`,
  denominator: "在这段时间里公开、到截至日已有责任认定的事由。",
  leftOut: `还没有认定的；${NOT_PUBLIC}。认定为乡镇法定职责的单列，不算部门的账。`,
});

const NOT_ANSWERED = `还没有实质答复的；改派以后原部门的答复；认定为乡镇法定职责的事由（不算部门的账）；${NOT_PUBLIC}。`;
const ANSWERED = "在这段时间里公开、到截至日已由现在负责的部门实质答复的事由。";

const words = (when: string) => ({
  heard: {
    name: `${when}：说了的`,
    question: `${when}，可以说负担消没消的反映里，多大一部分说了？`,
    numerator: "其中，说了已经消除、部分消除、没有消除或消除后又回来了的。",
    denominator: `${when}可以说的反映：在这段时间里轮到这个时候的，一份反映在一件事由里算一条。`,
    leftOut: `还没到下一个星期一的话；查明不实的反映；认定为乡镇法定职责的事由；${NOT_PUBLIC}事由里的。`,
  },
  gone: {
    name: `${when}：说已经消除`,
    question: `${when}说了话的反映里，多大一部分说负担已经消除？`,
    numerator: "其中，最近一次说的是“已经消除”的。",
    denominator: `${when}说了的反映。没说的怎么想，谁也不知道：上下限见“说了的”那一项。`,
    leftOut: "没说的。三个时候各是一个数，不能相加，也不能合成一个。",
  },
});

const [atAnswer, atDay30, atDay90] = [words("部门答复以后"), words("答复满 30 天"), words("答复满 90 天")];

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
  busiest_tenth: {
    name: "最多的一成事由",
    question: "反映集中在少数事由上吗？",
    numerator: "其中，反映最多的一成事由（不足一件算一件）里的反映。",
    denominator: "在这段时间里公开到事由里的反映。",
    leftOut: `查明不实的；${NOT_PUBLIC}事由里的。反映之间不独立，所以不给区间。`,
  },
  verdict_department: verdict("部门主责"),
  verdict_township: verdict("乡镇法定职责"),
  verdict_shared: verdict("共同承担，分项认定"),
  verdict_repealed: verdict("依据已经废止"),
  verdict_unclear: verdict("依据不明，待补材料"),
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
    name: "最后两天才答复",
    question: "按时的答复里，多大一部分集中在到期前最后两个工作日？",
    numerator: "其中，在到期日或它前一个工作日（含其间的休息日）答复的。",
    denominator: "在这段时间里到期、按时实质答复的时限。",
    leftOut: "迟答的和没有答复的。若答复均匀分布，15 个工作日的时限里约有 13% 落在最后两天。",
  },
  days_to_answer: {
    name: "多久实质答复",
    question: "从交给部门算起，过多少个工作日有一半得到实质答复？",
    numerator: "其中，到截至日已实质答复的。",
    denominator: "在这段时间里交给主办部门的事由，每个部门每一次经手算一次，只看第一轮。",
    leftOut: `不计时的日子；认定为乡镇法定职责的事由；${UNREACHED}；${NOT_PUBLIC}。还没答复的算到截至日为止，转走的算到转走那天为止，都不丢掉。`,
  },
  ever_late: {
    name: "曾经逾期",
    question: "经手的事由里，多大一部分在答复上逾期过，不论后来答没答？",
    numerator: "其中，任何一轮迟答过或到截至日没有答复的。",
    denominator: "部门经手、最近一个答复时限在这段时间里到期的事由。",
    leftOut: `改派以后不由原部门负责的；认定为乡镇法定职责的事由；${UNREACHED}；${NOT_PUBLIC}。`,
  },
  disputed: {
    name: "部门有异议",
    question: "交给部门的事由里，多大一部分部门提出过异议？",
    numerator: "其中，到截至日部门对归属或对责任认定提出过异议的。",
    denominator: "在这段时间里交给部门主办的事由，每个部门每一次经手算一次。",
    leftOut: `${UNREACHED}；${NOT_PUBLIC}。`,
  },
  passed_on: {
    name: "部门移送",
    question: "交给部门的事由里，多大一部分部门说是别的部门的、要移送？",
    numerator: "其中，到截至日部门提出过移送的，不论结果。",
    denominator: "在这段时间里交给部门主办的事由，每个部门每一次经手算一次。",
    leftOut: `${UNREACHED}；${NOT_PUBLIC}。`,
  },
  changed_on_dispute: {
    name: "异议成立",
    question: "裁定了的异议里，多大一部分改了原来的决定？",
    numerator: "其中，裁定改变原决定的。",
    denominator: "在这段时间里裁定的异议。",
    leftOut: `还在等的、未裁定就失效的；${NOT_PUBLIC}事由上的。`,
  },
  claimed: {
    name: "部门说办了",
    question: "答复了的事由里，多大一部分部门说负担拿掉了，或拿掉了一部分？",
    numerator:
      "其中，答复里有收回、赋权、委托、列为配合事项、补条件、取消指标、撤销文件、部门接手之一的。这是部门自己说的。",
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
    name: "审核员核查过",
    question: "答复了的事由里，多大一部分审核员核查过？",
    numerator: "其中，到截至日审核员核查过答复的。",
    denominator: ANSWERED,
    leftOut: NOT_ANSWERED,
  },
  checked_so: {
    name: "核查属实",
    question: "核查过的事由里，多大一部分和部门说的一样？",
    numerator: "其中，最近一次核查的结果是和部门说的一样的。",
    denominator: "在这段时间里公开、到截至日审核员核查过答复的事由。",
    leftOut: `没有核查的：核查哪些由审核员决定，不是抽样；${NOT_PUBLIC}。`,
  },
  came_back: {
    name: "消除后又回来了",
    question: "答复了的事由里，多大一部分后来因为反映人说“消除后又回来了”重新起算？",
    numerator: "其中，到截至日重新起算过的。",
    denominator: ANSWERED,
    leftOut: NOT_ANSWERED,
  },
};
