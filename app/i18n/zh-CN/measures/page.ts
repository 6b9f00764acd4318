import type { ReactNode } from "react";
import { say } from "../../say.ts";
/** Words around measures: windows, dates, lists, the page of definitions. */
export const measurePage = {
  title: "指标定义",
  lede: "本站公布的每一项指标怎么定义。页面上的数、它点开的清单、它的比率，都出自同一条查询。",
  windows: { "12m": "近 12 个月", all: "开站以来" },
  parts: { counted: "分子", base: "分母" },
  heads: {
    numerator: "分子",
    denominator: "分母",
    counted: "数什么",
    leftOut: "不算在内",
    unit: "单位",
    direction: "方向",
    formula: "算法",
    since: "从哪个月起公布",
    code: "代码",
  },
  units: {
    case: "件（事由）",
    voice: "条（反映）",
    clock: "个（时限）",
    turn: "次（部门经手）",
    dispute: "个（异议）",
  },
  short: { case: "件", voice: "条", clock: "个时限", turn: "次经手", dispute: "个异议" },
  directions: { more: "越高越好", less: "越低越好", none: "不分好坏" },
  formulas: {
    count: "直接相加。",
    ratio: "分子除以分母，不给区间。",
    kaplan_meier:
      "Kaplan–Meier（1958）曲线降到一半处的工作日数；曲线的区间按 Greenwood（1926）方差取双对数，中位数的区间按 Brookmeyer–Crowley（1982）。",
    wilson: "分子除以分母；95% 区间按 Wilson（1927）公式，见“数字怎么算”。",
  },
  /** Over a list of the cases behind a figure. */
  listTitle: (name: string, part: string) => `${name}：${part}`,
  listAll: (until: string) => `开站以来，截至${until}`,
  listFrom: (from: string, until: string) => `${from}至${until}`,
  listSum: (period: string, sum: string, unit: string, cases: number) =>
    `${period}：共 ${sum} ${unit}，出自下面 ${cases} 件事由。`,
  listMany: (period: string, sum: string, unit: string, most: string) =>
    `${period}：共 ${sum} ${unit}。这个范围的事由超过 ${most} 件，不列名单；选一个部门看它的名单，全部数据在“开放数据”里。`,
  listBodies: "各部门",
  heading: "指标",
  asAt: (until: string, from: string) => `截至${until}。近 12 个月从${from}算起；每个数都点得开它背后的事由。`,
  column: "指标",
  groups: {
    volume: "事由和反映",
    verdicts: "责任认定",
    stages: "三个时限",
    answers: "答复得怎么样",
    disputes: "异议和移送",
    relief: "负担拿掉了吗：部门说、反映人说、审核员核查",
  },
  of: <Count extends ReactNode, Base extends ReactNode>(count: Count, base: Base) =>
    say<Count | Base>`${count} / ${base}`,
  median: (value: number, low: number | null, high: number | null) =>
    `一半在 ${value} 个工作日内（95% 区间 ${low ?? value}–${high ?? "未定"}）`,
  notYetHalf: "还没到一半",
  curveHalf: (days: number) => `过 ${days} 个工作日，有一半得到实质答复`,
  curveNotYet: "到现在，得到实质答复的还没到一半",
  curveBase: (window: string, until: string, watched: number, answered: number) =>
    `${window}，截至${until}：交给部门 ${watched} 次，其中 ${answered} 次得到实质答复。`,
  curveDescription: "横轴是工作日，纵轴是还没有实质答复的比例；灰带是 95% 区间。",
  curveAxis: "交给部门以后的工作日",
  curveTable: "各个工作日还没有实质答复的比例",
  curveColumns: { time: "工作日", left: "还没有答复", interval: "95% 区间" },
  curveNote: "还没答复的算到截至那天为止，转走的算到转走为止，都不丢掉。",
  definition: "这项指标的定义",
  leaveList: "看全部事由",
};
