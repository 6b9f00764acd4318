/** What can be wrong between the ledger and the database, in the words of the terminal: Chinese | English. */
const WORDS = {
  chain: "账本从这一条起断了 | the chain breaks at this entry",
  no_subject: "账本里有，库里没有这件 | the ledger names it, and it is not there",
  number_missing: "编号空缺：事由和它的条目都不见了 | the number is missing: the case and its entries are gone",
  no_entry: "库里有，账本没有记 | it is there, and was never entered",
  no_fact: "账本记了，库里没有 | it was entered, and is gone",
  differs: "和账本记的不一样 | it is not as it was entered",
  text: "公开的文字和账本的摘要对不上 | the public text does not fit its digest in the ledger",
  counter: "数字和重新清点的不一样 | the figure is not what a recount gives",
  unreadable: "读不懂这一条 | the entry cannot be read",
} as const;

/** What it is about. */
const THINGS = {
  entry: "条目 | entry",
  case: "事由 | case",
  report: "反映 | report",
  state: "状态 | state",
  department: "部门 | department",
  duty: "职责事项 | duty item",
  kind: "类型 | kind",
  day: "日期 | day",
  due_day: "期限 | due day",
  watch: "签收、办结、承诺 | signing, remedy or promise",
  hold: "不计时 | days not charged",
  answered_on: "答复日期 | day of the answer",
  voice: "反映内容 | voice",
  unit: "单位名义 | name of a unit",
  verdict: "认定 | verdict",
  reply: "答复 | answer",
  remedy: "答复类型 | kind of answer",
  version: "部门对答复的更正 | department's correction of an answer",
  file: "答复的附件 | file of an answer",
  rest_by: "其余办完的日期 | day by which the rest is done",
  channel: "来信、传真、当面的答复 | answer by letter, fax or visit",
  joint: "一并答复 | joint answer",
  set_aside: "是否计入 | whether it counts",
  withdrawal: "撤下 | withdrawal",
  merger: "合并 | merger",
  move: "改派 | move",
  takedown: "撤下提议 | proposal to take down",
  correction: "更正 | correction",
  hidden: "隐去 | hiding",
  dispute: "异议 | dispute",
  transfer: "移送 | transfer",
  callout: "到场办理 | call to come",
  support: "协办 | support",
  topic: "专题 | topic",
  nudge: "督办提醒 | reminder",
  checking: "核查 | check of an answer",
  confirmation: "回访评价 | confirmation",
  count: "数字 | figure",
} as const;

export type Thing = keyof typeof THINGS;

/** Something that does not fit. */
export interface Problem {
  what: keyof typeof WORDS;
  thing: Thing;
  /** The case number, a report's commitment, or whose figure it is. */
  subject: string;
  /** Numbers of the entries that it does not fit. */
  entries: readonly number[];
  detail?: string;
}

/** A problem in one line of the terminal. */
export function tellProblem({ what, thing, subject, entries, detail }: Problem): string {
  const [zh, en] = WORDS[what].split(" | ");
  const [thingZh, thingEn] = THINGS[thing].split(" | ");
  const at = entries.length > 0 ? ` #${entries.join(", #")}` : "";
  return `${subject}${at} ${thingZh}：${zh} | ${thingEn}: ${en}${detail ? ` (${detail})` : ""}`;
}
