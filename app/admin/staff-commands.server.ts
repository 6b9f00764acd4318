import { type Db, isUniqueViolation } from "../../db/engine.ts";
import { findUserByName, listUsers } from "../../db/queries/staff/accounts.ts";
import { createAccount } from "../accounts/account.server.ts";
import { USERNAME } from "../accounts/account.ts";
import { type RoleGrant, ROLES } from "../accounts/permissions.ts";
import { readOwnAccount } from "../accounts/staff/read-staff.server.ts";
import { resolveGrant, resolveHome } from "../accounts/staff/scope.server.ts";
import {
  endSessions,
  giveRole,
  randomPassword,
  resetAccount,
  setClosed,
  setHome,
  takeRole,
} from "../accounts/staff/staff.server.ts";
import { DomainError } from "../domain-error.ts";
import { type Call, type Command, type Commands, UsageError } from "./command.server.ts";

const BOUNDS = ["role", "department", "region", "line"] as const;

/** A command that answers with one line. */
function saying(run: (db: Db, call: Call, name: string) => Promise<string>): Command<Db>["run"] {
  return async (db, call, print) => {
    print(await run(db, call, call.args[0] ?? ""));
    return 0;
  };
}

const why = ({ options, today }: Call) => ({ reason: options.reason ?? "", today });

/** Accounts and roles. */
export const STAFF_COMMANDS: Commands<Db> = {
  create: {
    args: ["NAME"],
    options: [...BOUNDS, "display-name", "home"],
    help: [
      `建账号：--role ${ROLES.join("|")}；经办人和审签人的部门用 --department，其他角色的地区用 --region、条线用 --line（不写：全部），籍贯县用 --home`,
      `create an account: --role ${ROLES.join("|")}; an officer's or approver's --department; the --region and --line of the other roles (none: all); --home, the county they come from`,
    ],
    run: saying(create),
  },
  grant: {
    args: ["NAME"],
    options: BOUNDS,
    help: ["再给一个角色，写法同上", "give one more role, with the same bounds"],
    run: saying(async (db, call, name) => {
      const id = await idOfName(db, name);
      const before = (await rolesOf(db, id)).length;
      await giveRole(db, null, id, await readGrant(db, call), call.today);
      const given = (await rolesOf(db, id)).length > before;
      return `${name}: ${given ? "已给 | granted" : "本来就有，没有变 | had it already: nothing changed"}`;
    }),
  },
  ungrant: {
    args: ["NAME", "NUMBER"],
    options: ["reason"],
    help: [
      "收回这个编号的角色，要写 --reason；编号看 list",
      "take away the role with this number, with a --reason; list shows the numbers",
    ],
    run: saying(async (db, call, name) => {
      const id = await idOfName(db, name);
      const roles = await rolesOf(db, id);
      const role = roles.find((one) => String(one.id) === call.args[1]);
      if (!role) {
        const theirs = roles.map((one) => `${one.id}:${one.role}`).join(", ") || "-";
        throw new UsageError(`${name} 没有这个编号的角色，只有 | has no role with this number, only: ${theirs}`);
      }
      await takeRole(db, null, id, role.id, why(call));
      return `${name}: 已收回 | taken away: ${role.id}:${role.role}`;
    }),
  },
  home: {
    args: ["NAME", "REGION|none"],
    help: [
      "记下籍贯县（代码或名称），那里的反映由别人定；none 清空",
      "note the county they come from, by code or name, on whose reports they decide nothing; none clears it",
    ],
    run: saying(async (db, { args, today }, name) => {
      const typed = args[1] === "none" ? "" : args[1];
      await setHome(db, null, await idOfName(db, name), await readHome(db, typed), today);
      return `${name}: ${typed ? `已记下 | noted: ${typed}` : "已清空 | cleared"}`;
    }),
  },
  reset: {
    args: ["NAME"],
    options: ["reason"],
    help: [
      "换一个随机密码，去掉第二步，结束会话；要写 --reason",
      "set a new random password, take the second factors away and end the sessions, with a --reason",
    ],
    run: saying(
      async (db, call, name) => `${name}  ${await resetAccount(db, null, await idOfName(db, name), why(call))}`,
    ),
  },
  "sign-out": {
    args: ["NAME"],
    help: ["结束会话", "end the sessions"],
    run: saying(async (db, { today }, name) => {
      await endSessions(db, null, await idOfName(db, name), null, today);
      return `${name}: 已退出 | signed out`;
    }),
  },
  close: {
    args: ["NAME"],
    options: ["reason"],
    help: ["停用账号，要写 --reason", "close an account, with a --reason"],
    run: saying((db, call, name) => close(db, call, name, true)),
  },
  open: {
    args: ["NAME"],
    options: ["reason"],
    help: ["重新启用，要写 --reason", "open it again, with a --reason"],
    run: saying((db, call, name) => close(db, call, name, false)),
  },
  list: {
    args: [],
    help: ["账号和角色", "the accounts and their roles"],
    run: saying(list),
  },
};

async function findByName(db: Db, username: string) {
  const user = await findUserByName(db, username);
  if (!user) throw new UsageError(`没有这个账号 | no account has this name: ${username}`);
  return user;
}

const idOfName = async (db: Db, username: string) => (await findByName(db, username)).id;
const rolesOf = async (db: Db, userId: number) => (await readOwnAccount(db, userId)).roles;

async function close(db: Db, call: Call, name: string, closed: boolean): Promise<string> {
  const user = await findByName(db, name);
  if ((user.disabled === 1) === closed) {
    return `${name}: ${closed ? "本来就停用 | is closed already" : "本来就启用 | is open already"}`;
  }
  await setClosed(db, null, user.id, closed, why(call));
  return `${name}: ${closed ? "已停用 | closed" : "已启用 | open"}`;
}

async function create(db: Db, call: Call, username: string): Promise<string> {
  if (!USERNAME.test(username)) {
    throw new UsageError(
      "名字用小写字母、数字、点和连字符，字母开头，3–40 个字符 | a name has 3–40 small letters, digits, dots and hyphens, and begins with a letter",
    );
  }
  const displayName = (call.options["display-name"] ?? username).trim();
  if (displayName === "" || displayName.length > 40) {
    throw new UsageError("--display-name 要 1–40 个字符 | --display-name has 1–40 characters");
  }
  const password = randomPassword();
  const grants = [await readGrant(db, call)];
  const homeRegionId = await readHome(db, call.options.home);
  try {
    await createAccount(db, { username, displayName, password, grants, homeRegionId }, call.today);
  } catch (error) {
    if (isUniqueViolation(error))
      throw new UsageError(`已经有这个账号 | there is an account of this name: ${username}`);
    throw error;
  }
  return `${username}  ${password}`;
}

async function readGrant(db: Db, { options }: Call): Promise<RoleGrant> {
  const role = ROLES.find((one) => one === options.role);
  if (!role) throw new UsageError(`--role 只能写 | --role must be one of: ${ROLES.join(", ")}`);
  const { department = "", region = "", line = "" } = options;
  try {
    return await resolveGrant(db, { role, department, region, line });
  } catch (error) {
    throw told(error, {
      unknown_department:
        "--department 写部门的代码，和它的网址里一样 | --department must be the code of a department, as in the address of its page",
      unknown_region:
        "--region 写 12 位代码，或唯一的名称 | --region must be a 12-digit code, or a name that only one has",
      bad_request: "--line 写条线的代码 | --line must be the code of a line",
    });
  }
}

async function readHome(db: Db, typed = ""): Promise<number | null> {
  try {
    return await resolveHome(db, typed);
  } catch (error) {
    throw told(error, {
      unknown_region: "籍贯写 12 位代码，或唯一的名称 | the home must be a 12-digit code, or a name that only one has",
    });
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
    const roles = (await rolesOf(db, user.id)).map(({ id, role, department, region, line }) =>
      [`${id}:${role}`, ...[department, region, line].flatMap((one) => (one ? [one.name] : []))].join(" "),
    );
    const closed = user.disabled ? " 已停用 closed" : "";
    lines.push(`${user.username.padEnd(32)}${roles.join(", ").padEnd(12)}${closed}`.trimEnd());
  }
  return lines.join("\n");
}
