import type { ReactNode } from "react";
import { wholePercent } from "../percent.ts";
import { say, sayEach } from "../say.ts";
import { errors } from "./errors.ts";
const NUMBERS = new Intl.NumberFormat("zh-CN");

/** Words of the shell and of pages that belong to no domain. */
export const site = {
  name: "归位",
  tagline: "谁的职责，归谁的位",
  title: (page: string) => `${page} · 归位`,
  errorTitle: (page: string) => `错误：${page} · 归位`,
  skip: "跳到正文",
  navLabel: "主导航",
  footerLabel: "页脚",
  breadcrumbLabel: "所在位置",
  asideLabel: "要点",
  demo: "演示数据：本站所载县、部门与反映均为虚构，仅供了解用法。",
  otherLanguage: "English",
  nav: {
    home: "首页",
    cases: "事由",
    departments: "部门",
    duties: "职责清单",
    report: "我要反映",
    status: "查询进度",
    regions: "地区",
    method: "数字怎么算",
    about: "关于本站",
    privacy: "隐私与安全",
    elsewhere: "不归这里管的，找谁",
    ledger: "公开账本",
    desk: "审核台",
    office: "部门答复",
    supervise: "督查",
    township: "吹哨",
    account: "我的账号",
    staff: "账号管理",
    setup: "建站",
  },
  footer: {
    read: "查阅",
    act: "参与",
    know: "了解",
    staff: "工作人员",
    colophon: "反映是反映人的说法，不是认定；认定注明所依据的法律和日期，部门可随时答复。",
  },
  /** The name in this language, of something that has a Chinese and an English one. */
  printed: (path: string, day: string) => `本站 ${path}，截至 ${day}。`,
  nameOf: (named: { name: string; nameEn: string }) => named.name,
  day: (day: string) => {
    const [year, month, date] = day.split("-").map(Number);
    return `${year}年${month}月${date}日`;
  },
  month: (month: string) => `${Number(month.split("-")[0])}年${Number(month.split("-")[1])}月`,
  monthShort: (month: string) => `${Number(month.split("-")[1])}月`,
  percent: (value: number) => `${wholePercent(value)}%`,
  percentRange: (low: number, high: number) => `${wholePercent(low)}–${wholePercent(high)}%`,
  /** A share with its interval. */
  rate: ({ value, low, high }: { value: number; low: number; high: number }) =>
    `${wholePercent(value)}%（${wholePercent(low)}–${wholePercent(high)}%）`,
  number: (value: number) => NUMBERS.format(value),
  /** What something is called, and what it is. */
  labelled: <Label extends ReactNode, Text extends ReactNode>(label: Label, text: Text) =>
    say<Label | Text>`${label}：${text}`,
  list: (items: readonly string[]) => items.join("、"),
  /** Short facts beside one another that make no sentence. */
  row: <Parts extends readonly ReactNode[]>(...parts: Parts) => sayEach<Parts[number]>(" · ", parts),
  /** Whole sentences, one after another. */
  sentences: (all: readonly string[]) => all.join(""),
  /** A text, and in brackets what it is told apart by. */
  bracketed: (text: string, more: string) => `${text}（${more}）`,
  /** Places, the widest first. */
  path: (names: readonly string[]) => names.join(" "),
  /** A link or button to a page on which the act is asked for. */
  goOn: (act: string) => `${act}…`,
  errorPrefix: "错误：",
  errorSummary: "请改正以下几处",
  more: "查看全部",
  /** What a link is about, hidden behind its short words. */
  linkAbout: (what: string) => `：${what}`,
  older: "更早",
  newest: "回到最新",
  pagerLabel: "翻页",
  back: "返回",
  home: {
    title: "部门的事，不能甩给乡镇了事",
    lede: "县里部门把自己的法定职责交给乡镇、村居，或者不分情形要求一律照办——说出来。审核员核对职责清单，部门在公开时限内答复，结果记在部门名下。",
    report: "我要反映",
    newest: "最新公布的事由",
    overdue: "逾期未答",
    overdueNone: "目前没有逾期未答的事由。",
    trust: {
      title: "凭什么信",
      numbers: (day: string, due: number, onTime: number, overdue: number) =>
        `截至${day}，时限已到的 ${due} 件事由里，${onTime} 件按时答复，${overdue} 件到现在还没有答复。`,
      townshipsOwn: <Link extends ReactNode>(cases: Link) =>
        say<Link>`另有 ${cases} 件公开的事由认定为乡镇法定职责，不是部门的责任，按时、迟答、逾期和反映人怎么说都不计这些。`,
      noNumbers: (day: string) => `截至${day}，还没有时限已到的事由。`,
      operator: (name: string, contact: string) =>
        contact ? `${name}运营本站，联系方式：${contact}。` : `${name}运营本站。`,
      nobody: "谁运营本站，还没有写明。",
      rule: <Link extends ReactNode>(link: Link) => say<Link>`每个数的算法都公开：${link}。`,
      ledger: <Link extends ReactNode>(link: Link) =>
        say<Link>`公布、认定、答复、撤下，每一步都记进${link}，前后相扣，事后改动看得出来。`,
    },
    how: "一件反映怎样归位",
    steps: [
      { title: "说", text: "不用注册，不留姓名。说清发生了什么事、在哪里、是哪个部门。" },
      { title: "对", text: "审核员对照法律和职责清单，认定这件事归谁。" },
      {
        title: "答",
        text: "部门在期限内公开答复：一般 15 个工作日，地区另定的在事由页写明。逾期按工作日记着。",
      },
      { title: "验", text: "反映人凭回执码说一句：负担到底消没消。" },
    ],
  },
  unsent: {
    title: "您上次在这一页填的，还没有提交",
    restore: "放回来",
    drop: "不要了",
    newTab: "（新标签页）",
    withoutScripts:
      "浏览器没有开脚本：没有提交的字，在这一页里点别的链接就没有了。标着 ↗ 的在新标签页打开，不会丢；去别的页面，请先提交，或者另开标签页。",
  },
  clockJump: {
    title: "服务器的时钟不对",
    why: {
      back: (today: string, last: string) =>
        `服务器的时钟显示${today}，而系统里最后一次看到的日期是${last}：时钟往回走了。`,
      ahead: (today: string, last: string) =>
        `服务器的时钟显示${today}，而系统里最后一次看到的日期是${last}，隔得太久：可能是时钟跳了，也可能是系统停了几天。`,
      before_ledger: (today: string, last: string) =>
        `服务器的时钟显示${today}，而公开账本的最后一条记在${last}，在今天之后。`,
    },
    held: "在核对之前，不销毁任何内容，不记账，不让到期的事自动生效；决定、答复、撤下等都会被拒绝，没有一样丢失。反映照常收，反映人可以照常撤回。",
    mend: "请告诉运维人员：时钟错了就改正时钟；时钟没有错（例如系统停过一阵），就运行 npm run admin -- accept-clock。",
  },
  kept: {
    title: "您填的都在这里",
    hint: "什么都没有提交，也没有存下。下面是您刚才写的，可以复制。",
    text: (n: number) => `第 ${n} 段`,
    signIn: "在新标签页登录，再回到这一页",
    again: "再提交一次",
    back: "回到那一页",
  },
  errors,
  signIn: {
    title: "工作人员登录",
    lede: "审核、部门、督查和管理人员在这里登录。反映人不需要账号。",
    username: "用户名",
    password: "密码",
    submit: "登录",
    signOut: "退出登录",
    required: { username: "请填写用户名", password: "请填写密码" },
    wrong: "用户名或密码不对",
    tooMany: "试得太多了，请十五分钟后再试",
  },
};
