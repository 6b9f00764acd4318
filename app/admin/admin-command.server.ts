import { connect, type Db } from "../../db/engine.ts";
import { readClock } from "../clock.ts";
import { shanghaiDay } from "../day.ts";
import { DomainError, type ErrorCode } from "../domain-error.ts";
import { readEnv } from "../http/env.server.ts";
import { CLOCK_JUMPED } from "../ledger/ledger.ts";
import { type Commands, readCall, UsageError, usageOf } from "./command.server.ts";
import { REGISTER_COMMANDS } from "./register-commands.server.ts";
import { SITE_COMMANDS } from "./site-commands.server.ts";
import { STAFF_COMMANDS } from "./staff-commands.server.ts";

const COMMANDS: Commands<Db> = { ...STAFF_COMMANDS, ...SITE_COMMANDS, ...REGISTER_COMMANDS };

/** Refusals of the domain in the words of the terminal. */
const REFUSALS: Partial<Record<ErrorCode, string>> = {
  last_admin:
    "这是最后一名管理员，请先让另一个人当管理员 | this is the last administrator: make somebody else one first",
  reason_needed: "要用 --reason 写明理由 | --reason must say why",
  roles_apart: "一个人不能同时有这两个角色 | no one person may hold both of these roles",
  clock_jumped: CLOCK_JUMPED,
};

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof DomainError) return REFUSALS[error.code] ?? error.code;
  return `failed: ${(error as Error).message}`;
}

// `npm run admin -- COMMAND`: what the operator does on the machine itself.
let db: Db | undefined;
try {
  const call = readCall(COMMANDS, process.argv.slice(2));
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (call === null) print(usageOf(COMMANDS as Commands<never>));
  else {
    db = connect(readEnv(process.env).DATABASE_URL);
    const { command, ...rest } = call;
    process.exitCode = await command.run(db, { ...rest, today: shanghaiDay(readClock()) }, print);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await db?.destroy();
}
