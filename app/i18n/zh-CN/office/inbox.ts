import type { ClockState } from "../../../cases/clock/clock.ts";
import type { InboxTab } from "../../../office/inbox.ts";

const tabs: Record<InboxTab, string> = {
  open: "待答复",
  sign: "待签收",
  overdue: "已逾期",
  today: "今天到期",
  week: "本周内到期",
  later: "以后到期",
  mine: "等我处理",
  answered: "已答复，在问反映人",
  remedy: "已答复，待办结",
  disputes: "异议和结果",
  all: "全部",
};
const empty: Record<InboxTab, string> = {
  open: "没有待答复的事由。",
  sign: "没有待签收的事由。",
  overdue: "没有逾期的事由。",
  today: "没有今天到期的事由。",
  week: "本周内没有别的事由到期。",
  later: "下周起没有到期的事由。",
  mine: "没有等您处理的。",
  answered: "最近 97 天没有答复过的事由。",
  remedy: "没有待办结的事由。",
  disputes: "没有提出过异议。",
  all: "名下没有事由。",
};
const states: Record<ClockState, string> = {
  running: "待答复",
  overdue: "逾期未答复",
  on_time: "按时答复",
  late: "逾期答复",
  held: "不计时",
};

/** Lists of clocks: of a department's inbox, and of whoever watches several. */
export const inbox = {
  tabsLabel: "按时限看",
  tabs,
  empty,
  pager: { first: "回到第一页", further: "下一页" },
  asOf: (day: string) => `截至${day}`,
  columns: { title: "事由", department: "部门", county: "县", due: "到期日", clock: "时限" },
  nudged: (day: string) => `${day}督办提醒`,
  toMend: "已退回，等您修改",
  filter: {
    region: "县",
    kind: "类型",
    body: "部门",
    any: "全部",
    submit: "筛选",
    clear: "不筛选",
  },
  disputes: { filed: "提出", outcome: "结果", waits: "在办" },
  download: "下载这份清单（CSV）",
  csv: {
    columns: {
      number: "事由编号",
      title: "标题",
      department: "部门",
      county: "县",
      kind: "类型",
      published: "公布日",
      due: "到期日",
      met: "答复日",
      state: "时限状态",
      late: "逾期工作日",
      signBy: "签收到期日",
      signed: "签收日",
      remedyBy: "办结到期日",
      remedied: "办结日",
      nudged: "最近督办提醒",
    },
    states,
  },
  calendar: {
    title: "订阅到期日",
    link: "把到期日订阅到日历",
    lede: "用自己的日历软件（Outlook、手机日历、企业微信等）订阅名下事由的到期日：签收、答复、办结。日历里只有编号、标题和日期，不响铃，到期日变动时跟着改；不计时的日子里没有到期日，先不列。",
    none: "还没有生成订阅地址。",
    since: (day: string) => `${day}生成过订阅地址。地址只在生成时显示一次；忘了就重新生成，旧地址随即失效。`,
    warning:
      "谁有这个地址，谁就能看到这份日历，不用登录。不要转发；泄露了就作废。账号停用或者不再代表部门时，地址自动失效。",
    make: "生成订阅地址",
    again: "重新生成",
    revoke: "作废这个地址",
    revoked: "地址已作废，日历软件再也读不到。",
    made: "订阅地址",
    once: "只显示这一次。请现在复制到日历软件的“从网址订阅”。",
    name: "归位：事由到期日",
    events: {
      signed: (number: string, title: string) =>
        title ? `${number} 今天签收到期：${title}` : `${number} 今天签收到期`,
      answered: (number: string, title: string) =>
        title ? `${number} 今天答复到期：${title}` : `${number} 今天答复到期`,
      remedied: (number: string, title: string) =>
        title ? `${number} 今天办结到期：${title}` : `${number} 今天办结到期`,
    },
    back: "回到部门答复",
  },
};
