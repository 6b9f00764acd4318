import { createAccount, findActor } from "../../app/accounts/account.server.ts";
import type { Actor, RoleGrant } from "../../app/accounts/permissions.ts";
import { randomPassword } from "../../app/accounts/staff/staff.server.ts";
import type { Day } from "../../app/day.ts";
import { listBodies, listCounties, registerOf } from "../../app/register/register.server.ts";
import type { Body } from "../../app/register/register.ts";
import type { Db } from "../engine.ts";
import { listChildRegions } from "../queries/regions/regions.ts";

/** What somebody types to sign in; the password in clear. */
export interface SignIn {
  username: string;
  password: string;
}

/** Who acts in the demonstration's story, and how to sign in as them. */
export interface DemoStaff {
  admin: Actor;
  moderator: Actor;
  /** Decides what the first moderator may not: appeals against their decisions. */
  secondModerator: Actor;
  /** Who answers for a department, by the department's row id. */
  officers: Map<number, Actor>;
  /** Who acts for the first township of the county in depth, and its 12-digit code. */
  township: { actor: Actor; code: string } | null;
  /** To show once; the passwords are stored nowhere. */
  signIns: SignIn[];
}

type Created = Pick<DemoStaff, "officers" | "signIns">;

/** Creates an administrator, two moderators, a supervisor of the first county, somebody of its first township, an approver for its audit bureau and an officer for every department, with passwords of their own. */
export async function createDemoStaff(db: Db, today: Day): Promise<DemoStaff> {
  const signIns: SignIn[] = [];
  const create = creating(db, signIns, today);
  const admin = await create("admin", "系统管理员", {
    role: "admin",
    departmentId: null,
    regionId: null,
    lineId: null,
  });
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
  const [county] = await listCounties(db);
  let acting: DemoStaff["township"] = null;
  if (county) {
    await create("supervisor", `${county.name}督查`, {
      role: "supervisor",
      departmentId: null,
      regionId: county.id,
      lineId: null,
    });
    const township = (await listChildRegions(db, county.id)).find(({ level }) => level === "township");
    if (township) {
      const grant = { role: "township" as const, departmentId: null, regionId: township.id, lineId: null };
      acting = { actor: await create("township", `${township.name}经办人`, grant), code: township.code };
    }
  }
  const officers = new Map<number, Actor>();
  const bodies = await bodiesOfCounties(db, today);
  await addOfficers(db, { officers, signIns }, bodies, today);
  const audit = bodies.find((body) => body.code.endsWith("-audit"));
  if (audit) {
    const grant = { role: "approver" as const, departmentId: audit.id, regionId: null, lineId: null };
    await create("approver-audit", `${audit.name}审签人`, grant);
  }
  return { admin, moderator, secondModerator, officers, township: acting, signIns };
}

/** Every body that answers in a county that has bodies. */
export async function bodiesOfCounties(db: Db, today: Day): Promise<Body[]> {
  const counties = await listCounties(db);
  const registers = await Promise.all(counties.map((county) => registerOf(db, county.id, today)));
  return (await Promise.all(registers.map((register) => listBodies(db, register)))).flat();
}

/** Creates an officer for each of the bodies that has none, but for temporary ones, whose host answers. */
export async function addOfficers(
  db: Db,
  { officers, signIns }: Created,
  bodies: readonly Body[],
  today: Day,
): Promise<void> {
  const create = creating(db, signIns, today);
  for (const body of bodies) {
    if (body.type === "temporary" || officers.has(body.id)) continue;
    const grant = { role: "officer" as const, departmentId: body.id, regionId: null, lineId: null };
    officers.set(body.id, await create(officerName(body.code), `${body.name}经办人`, grant));
  }
}

function creating(db: Db, signIns: SignIn[], today: Day) {
  return async (username: string, displayName: string, grant: RoleGrant): Promise<Actor> => {
    const password = randomPassword();
    const userId = await createAccount(db, { username, displayName, password, grants: [grant] }, today);
    signIns.push({ username, password });
    const actor = await findActor(db, userId, today);
    if (!actor) throw new Error(`${username} was not created`);
    return actor;
  };
}

/** The user name of a demonstration department's officer. */
export function officerName(departmentCode: string): string {
  return `officer-${departmentCode.replace(/^qinghe-/, "")}`;
}
