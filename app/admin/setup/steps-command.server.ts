import { readFile } from "node:fs/promises";
import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import { createAccount } from "../../accounts/account.server.ts";
import { USERNAME } from "../../accounts/account.ts";
import { randomPassword } from "../../accounts/staff/staff.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { en } from "../../i18n/en/index.ts";
import { zhCN } from "../../i18n/zh-CN/index.ts";
import type { BodyProblem } from "../../setup/bodies/body.ts";
import { enterBodies, enterFromTemplate, readOffer } from "../../setup/bodies/enter.server.ts";
import { listAmong, readBodyList } from "../../setup/bodies/list/read-list.server.ts";
import { operatorForm } from "../../setup/operator/operator-form.ts";
import { type Operator, OPERATOR_FIELDS, type CountyInSetup, type StepName } from "../../setup/setup.ts";
import {
  type CountyHit,
  findCounties,
  readOperator,
  readServed,
  serveCounty,
  setOperator,
  setReplyDays,
} from "../../setup/setup.server.ts";
import { readTable } from "../../tables/table.server.ts";
import { type Print, UsageError } from "../command.server.ts";
import { type Asker, OPERATOR_FLAGS, type SetupCall } from "./answers.server.ts";

/** What a step at the terminal works with. */
export interface Terminal {
  db: Db;
  call: SetupCall;
  asker: Asker;
  print: Print;
  today: Day;
}

const ZH = zhCN.setup;
const EN = en.setup;

/** `中文 | English`. */
export const both = (zh: string, english: string) => `${zh} | ${english}`;

/** Takes each step that still lacks something, with what the call says and, where somebody is there, with what they answer. */
export const STEP_COMMANDS: Partial<Record<StepName, (terminal: Terminal) => Promise<void>>> = {
  operator,
  administrator,
  counties,
  bodies,
  calendar,
};

/**
 * Takes what somebody answers; what cannot be taken is said, and asked again, until it can or the answer is empty. False
 * when it was left for later.
 */
async function taken(
  { asker, print }: Terminal,
  question: string,
  take: (typed: string) => Promise<void>,
): Promise<boolean> {
  for (;;) {
    const typed = await asker.ask(question);
    if (typed === "") return false;
    try {
      await take(typed);
      return true;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      print(`  ${error.message}`);
    }
  }
}

async function operator(terminal: Terminal): Promise<void> {
  const { db, call, today } = terminal;
  const before = await readOperator(db);
  const given: Partial<Operator> = {};
  for (const field of OPERATOR_FIELDS) {
    const take = async (typed: string) => {
      const read = operatorForm.shape[field].safeParse(typed);
      if (!read.success) {
        throw new UsageError(
          `--${OPERATOR_FLAGS[field]}: ${both(ZH.operator.errors[field], EN.operator.errors[field])}`,
        );
      }
      given[field] = read.data;
    };
    const flagged = call.operator[field];
    if (flagged) await take(flagged);
    // Who sees editions first is said by the flag or on the page: most have nobody to name.
    if (flagged !== undefined || before?.[field] || field === "seenBefore") continue;
    const hint = both(ZH.operator.hints[field], EN.operator.hints[field]);
    await taken(terminal, `${both(ZH.operator.fields[field], EN.operator.fields[field])}\n  ${hint}`, take);
  }
  await setOperator(db, null, given, today);
}

async function administrator(terminal: Terminal): Promise<void> {
  const { db, call, print, today } = terminal;
  const take = async (username: string) => {
    if (!USERNAME.test(username)) {
      throw new UsageError(`--admin: ${both(zhCN.accounts.errors.username, en.accounts.errors.username)}`);
    }
    const password = randomPassword();
    const grants = [{ role: "admin" as const, departmentId: null, regionId: null, lineId: null }];
    try {
      await createAccount(db, { username, displayName: username, password, grants }, today);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new UsageError(`--admin: ${both("已经有这个账号", "there is an account of this name")}: ${username}`);
    }
    print(`  ${username}  ${password}`);
    print(
      `  ${both("密码只显示这一次；登录以后设置第二步验证", "the password is shown this once; sign in to set up the second factor")}`,
    );
  };
  if (call.admin !== undefined) await take(call.admin);
  else {
    await taken(
      terminal,
      both("管理员的用户名（小写字母开头）", "user name of the administrator (small letters)"),
      take,
    );
  }
}

async function counties(terminal: Terminal): Promise<void> {
  const { db, call, print, today } = terminal;
  const take = async (typed: string) => {
    const hits = await findCounties(db, typed);
    const [hit, another] = hits;
    if (!hit)
      throw new UsageError(`--county ${typed}: ${both(ZH.counties.errors.unknown, EN.counties.errors.unknown)}`);
    if (another) {
      const list = hits.map((one) => `  ${one.code}  ${one.path}`).join("\n");
      throw new UsageError(
        `--county ${typed}: ${both("同名的不止一个，请写代码", "several have this name: give the code")}\n${list}`,
      );
    }
    await serveCounty(db, null, hit.id, today);
    print(`  ${hit.code}  ${hit.path}`);
    if (call.replyDays === undefined) await askReplyDays(terminal, hit);
  };
  for (const typed of call.counties) await take(typed);
  if (call.counties.length > 0) return;
  const question = `${both(ZH.counties.label, EN.counties.label)}\n  ${both(ZH.counties.hint, EN.counties.hint)}`;
  while (await taken(terminal, question, take));
}

/** Of a county just chosen; an empty answer leaves what the law says. */
async function askReplyDays(terminal: Terminal, { id, name, nameEn }: CountyHit): Promise<void> {
  const question = both(ZH.calendar.days(name), EN.calendar.days(nameEn));
  await taken(terminal, `${question}\n  ${both(ZH.calendar.daysHint, EN.calendar.daysHint)}`, async (typed) =>
    setReplyDays(terminal.db, null, id, readDays(typed), terminal.today),
  );
}

async function bodies(terminal: Terminal): Promise<void> {
  const { db, call, print, today } = terminal;
  const served = await readServed(db, today);
  const lacking = served.filter((county) => !county.bodies);
  if (call.bodies === "template" && lacking.length === 0) {
    print(`  ${both("每个县区都有部门了，没有再生成", "every county has bodies: nothing was entered")}`);
  }
  // The usual bodies are for a county that has none; a list is one county's, and may be handed in again.
  const listed = call.bodies !== undefined && call.bodies !== "template";
  for (const county of listed ? [await countyOfList(terminal, served)] : lacking) {
    const take = async (typed: string) => {
      const result = typed === "template" ? await usual(terminal, county) : await fromFile(terminal, county, typed);
      if ("problems" in result) throw new UsageError(tellProblems(`${county.name} ${typed}`, result.problems));
      const told = both(
        ZH.bodies.entered(result.entered, result.there),
        EN.bodies.entered(result.entered, result.there),
      );
      print(`  ${county.name}: ${told}`);
    };
    if (call.bodies !== undefined) await take(call.bodies);
    else {
      const zh = `${county.name}：用模板生成通常有的部门，写 template；或者写一个 CSV、XLSX 文件的路径`;
      await taken(
        terminal,
        both(zh, `${county.nameEn}: "template" for the usual departments, or the path of a CSV or XLSX file`),
        take,
      );
    }
  }
}

/** Whose list of bodies is handed in: of the county that the call names, else of the only one that it can be. */
async function countyOfList({ db, call }: Terminal, served: readonly CountyInSetup[]): Promise<CountyInSetup> {
  const named = (await Promise.all(call.counties.map((typed) => findCounties(db, typed)))).flat();
  const lacking = served.filter((county) => !county.bodies);
  const meant =
    named.length > 0
      ? served.filter((county) => named.some((one) => one.id === county.id))
      : lacking.length === 1
        ? lacking
        : served;
  const [county, another] = meant;
  if (!county || another) {
    throw new UsageError(
      `--bodies: ${both("一份部门表只属于一个县区，请用 --county 写明是哪一个", "a list of bodies is one county's: say by --county which")}`,
    );
  }
  return county;
}

async function usual({ db, today }: Terminal, county: CountyInSetup) {
  const offer = await readOffer(db, county.id);
  const picked = offer.filter((row) => row.usual).map((row) => ({ key: row.key, name: "" }));
  return enterFromTemplate(db, null, county.id, picked, today);
}

async function fromFile({ db, today }: Terminal, county: CountyInSetup, file: string) {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`读不了这个文件 | ${file} cannot be read`);
  });
  const table = await readTable(bytes);
  if ("problem" in table) throw new UsageError(`这个文件不是表格 | ${file} is no table: ${table.problem}`);
  const read = await readBodyList(db, county.id, listAmong(table.sheets));
  return "problems" in read ? read : enterBodies(db, null, county.id, read.bodies, today);
}

function tellProblems(what: string, problems: readonly BodyProblem[]): string {
  const lines = problems.map((problem) => {
    const [zh, english] = [ZH.bodies.list, EN.bodies.list];
    const { column } = problem;
    return `  ${both(zh.problem(problem, column && zh.columns[column]), english.problem(problem, column && english.columns[column]))}`;
  });
  return [what, ...lines].join("\n");
}

async function calendar({ db, call, today }: Terminal): Promise<void> {
  if (call.replyDays === undefined) return;
  const days = readDays(call.replyDays);
  for (const county of await readServed(db, today)) await setReplyDays(db, null, county.id, days, today);
}

function readDays(typed: string): number {
  const days = Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= 90) return days;
  throw new UsageError(`--reply-days: ${both(ZH.calendar.error, EN.calendar.error)}`);
}

/** A refusal of the domain in the words of the pages. */
export function tellRefusal(error: DomainError): string {
  const [zh, english] = [zhCN.site.errors[error.code], en.site.errors[error.code]];
  return `${zh.title}。${zh.text}\n${english.title}. ${english.text}`;
}
