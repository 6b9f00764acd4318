import { readFile } from "node:fs/promises";
import type { Db } from "../../db/engine.ts";
import { findRegion, setReplyWorkingDays } from "../../db/queries/regions/regions.ts";
import { rebuildIndex } from "../../db/queries/search/indexing.ts";
import { resolveRegion } from "../accounts/staff/scope.server.ts";
import { AmendmentError, amendDivisions } from "../departments/department.server.ts";
import { en } from "../i18n/en/index.ts";
import { zhCN } from "../i18n/zh-CN/index.ts";
import { acceptClock, touchMonths, touchPublic } from "../ledger/ledger.server.ts";
import { type HolidayProblem, readHolidays } from "../rulings/calendar/holidays.ts";
import { enterHolidays } from "../rulings/calendar/recount-clocks.server.ts";
import { EDITION_MONTH } from "../open-data/editions/edition.ts";
import { freezeEdition, type Frozen } from "../open-data/editions/edition.server.ts";
import { checkLedger } from "./check-ledger/check-ledger.server.ts";
import { tellProblem } from "./check-ledger/problem.ts";
import { type Call, type Commands, type Print, UsageError } from "./command.server.ts";

/** The site as a whole. */
export const SITE_COMMANDS: Commands<Db> = {
  "amend-divisions": {
    args: ["FILE"],
    help: [
      "录入行政区划的变动，CSV 格式同 db/seed/data/region-amendments.csv",
      "enter changes of the national divisions, a CSV as db/seed/data/region-amendments.csv",
    ],
    run: amend,
  },
  "reply-days": {
    args: ["REGION", "DAYS|default"],
    help: [
      "一个地区的部门有几个工作日可以答复（1–90）；地区写代码或名称",
      "working days that departments of a region, by code or name, have to answer (1–90)",
    ],
    run: replyDays,
  },
  holidays: {
    args: ["YEAR", "FILE"],
    help: [
      "录入一年的放假安排，一行一天：2027-01-01 休 元旦；调休上班写 班。暂定的答复期限随即重新计算",
      "enter the public holidays of a year, a day a line: 2027-01-01 off New Year; a shifted working day is work. Provisional due days are worked out anew",
    ],
    run: holidays,
  },
  "accept-clock": {
    args: [],
    help: [
      "这台机器的时钟是对的，虽然数据库最后看到的日期和它对不上：停下的事继续办",
      "the clock of this machine is right, although the database last saw a day that does not fit it: what waited for that goes on",
    ],
    run: accept,
  },
  "check-ledger": {
    args: [],
    help: [
      "把整本账和库里的内容逐条对一遍，重新清点每一个数字；有不符的，逐条列出，退出码 1",
      "hold the whole ledger against the database, entry by entry, and recount every figure; what does not fit is listed, with exit code 1",
    ],
    run: check,
  },
  edition: {
    args: ["YYYY-MM"],
    help: [
      "冻结一个月的开放数据；到了次月5日才能做，做过的不再改",
      "freeze the open data of a month; from the 5th of the next month on, and once for good",
    ],
    run: freeze,
  },
  reindex: {
    args: [],
    help: ["重做公开页面搜索的索引", "make the index of the public search anew"],
    run: reindex,
  },
};

const FROZEN: Record<Frozen, string> = {
  frozen: "已冻结并公布 | frozen and published",
  there: "早已冻结，没有改动 | frozen before: nothing is changed",
  not_due: "还没到公布的日子 | its day has not come",
  unsteady: "冻结时总有变化，请过一会儿再试 | something changed while it was made: try again later",
};

async function freeze(db: Db, { args: [month = ""], today }: Call, print: Print): Promise<number> {
  if (!EDITION_MONTH.test(month)) throw new UsageError("月份写成 2026-10 | YYYY-MM, such as 2026-10");
  const done = await freezeEdition(db, month, today);
  print(`${month}: ${FROZEN[done]}`);
  return done === "frozen" || done === "there" ? 0 : 1;
}

async function reindex(db: Db, _call: Call, print: Print): Promise<number> {
  await rebuildIndex(db);
  print("索引重做好了 | the index is made anew");
  return 0;
}

async function amend(db: Db, { args: [file = ""], today }: Call, print: Print): Promise<number> {
  const csv = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`读不了这个文件 | ${file} cannot be read`);
  });
  try {
    const entered = await amendDivisions(db, csv, today);
    if (entered > 0) await touchMonths(db);
    print(`${file}: ${entered} entered`);
    return 0;
  } catch (error) {
    throw error instanceof AmendmentError ? new UsageError(`${file}, ${error.message}`) : error;
  }
}

async function holidays(db: Db, { args: [year = "", file = ""], today }: Call, print: Print): Promise<number> {
  if (!/^20\d\d$/.test(year)) throw new UsageError("年份写四位数字 | YEAR has four digits, such as 2027");
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`读不了这个文件 | ${file} cannot be read`);
  });
  const read = readHolidays(text, year);
  if ("problem" in read) throw new UsageError(`${file}: ${tellHolidayProblem(read.problem)}`);
  const clocks = await enterHolidays(db, null, { year, holidays: read.holidays, reason: "" }, today);
  print(`${year}: ${read.holidays.length} 天 | days; 重新计算的期限 | due days worked out anew: ${clocks.length}`);
  return 0;
}

function tellHolidayProblem(problem: HolidayProblem): string {
  return `${zhCN.calendar.problem(problem)} | ${en.calendar.problem(problem)}`;
}

async function replyDays(db: Db, { args: [typed = "", number] }: Call, print: Print): Promise<number> {
  const id = await resolveRegion(db, typed).catch(() => null);
  const region = id === null ? undefined : await findRegion(db, id);
  if (!region) {
    throw new UsageError(`没有这个地区，写 12 位代码或唯一的名称 | no region has this 12-digit code or name: ${typed}`);
  }
  const days = number === "default" ? null : Number(number);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 90)) {
    throw new UsageError('天数写 1 到 90 的整数，或 default | DAYS must be a whole number from 1 to 90, or "default"');
  }
  await setReplyWorkingDays(db, region.id, days);
  await touchPublic(db);
  print(`${region.name}: ${days ?? "default"}`);
  return 0;
}

async function accept(db: Db, { today }: Call, print: Print): Promise<number> {
  const { jump, seen, head } = await acceptClock(db, today);
  if (jump === null) {
    print(`${today}: 时钟本来就对得上，没有什么要接受 | the clock fits already: nothing to accept`);
    return 0;
  }
  print(`${today}: 已接受，原先看到 | accepted; seen before: ${seen || "-"}`);
  if (jump === "before_ledger" || head > today) {
    print(`账本的最后一条记在 ${head}：到那天之前，新的条目都记在那天，到那天之后才公开。`);
    print(`The ledger ends on ${head}: until then entries go under that day, and become public after it.`);
  }
  return 0;
}

async function check(db: Db, _call: Call, print: Print): Promise<number> {
  let problems = 0;
  for await (const problem of checkLedger(db)) {
    problems += 1;
    print(tellProblem(problem));
  }
  print(
    problems === 0
      ? "账本和库里的内容逐条相符，数字重新清点也一样 | the ledger and the database fit, entry by entry, and every figure is what a recount gives"
      : `不符之处 | what does not fit: ${problems}`,
  );
  return problems === 0 ? 0 : 1;
}
