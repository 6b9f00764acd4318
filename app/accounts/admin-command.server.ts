import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { connect, type Db, isUniqueViolation } from "../../db/engine.ts";
import { findUserByName, listUsers } from "../../db/queries/accounts.ts";
import { findRegionByCode, setReplyWorkingDays } from "../../db/queries/regions.ts";
import { readClock } from "../clock.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { AmendmentError, amendDivisions } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { readEnv } from "../http/env.server.ts";
import { acceptClock, firstBrokenEntry, touchPublic } from "../ledger/ledger.server.ts";
import { createAccount } from "./account.server.ts";
import type { Role, RoleGrant } from "./permissions.ts";
import { readOwnAccount } from "./staff/read-staff.server.ts";
import { resolveGrant, resolveHome } from "./staff/scope.server.ts";
import {
  endSessions,
  giveRole,
  randomPassword,
  resetAccount,
  setClosed,
  setHome,
  takeRole,
} from "./staff/staff.server.ts";

const USAGE = `npm run admin -- COMMAND

  create NAME --role admin|moderator|officer [--display-name TEXT]
              [--department CODE]   the department that an officer answers for
              [--region CODE]       the region whose reports a moderator reads (none: all)
              [--line CODE]         the line whose reports a moderator reads (none: all)
              [--home CODE]         the county they come from, on whose reports they decide nothing
  grant NAME --role …               one more role, with the same bounds
  ungrant NAME NUMBER --reason TEXT take the role with this number away; "list" shows the numbers
  home NAME CODE|none               note the county a person comes from
  reset NAME --reason TEXT          set a new random password, take the second factors away and end the sessions
  sign-out NAME                     end the sessions
  close NAME | open NAME            close an account, or open it again; either with --reason TEXT
  list                              the accounts and their roles
  amend-divisions FILE              enter changes of the national divisions, a CSV as db/seed/data/region-amendments.csv
  reply-days REGION DAYS|default    working days that departments of a region have to answer (1–90)
  accept-clock                      the clock of this machine is right, although the database last saw a day long before it,
                                    or after it: what waited for that goes on
  check-ledger                      read the whole ledger and check its chain`;

/** A mistake in the call: told in one line, with the way to mend it. */
class UsageError extends Error {}

async function run(db: Db, argv: string[], today: Day): Promise<string> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      role: { type: "string" },
      "display-name": { type: "string" },
      department: { type: "string" },
      region: { type: "string" },
      line: { type: "string" },
      home: { type: "string" },
      reason: { type: "string" },
    },
  });
  const [command, name, argument] = positionals;
  const why = { reason: values.reason ?? "", today };
  if (command === "list") return list(db);
  if (command === "check-ledger") return checkLedger(db);
  if (command === "accept-clock") return accept(db, today);
  if (!command || !name) throw new UsageError(USAGE);
  switch (command) {
    case "create":
      return create(db, name, values, today);
    case "grant":
      await giveRole(db, null, await idOfName(db, name), await readGrant(db, values), today);
      return `${name}: granted`;
    case "ungrant":
      await takeRole(db, null, await idOfName(db, name), Number(argument), why);
      return `${name}: taken away`;
    case "home":
      await setHome(db, null, await idOfName(db, name), await readHome(db, argument === "none" ? "" : argument), today);
      return `${name}: noted`;
    case "reset":
      return `${name}  ${await resetAccount(db, null, await idOfName(db, name), why)}`;
    case "sign-out":
      await endSessions(db, null, await idOfName(db, name), null, today);
      return `${name}: signed out`;
    case "close":
    case "open":
      await setClosed(db, null, await idOfName(db, name), command === "close", why);
      return `${name}: ${command === "close" ? "closed" : "open"}`;
    case "amend-divisions":
      return amend(db, name, today);
    case "reply-days":
      return replyDays(db, name, argument);
    default:
      throw new UsageError(USAGE);
  }
}

type Values = Record<string, string | undefined>;

async function idOfName(db: Db, username: string): Promise<number> {
  const user = await findUserByName(db, username);
  if (!user) throw new UsageError("no account has this name");
  return user.id;
}

async function create(db: Db, username: string, values: Values, today: Day): Promise<string> {
  const password = randomPassword();
  try {
    await createAccount(
      db,
      {
        username,
        displayName: values["display-name"] ?? username,
        password,
        grants: [await readGrant(db, values)],
        homeRegionId: await readHome(db, values.home),
      },
      today,
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new UsageError(`there is an account called ${username} already`);
    throw error;
  }
  return `${username}  ${password}`;
}

async function readGrant(db: Db, { role: named, department = "", region = "", line = "" }: Values): Promise<RoleGrant> {
  const role = (["admin", "moderator", "officer"] satisfies Role[]).find((one) => one === named);
  if (!role) throw new UsageError("--role must be admin, moderator or officer");
  try {
    return await resolveGrant(db, { role, department, region, line });
  } catch (error) {
    throw told(error, {
      unknown_department: "--department must be the code of a department, as in the address of its page",
      unknown_region: "--region must be a 12-digit division code of the database",
      bad_request: "--line must be the code of a line",
    });
  }
}

async function readHome(db: Db, typed = ""): Promise<number | null> {
  try {
    return await resolveHome(db, typed);
  } catch (error) {
    throw told(error, { unknown_region: "the home must be a 12-digit division code of the database" });
  }
}

/** A refusal in the words of the command. */
function told(error: unknown, words: Partial<Record<DomainError["code"], string>>): unknown {
  const message = error instanceof DomainError ? words[error.code] : undefined;
  return message === undefined ? error : new UsageError(message);
}

async function list(db: Db): Promise<string> {
  const lines = [];
  for (const user of await listUsers(db)) {
    const { roles } = await readOwnAccount(db, user.id);
    const told = roles.map(({ id, role, department, region, line }) =>
      [`${id}:${role}`, ...[department, region, line].flatMap((one) => (one ? [one.name] : []))].join(" "),
    );
    lines.push(`${user.username.padEnd(32)}${told.join(", ").padEnd(12)}${user.disabled ? " closed" : ""}`.trimEnd());
  }
  return lines.join("\n");
}

async function replyDays(db: Db, code: string, argument: string | undefined): Promise<string> {
  const region = await findRegionByCode(db, code);
  if (!region) throw new UsageError(`no region has the code ${code}`);
  const days = argument === "default" ? null : Number(argument);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 90)) {
    throw new UsageError('DAYS must be a whole number from 1 to 90, or "default"');
  }
  await setReplyWorkingDays(db, region.id, days);
  await touchPublic(db);
  return `${region.name}: ${days ?? "default"}`;
}

async function amend(db: Db, file: string, today: Day): Promise<string> {
  const csv = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} cannot be read`);
  });
  try {
    const entered = await amendDivisions(db, csv, today);
    if (entered > 0) await touchPublic(db);
    return `${file}: ${entered} entered`;
  } catch (error) {
    throw error instanceof AmendmentError ? new UsageError(`${file}, ${error.message}`) : error;
  }
}

async function accept(db: Db, today: Day): Promise<string> {
  const { jump, seen, head } = await acceptClock(db, today);
  if (jump === null) return `${today}: 时钟本来就对得上，没有什么要接受 | the clock fits already: nothing to accept`;
  const told = [`${today}: 已接受，原先看到 | accepted; seen before: ${seen || "-"}`];
  if (jump === "before_ledger") {
    told.push(
      `账本的最后一条记在 ${head}：到那天之前，新的条目都记在那天，到那天之后才公开。`,
      `The ledger ends on ${head}: until then entries go under that day, and become public after it.`,
    );
  }
  return told.join("\n");
}

async function checkLedger(db: Db): Promise<string> {
  const broken = await firstBrokenEntry(db);
  if (broken !== null) throw new UsageError(`the ledger breaks at entry ${broken}`);
  return "the ledger holds together";
}

if (import.meta.main) {
  let db: Db | undefined;
  try {
    db = connect(readEnv(process.env).DATABASE_URL);
    process.stdout.write(`${await run(db, process.argv.slice(2), shanghaiDay(readClock()))}\n`);
  } catch (error) {
    const known = error instanceof UsageError || (error instanceof TypeError && "code" in error);
    const message =
      error instanceof DomainError && error.code === "last_admin"
        ? "this is the last administrator: make somebody else one first"
        : (error as Error).message;
    process.stderr.write(`${known || error instanceof DomainError ? message : `failed: ${message}`}\n`);
    process.exitCode = 1;
  } finally {
    await db?.destroy();
  }
}
