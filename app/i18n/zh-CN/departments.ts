import type { ReactNode } from "react";
import { say } from "../say.ts";

/** Words of the pages of departments. */
export const departments = {
  title: "部门",
  lede: "每个部门名下：几件事由、答没答、负担消没消。临时机构的事由记在办公室所在部门名下。",
  caption: "部门一览",
  columns: {
    name: "部门",
    cases: "事由",
    onTime: "按时答复",
    overdue: "逾期未答",
    gone: { answer: "说已消除：答复以后", day30: "满 30 天", day90: "满 90 天" },
  },
  goneNote:
    "说已消除的：说了“已经消除”的 / 说了的（可以说的），单位是条，一份反映在一件事由里算一条。三个时候不能相加。",
  othersTitle: "还没有事由的部门",
  temporaryTitle: "临时机构",
  temporaryLede: "领导小组、指挥部、专班提出的要求，由办公室所在部门答复。",
  hostedBy: "办公室设在",
  scorecard: "部门成绩单",
  scorecardOf: (name: string) => `${name} 部门成绩单`,
  summary: (name: string, cases: number, voices: number) => `${name}名下有 ${cases} 件事由，${voices} 条反映说到。`,
  summaryNone: (name: string) => `${name}名下还没有公开的事由。`,
  facts: "这个部门",
  type: "性质",
  line: "条线",
  besidePeers: "和别处同级的放在一起看",
  parents: "上级",
  reach: {
    term: "怎么答复",
    account: (day: string) => `在本站答复：${day}起有账号`,
    noAccount: "在本站没有账号开通的记录",
    other: (channel: string, day: string) => `${channel}：${day}起有这样来的答复`,
    since: (day: string) =>
      `${day}开通首个账号以前，它的时限已经在走。那以前开始的，不算进按时、迟答、逾期的任何数，也不进指标和部门之间的比较；事由和反映的件数照样算，事由页和“最近七天逾期”照样列。`,
  },
  aliases: "又称",
  formerNames: "曾用名",
  changes: "变动",
  became: {
    renamed: (day: string, _other: string, formerly: string) => `${day}改为现名，原名${formerly}。`,
    merged: (day: string, other: string) => `${day}并入${other}。`,
    split: (day: string, other: string) => `${day}一部分职责划给${other}。`,
    hosted: (day: string, other: string) => `${day}办公室改设在${other}。`,
    ended: (day: string) => `${day}撤销。`,
    relined: (day: string, line: string, formerly: string) =>
      `${day}更正所属条线：原来录成“${formerly}”，应为“${line}”。`,
  },
  came: {
    merged: (day: string, body: string) => `${day}，${body}并入。`,
    split: (day: string, body: string) => `${day}，${body}的一部分职责划来。`,
    hosted: (day: string, body: string) => `${day}起承办${body}。`,
  },
  undone: (day: string) => `这次合并录入有误，${day}撤回。`,
  /** A change, the body that it concerns besides, by which document, and that it was undone. */
  change: (told: string, body: ReactNode, source: ReactNode, undone: string) =>
    say`${told} ${body}（${source}）${undone}`,
  follows: (other: string) => `这里的事由和数字，现在都计在${other}名下。`,
  includes: (bodies: string) => `数字包括并入的${bodies}。`,
  was: (day: string) => `这个部门已于${day}撤销。`,
  hosts: "承办的临时机构",
  hostedIn: "办公室设在",
  byVerdict: "按责任认定",
  byVerdictColumns: { verdict: "认定", cases: "事由" },
  townships: (count: number) =>
    `其中 ${count} 件认定为乡镇法定职责，不是这个部门的责任，下面的时限和反映人怎么说都不计这些。`,
  byDuty: "按职责事项",
  byDutyColumns: { duty: "职责事项", cases: "事由", voices: "反映" },
  byMonth: "按月",
  monthTable: "按月数字",
  monthColumns: {
    month: "月份",
    cases: "新公布事由",
    voices: "反映",
    due: "到期",
    onTime: "按时",
    late: "迟答",
    unanswered: "未答",
  },
  chartFinding: (due: number, onTime: number) => `近 12 个月到期 ${due} 件，按时答复 ${onTime} 件`,
  chartPeriod: (from: string, to: string, day: string) => `${from}至${to}，截至${day}；最后一个月未满。`,
  chartNone: "近 12 个月没有到期的事由",
  chartSeries: ["按时", "未按时"],
  chartDescription: "每月到期的事由，分为按时答复和未按时（迟答或未答）。",
  newest: "最新事由",
  duties: "它的法定职责",
  allDuties: (count: number) => `职责清单里它负责的 ${count} 项`,
};

/** Words of the pages of regions. */
export const regions = {
  title: "地区",
  lede: "为了保护反映人，公开的数字只到县。",
  townships: "下辖乡镇、街道",
  townshipsIn: (count: number) => `${count} 个乡镇、街道`,
  townshipCount: "乡镇、街道",
  tiles: (counties: number, townships: number) => `${counties} 个县（市、区），${townships} 个乡镇、街道`,
  tile: (townships: string, cases: string) => `${townships} 个乡镇、街道，${cases} 件事由`,
  tilesNote: "一格是一个乡镇、街道，只说有几个，不是地图；哪一格都不指哪一个。乡镇多少不同，各县的事由数不能直接比。",
  departments: "部门",
  days: {
    signed: (days: number) => `签收 ${days} 个工作日`,
    answered: (days: number) => `答复 ${days} 个工作日`,
    remedied: (days: number) => `办结 ${days} 个工作日`,
  },
  kindDays: (kind: string, days: number) => `${kind}：${days} 个工作日`,
  newest: "最新事由",
};
