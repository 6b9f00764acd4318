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
  units: { case: "件（事由）", voice: "条（反映）", clock: "个（时限）" },
  short: { case: "件", voice: "条", clock: "个时限" },
  directions: { more: "越高越好", less: "越低越好", none: "不分好坏" },
  formulas: {
    count: "直接相加。",
    wilson: "分子除以分母；95% 区间按 Wilson（1927）公式，见“数字怎么算”。",
  },
  /** Over a list of the cases behind a figure. */
  listTitle: (name: string, part: string) => `${name}：${part}`,
  listAll: (until: string, sum: string, unit: string, cases: number) =>
    `开站以来，截至${until}：共 ${sum} ${unit}，出自下面 ${cases} 件事由。`,
  listFrom: (from: string, until: string, sum: string, unit: string, cases: number) =>
    `${from}至${until}：共 ${sum} ${unit}，出自下面 ${cases} 件事由。`,
  definition: "这项指标的定义",
  leaveList: "看全部事由",
};
