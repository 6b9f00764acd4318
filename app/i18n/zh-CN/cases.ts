import type { ReactNode } from "react";
import { say } from "../say.ts";

/** Words of published cases, with their voices, verdicts and clocks. */
export const cases = {
  title: "事由",
  lede: "一件事由，是一个部门就一项职责提出的一个要求（清单里没有的也算），由一条或多条反映说到。",
  filterLabel: "筛选",
  all: "全部",
  states: { all: "全部", overdue: "逾期未答", running: "时限内", on_time: "按时答复", late: "迟答", due: "时限已到" },
  caption: "事由列表",
  columns: { title: "事由", department: "部门", voices: "反映", published: "公布", clock: "时限" },
  empty: "没有符合条件的事由。",
  emptyAction: "看全部事由",
  narrowed: (names: string) => `只看：${names}`,
  demand: "要求了什么",
  claimedBasis: "以什么名义",
  noBasis: "没有说明依据",
  whose: "是谁的职责",
  verdictReplaced: (label: string) => `已更正，不再适用：${label}`,
  verdict: "认定",
  verdictNone: "还没有认定",
  verdictOn: (day: string) => `按 ${day} 的法律`,
  verdictOnRegister: (day: string) => `按 ${day} 的职责清单（法律依据待补）`,
  verdictOffList: (day: string) => `按 ${day} 的职责清单（没有这一项）`,
  byRegister: { V1: "这件事由部门承担。", V2: "这件事本来就由乡镇承担。" },
  decidedOn: (day: string) => `${day}认定`,
  /** A voice's day, and where it stood before. */
  linkedOn: (day: ReactNode, origin: string) => say`${day}，${origin}`,
  /** A part of a duty, whose it is, and the name of that department. */
  partOf: (part: ReactNode, holder: string, name: string | null) =>
    name === null ? say`${part}：${holder}` : say`${part}：${holder}（${name}）`,
  parts: "分项",
  duty: "职责事项",
  offList: "职责清单里没有这一项（清单外）",
  offListOn: "查清单的日期",
  offListBasis: "职责清单里没有这一项，列不出清单上的依据；为什么这样认定，见上面的理由。",
  offListFound: "查过职责清单，没有这一项",
  listed: "归到职责清单里的一项",
  legalBasis: "法律依据",
  basisPending: "依据待补",
  /** How many voices, those of units counted apart where there are any. */
  voicesTitle: (anonymous: number, units: number) =>
    units === 0
      ? `${anonymous} 条反映`
      : anonymous === 0
        ? `${units} 条以单位名义反映`
        : `${anonymous} 条匿名反映，${units} 条以单位名义`,
  voice: (position: number) => `第 ${position} 条`,
  /** Of a report that joined the case without words of its own. */
  sameHere: "另一份反映也说了同样的要求，没有另写。",
  sameHereWhose: "反映没有另写时，由本站写这一句。",
  told: {
    caption: (voices: number) => `反映里说到的：${voices} 条合在一起`,
    columns: { mark: "情形", voices: "至少几条" },
    nothing: (voices: number) => `${voices} 条反映合在一起，没有一项是多数都说到的。`,
    hours: "每五条里居中的一条，每月工时",
    hourStep: (from: number, to: number | null, groups: number) =>
      `${to === null ? `${from} 小时以上` : `${from}–${to} 小时`}（${groups} 组）`,
    note: "反映按公布的先后每五条合成一组，以单位名义的另外编组。一组里有三条以上说到的才列，不论说到几条都记三条。每周一更新。",
    how: "怎么算",
    /** What was missing by what means, over the cases of a county. */
    pairs: {
      title: "用什么压下来的，缺的是什么",
      means: "用什么压下来的",
      most: (means: string, gap: string, groups: number, all: number) =>
        `两样都说到的 ${all} 组反映里，最多的是“${means}”，缺“${gap}”：${groups} 组。`,
      none: (all: number) => `两样都说到的有 ${all} 组反映，没有哪一对比别的都多。`,
      note: (cases: number) =>
        `格子里是几组。反映每五条一组，一组里三条以上说到的才算；这些组出自 ${cases} 件事由，各件页上都有。每周一更新。`,
    },
  },
  timeline: "经过",
  published: "公布，时限开始",
  due: "答复期限",
  dueProvisional: "答复期限（下一年放假安排公布后重新计算，可能顺延）",
  recounted: "放假安排已公布，重新计算答复期限",
  recountedFrom: (before: string, now: string) => `原为${before}，现为${now}。`,
  dueMissed: "期限已过，没有答复",
  replied: (department: string) => `${department}答复`,
  answer: "部门答复",
  answerNone: "部门还没有答复。",
  outcomesTitle: "反映人怎么说",
  outcomesNone: "答复以后，反映人可以凭回执码说明负担是否消除。",
  facts: "要点",
  number: "编号",
  demandedBy: "提出要求的",
  department: "应当答复的",
  /** A temporary body that made a demand for the department that is to answer. */
  hosted: (body: ReactNode) => say`${body}（办公室设在应当答复的部门）`,
  region: "地区",
  kind: "类型",
  asked: "问过反映人",
  clock: "时限",
  clockText: {
    running: (day: string) => `最晚${day}答复`,
    overdue: (days: number) => `逾期 ${days} 个工作日未答`,
    on_time: (day: string) => `${day}按时答复`,
    late: (days: number) => `迟 ${days} 个工作日答复`,
    held: (day: string) => `在审核员手里，${day}起不计时`,
  },
  workingDays: (days: number) => `${days} 个工作日`,
  /** How a due day came about. */
  computed: {
    title: (due: string) => `${due}到期，怎么算的`,
    start: (day: string, days: number, due: string) =>
      `${day}起算，当天不计；从第二天起数 ${days} 个工作日，到${due}数满。`,
    moving: "现在不计时：每过一个工作日，到期日往后移一天；上面的是最早的到期日。",
    until: (due: string) => `到${due}为止，哪些日子没数、哪些周末数了`,
    after: (due: string) => `${due}以后，哪些日子没数、哪些周末数了`,
    late: (days: number, until: string) => `到期以后数到${until}：迟 ${days} 个工作日。`,
    columns: { days: "日期", counted: "数不数", why: "为什么" },
    span: (from: string, until: string) => `${from}至${until}`,
    counted: "数",
    passed: "不数",
    weekend: "周末",
    holiday: (name: ReactNode) => say`${name}放假`,
    shifted: (name: ReactNode) => say`周末，${name}调休上班`,
    holds: {
      answer_held: "不计时：部门的答复在等审核员看",
      dispute: "不计时：部门提了异议，在等审核员处理",
      hidden: "不计时：本站把这件事由暂时隐去了",
      transfer: "不计时：移送没有被接受，在等审核员裁定",
      hollow: "不计时：部门答复了，审核员看过退回，要求实质答复",
    },
    nonePassed: (caption: string) => `${caption}：没有，天天都数。`,
    unannounced: (years: string) => `${years} 年的放假安排还没有公布，只看周一至周五，所以是暂定的。`,
    rule: "《民法典》第二百零一条：开始的当天不计入；第二百零三条：最后一天是休假日的，顺延到下一个工作日。同一天又是周末又不计时，只算一次。",
    method: "按哪些放假安排算",
  },
  lawChanged: "适用日期不同，结论可能不同。",
  salts: {
    title: "核对公开账本",
    note: "本页每段文字在公开账本里有一个摘要，摘要掺了下面的随机数。文字去掉的，随机数一起删，摘要从此证明不了什么。",
    how: "怎么核对",
    caption: "各段文字的随机数",
    columns: { text: "账本里的动作", place: "第几条", salt: "随机数" },
  },
};

/** Words of what became overdue. */
export const overdue = {
  title: "最近七天逾期",
  lede: "过了答复期限没有答复的事由，按部门列出，部门按代码排，不按多少排名。期限当天不算逾期，从第二天起算；逾期几天按工作日数。逾期以后才答复的也在内。",
  due: "期限",
  empty: "最近七天没有事由逾期。",
  allOpen: "目前逾期未答的事由",
  feedTitle: "最近七天逾期",
  feedEntry: (title: string) => `逾期：${title}`,
  feedSummary: (number: string, department: string, due: string) => `${number}，${department}：${due}到期，没有答复。`,
  owes: (count: number) => `现在有 ${count} 件事由过了期限还没有答复。`,
  owesSince: (count: number, day: string) => `${day}开通首个账号以后开始的，现在有 ${count} 件事由过了期限还没有答复。`,
  owesWhich: "看是哪几件",
  below: "下级部门逾期未答",
  belowNote: "只列现在有逾期未答的，部门开通首个账号以前开始的不算；按部门代码排。",
  belowNone: "下级部门目前没有逾期未答的事由（开通首个账号以前开始的不算）。",
};
