import { createAccount, findActor } from "../../app/accounts/account.server.ts";
import type { Actor, RoleGrant } from "../../app/accounts/permissions.ts";
import { randomPassword } from "../../app/accounts/staff/staff.server.ts";
import type { Day } from "../../app/day.ts";
import { listBodies, listCounties, registerOf } from "../../app/register/register.server.ts";
import type { Db } from "../engine.ts";

/** What somebody types to sign in; the password in clear. */
export interface SignIn {
  username: string;
  password: string;
}

/** Who acts in the demonstration's story, and how to sign in as them. */
export interface DemoStaff {
  moderator: Actor;
  /** Decides what the first moderator may not: appeals against their decisions. */
  secondModerator: Actor;
  /** Who answers for a department, by the department's row id. */
  officers: Map<number, Actor>;
  /** To show once; the passwords are stored nowhere. */
  signIns: SignIn[];
}

/** Creates an administrator, two moderators and an officer for every department, with passwords of their own. */
export async function createDemoStaff(db: Db, today: Day): Promise<DemoStaff> {
  const signIns: SignIn[] = [];
  const create = async (username: string, displayName: string, grant: RoleGrant): Promise<Actor> => {
    const password = randomPassword();
    const userId = await createAccount(db, { username, displayName, password, grants: [grant] }, today);
    signIns.push({ username, password });
    const actor = await findActor(db, userId, today);
    if (!actor) throw new Error(`${username} was not created`);
    return actor;
  };
  await create("admin", "系统管理员", { role: "admin", departmentId: null, regionId: null, lineId: null });
  const moderator = await create("moderator", "审核员", {
    role: "moderator",
    departmentId: null,
    regionId: null,
    lineId: null,
  });
  const secondModerator = await create("moderator-2", "第二审核员", {
    role: "moderator",
    departmentId: null,
    regionId: null,
    lineId: null,
  });
  const counties = await listCounties(db);
  const registers = await Promise.all(counties.map((county) => registerOf(db, county.id, today)));
  const bodies = (await Promise.all(registers.map((register) => listBodies(db, register)))).flat();
  const officers = new Map<number, Actor>();
  for (const body of bodies) {
    if (body.type === "temporary" || officers.has(body.id)) continue;
    const grant = { role: "officer" as const, departmentId: body.id, regionId: null, lineId: null };
    officers.set(body.id, await create(officerName(body.code), `${body.name}经办人`, grant));
  }
  return { moderator, secondModerator, officers, signIns };
}

/** The user name of a demonstration department's officer. */
export function officerName(departmentCode: string): string {
  return `officer-${departmentCode.replace(/^qinghe-/, "")}`;
}
