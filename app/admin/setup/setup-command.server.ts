import { existsSync, readdirSync } from "node:fs";
import { connect, type Db, engineOf, fileOf } from "../../../db/engine.ts";
import { appliedMigrations, bringUpToDate, knownMigrations } from "../../../db/migrate.ts";
import { readClock } from "../../clock.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { type Env, readEnv } from "../../http/env.server.ts";
import { en } from "../../i18n/en/index.ts";
import { zhCN } from "../../i18n/zh-CN/index.ts";
import { type StepGap, NOTHING_YET, type Step, stepsLeft, stepsOf } from "../../setup/setup.ts";
import { markAs, readMark, stepsNow } from "../../setup/setup.server.ts";
import { type Print, UsageError } from "../command.server.ts";
import { askAtTerminal, NOBODY, readSetupCall, type SetupCall, USAGE } from "./answers.server.ts";
import { both, STEP_COMMANDS, tellRefusal } from "./steps-command.server.ts";

const [ZH, EN] = [zhCN.setup, en.setup];
/** What is filled at the terminal; a second factor, duties and moderators take the pages. */
const HERE: readonly StepGap["what"][] = ["operator", "icp", "administrator", "county", "bodies"];
const SIGNS = { done: "✓", begun: "~", todo: "✗" } as const;

const print: Print = (line) => void process.stdout.write(`${line}\n`);

// `npm run setup`: from an empty machine to a county at work, the same steps as the pages below /setup.
let db: Db | undefined;
try {
  const call = readSetupCall(process.argv.slice(2));
  if (call.help) print(USAGE);
  else {
    const env = settingsFor(call);
    const today = shanghaiDay(readClock());
    if (call.check) process.exitCode = tellAll(await look(env, today)) > 0 ? 1 : 0;
    else {
      db = await open(env, today);
      await markAs(db, "real");
      await takeSteps(db, call, today);
      tellAll(await stepsNow(db, today));
    }
    print(howToGoOn(call, env));
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await db?.destroy();
}

/** The settings of the process; with `--fresh`, those of a site in a folder of its own, which must be empty. */
function settingsFor({ fresh }: SetupCall): Env {
  if (fresh === undefined) return readEnv(process.env);
  if (existsSync(fresh) && readdirSync(fresh).length > 0) {
    throw new UsageError(`--fresh: ${both("这个文件夹不是空的", "this folder is not empty")}: ${fresh}`);
  }
  return readEnv({ ...process.env, DATA_DIR: fresh, DATABASE_URL: "", UPLOADS_DIR: "", SECRETS_DIR: "" });
}

/** Where what is left is done: here again, or in the browser. */
function howToGoOn({ fresh }: SetupCall, { ORIGIN, HOST, PORT }: Env): string {
  const folder = fresh ?? process.env.DATA_DIR;
  const before = folder ? `DATA_DIR=${folder} ` : "";
  const address = `${ORIGIN ?? `http://${HOST}:${PORT}`}/setup`;
  return [
    `${both("接着做", "go on with this site")}: ${before}npm run setup`,
    `${both("启动，然后在浏览器里登录，接着做", "start it, then sign in and go on in the browser")}: ${before}npm run serve  →  ${address}`,
  ].join("\n");
}

/** Reaches the database, and brings tables and shipped lists up to date. */
async function open(env: Env, today: Day): Promise<Db> {
  const opened = connect(env.DATABASE_URL);
  try {
    await bringUpToDate(opened, today);
    return opened;
  } catch (error) {
    await opened.destroy();
    throw new UsageError(
      `${both("连不上数据库，或者不能更新它的表；请看 DATABASE_URL", "the database cannot be reached or brought up to date; see DATABASE_URL")}: ${(error as Error).message}`,
    );
  }
}

/** How far each step has come, without making, changing or marking anything. Throws for the demonstration. */
async function look({ DATABASE_URL: url }: Env, today: Day): Promise<Step[]> {
  if (engineOf(url) === "SQLite" && !existsSync(fileOf(url))) return stepsOf(NOTHING_YET, today);
  db = connect(url);
  const applied = await appliedMigrations(db);
  if (applied.length === 0) return stepsOf(NOTHING_YET, today);
  if (knownMigrations().some((name) => !applied.includes(name))) {
    const way = "npm run migrate";
    throw new UsageError(
      both(`数据库的表是旧版本的：先运行 ${way}`, `the tables are of an earlier version: run ${way} first`),
    );
  }
  if ((await readMark(db)) === "demo") throw new DomainError("demonstration");
  return stepsNow(db, today);
}

/** Prints the steps; answers how many are left before reports can be published. */
function tellAll(steps: readonly Step[]): number {
  for (const step of steps) tell(step);
  const left = stepsLeft(steps);
  print(`\n${left === 0 ? both(ZH.ready, EN.ready) : both(ZH.left(left), EN.left(left))}`);
  return left;
}

async function takeSteps(opened: Db, call: SetupCall, today: Day): Promise<void> {
  const asker = call.ask || process.stdin.isTTY ? askAtTerminal() : NOBODY;
  try {
    for (const [name, take] of Object.entries(STEP_COMMANDS)) {
      const step = (await stepsNow(opened, today)).find((one) => one.name === name);
      if (!step || !(isAskedFor(call, step) || step.gaps.some(({ what }) => HERE.includes(what)))) continue;
      print(`\n${both(ZH.steps[step.name], EN.steps[step.name])}`);
      print(`  ${ZH.about[step.name]}\n  ${EN.about[step.name]}`);
      await take({ db: opened, call, asker, print, today });
    }
  } finally {
    asker.close();
  }
  print("");
}

/** True when the call says something of a step, which is then taken though nothing is missing. */
function isAskedFor(call: SetupCall, { name }: Step): boolean {
  if (name === "operator") return Object.keys(call.operator).length > 0;
  if (name === "administrator") return call.admin !== undefined;
  if (name === "counties") return call.counties.length > 0;
  if (name === "bodies") return call.bodies !== undefined;
  return name === "calendar" && call.replyDays !== undefined;
}

function tell({ name, state, gaps }: Step): void {
  print(`${SIGNS[state]} ${both(ZH.steps[name], EN.steps[name])}`);
  for (const gap of gaps) {
    print(
      `    ${both(
        ZH.gap(gap, (named) => named.name),
        EN.gap(gap, (named) => named.nameEn),
      )}`,
    );
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof DomainError) return tellRefusal(error);
  return `failed: ${(error as Error).message}`;
}
