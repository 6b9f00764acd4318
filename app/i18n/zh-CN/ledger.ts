/** Words of the public ledger. */
export const ledger = {
  title: "公开账本",
  lede: "收到、公开、认定、答复、撤下，每一步都记一条，后一条带着前一条的校验值，改一条就断一条。收到反映、回访评价按周记。",
  columns: { seq: "序号", day: "日期", act: "事项", subject: "对象", facts: "事实", hash: "校验值" },
  caption: "账本条目",
  report: (commitment: string) => `反映 ${commitment.slice(0, 12)}…`,
  empty: "账本还是空的。",
  raw: "逐条核对用的原始数据（JSON，每次 1000 条，用 ?after=序号 接着读）",
};
