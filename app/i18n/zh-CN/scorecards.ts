/** Words on figures: shares, their intervals, since when they are counted. */
export const figures = {
  cases: "事由",
  voices: "反映",
  onTime: "按时答复",
  overdue: "逾期未答",
  late: "迟答",
  running: "时限内",
  reports: "收到反映",
  unitCases: "件",
  unitVoices: "条",
  of: (count: number, base: number) => `${count} / ${base}`,
  onTimeBase: (count: number, base: number) => `时限已到的 ${base} 件中，${count} 件按时答复`,
  interval: (range: string) => `95% 区间 ${range}`,
  /** The bar of a share, read aloud. */
  inWords: (value: string, interval: string) => `${value}，${interval}`,
  tooFew: "样本不足，不算比率",
  noneDue: "还没有时限已到的事由",
  asAt: (day: string, week: string) => `开站以来的全部，截至${day}；反映人说负担消没消，截至${week}（每周一更新）。`,
  asAtMore: "过去的数会变",
  method: "怎么算的",
};

/** The small charts of a county's bodies. */
export const monthly = {
  title: "各部门十二个月",
  finding: (bodies: number, missing: number) =>
    `近 12 个月，${bodies} 个部门有新公布的事由、作出的答复或者误了的答复期限，其中 ${missing} 个误过期限。`,
  scale: (from: string, to: string, largest: number, day: string) =>
    `${from}至${to}，一根柱子一个月，各图同一比例，最高 ${largest}；截至${day}。右边的数是十二个月合计。`,
  short: { came: "公布", answered: "答复", missed: "误期" },
  columns: { came: "新公布事由", answered: "作出的答复", missed: "到期没有按时答复" },
  body: "部门",
  table: "各部门十二个月合计",
};

/** What reporters say about the burden, in figures. */
export const words = {
  title: "负担消没消，反映人怎么说",
  columns: {
    occasion: "什么时候问",
    asked: "可以说的",
    said: "说了的",
    gone: "说已经消除",
    bounds: "占可以说的",
  },
  occasions: { answer: "部门答复以后", day30: "答复满 30 天", day90: "答复满 90 天" },
  short: (gone: number, said: number, asked: number) => `${said > 0 ? `${gone} / ${said}` : "—"}（共 ${asked}）`,
  note: "单位是条：一份反映在一件事由里算一条，不是人数。“占可以说的”从没说的都算没消除，到都算消除。三个时候是三个数，不能相加；每周一更新。",
  /** Why the burden is not gone, each reporter's last word. */
  reasons: (counted: string) => `没有消除的情况，反映人最近一次选的：${counted}。`,
  reason: (reason: string, count: number) => `${reason} ${count} 条`,
  caseNote: "单位是条，一份反映算一条。三个时候各说各的，不能相加；每周一更新。",
};
