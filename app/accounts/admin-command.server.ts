import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { connect, type Db, isUniqueViolation } from "../../db/engine.ts";
import { listUsers, rolesOfUser } from "../../db/queries/accounts.ts";
import { findDepartmentByCode } from "../../db/queries/departments.ts";
import { findRegionByCode, setReplyWorkingDays } from "../../db/queries/regions.ts";
import { AmendmentError, amendDivisions } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { readEnv } from "../http/env.server.ts";
import { firstBrokenEntry, touchPublic } from "../ledger/ledger.server.ts";
import { createAccount, resetPassword, setDisabled } from "./account.server.ts";
import type { Role } from "./permissions.ts";

const USAGE = `npm run admin -- COMMAND

  create NAME --role admin|moderator|officer [--display-name TEXT]
              [--department CODE]   the department that an officer answers for
              [--region CODE]       the region whose reports a moderator reads (none: all)
  reset NAME                        set a new random password and end the sessions
  close NAME | open NAME            close an account, or open it again
  list                              the accounts and their roles
  amend-divisions FILE              enter changes of the national divisions, a CSV as db/seed/data/region-amendments.csv
  reply-days REGION DAYS|default    working days that departments of a region have to answer (1–90)
  check-ledger                      read the whole ledger and check its chain`;

/** A mistake in the call: told in one line, with the way to mend it. */
class UsageError extends Error {}

async function run(db: Db, argv: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      role: { type: "string" },
      "display-name": { type: "string" },
      department: { type: "string" },
      region: { type: "string" },
    },
  });
  const [command, name, argument] = positionals;
  if (command === "list") return list(db);
  if (command === "check-ledger") return checkLedger(db);
  if (!command || !name) throw new UsageError(USAGE);
  switch (command) {
    case "create":
      return create(db, name, values);
    case "reset": {
      const password = randomPassword();
      await resetPassword(db, name, password);
      return `${name}  ${password}`;
    }
    case "close":
    case "open":
      await setDisabled(db, name, command === "close");
      return `${name}: ${command === "close" ? "closed" : "open"}`;
    case "amend-divisions":
      return amend(db, name);
    case "reply-days":
      return replyDays(db, name, argument);
    default:
      throw new UsageError(USAGE);
  }
}

async function create(db: Db, username: string, values: Record<string, string | undefined>): Promise<string> {
  const role = (["admin", "moderator", "officer"] satisfies Role[]).find((one) => one === values.role);
  if (!role) throw new UsageError("--role must be admin, moderator or officer");
  const department = values.department ? await findDepartmentByCode(db, values.department) : undefined;
  if ((role === "officer" || values.department) && !department) {
    throw new UsageError("--department must be the code of a department, as in the address of its page");
  }
  const region = values.region ? await findRegionByCode(db, values.region) : undefined;
  if (values.region && !region) throw new UsageError("--region must be a 12-digit division code of the database");
  const password = randomPassword();
  try {
    await createAccount(db, {
      username,
      displayName: values["display-name"] ?? username,
      password,
      grants: [
        {
          role,
          departmentId: role === "officer" ? (department?.id ?? null) : null,
          regionId: role === "officer" ? null : (region?.id ?? null),
          lineId: null,
        },
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new UsageError(`there is an account called ${username} already`);
    throw error;
  }
  return `${username}  ${password}`;
}

async function list(db: Db): Promise<string> {
  const lines = [];
  for (const user of await listUsers(db)) {
    const roles = (await rolesOfUser(db, user.id)).map((row) => row.role).join(", ");
    lines.push(`${user.username.padEnd(32)}${roles.padEnd(12)}${user.disabled ? "closed" : ""}`.trimEnd());
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

async function amend(db: Db, file: string): Promise<string> {
  const csv = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} cannot be read`);
  });
  try {
    const entered = await amendDivisions(db, csv);
    if (entered > 0) await touchPublic(db);
    return `${file}: ${entered} entered`;
  } catch (error) {
    throw error instanceof AmendmentError ? new UsageError(`${file}, ${error.message}`) : error;
  }
}

async function checkLedger(db: Db): Promise<string> {
  const broken = await firstBrokenEntry(db);
  if (broken !== null) throw new UsageError(`the ledger breaks at entry ${broken}`);
  return "the ledger holds together";
}

/** Twenty letters and digits that cannot be taken for one another: about 98 bits. */
export function randomPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

if (import.meta.main) {
  let db: Db | undefined;
  try {
    db = connect(readEnv(process.env).DATABASE_URL);
    process.stdout.write(`${await run(db, process.argv.slice(2))}\n`);
  } catch (error) {
    const known = error instanceof UsageError || (error instanceof TypeError && "code" in error);
    const message =
      error instanceof DomainError && error.code === "not_found"
        ? "no account has this name"
        : (error as Error).message;
    process.stderr.write(`${known || error instanceof DomainError ? message : `failed: ${message}`}\n`);
    process.exitCode = 1;
  } finally {
    await db?.destroy();
  }
}
