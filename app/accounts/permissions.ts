import type { Role } from "../../db/tables/staff/accounts.ts";
import { DomainError } from "../domain-error.ts";
import { IMPARTIAL, partialityOf, type Recusal, type Recused, recusedOf } from "./impartiality.ts";

/** What `assertCan` refuses with. */
export const ASSERT_CAN_REFUSALS = ["forbidden", "home_county", "recused"] as const;

export type { Recusal, Role };

/** What staff may do: a verb and what it is done to. */
export type Permission =
  | "read:report"
  | "decide:report"
  | "handle:retaliation"
  | "judge:case"
  | "withdraw:case"
  | "propose:takedown"
  | "approve:takedown"
  | "merge:case"
  | "file:dispute"
  | "decide:dispute"
  | "read:own-case"
  | "reply:case"
  | "approve:reply"
  | "set:approval"
  | "set:notifications"
  | "read:clocks"
  | "nudge:case"
  | "call:body"
  | "manage:staff"
  | "edit:templates"
  | "enter:holidays"
  | "import:duties"
  | "set-up:site"
  | "audit:views"
  | "read:staff-record";

const OF_A_BODY = [
  "read:own-case",
  "reply:case",
  "file:dispute",
  "set:notifications",
] as const satisfies readonly Permission[];

/** The one matrix of roles, in the order in which a page offers them. */
const GRANTS: Record<Role, readonly Permission[]> = {
  moderator: [
    "read:report",
    "decide:report",
    "handle:retaliation",
    "judge:case",
    "propose:takedown",
    "approve:takedown",
    "merge:case",
    "decide:dispute",
    "read:staff-record",
  ],
  officer: OF_A_BODY,
  approver: [...OF_A_BODY, "approve:reply", "set:approval"],
  supervisor: ["read:clocks", "nudge:case"],
  township: ["call:body"],
  admin: [
    "manage:staff",
    "withdraw:case",
    "propose:takedown",
    "edit:templates",
    "enter:holidays",
    "import:duties",
    "set-up:site",
    "set:approval",
    "audit:views",
    "read:staff-record",
  ],
};
export const ROLES = Object.keys(GRANTS) as Role[];

/** True of a role that answers for one body, and so has a department for its bound. */
export function isOfBody(role: Role): boolean {
  return GRANTS[role].includes("reply:case");
}

/** True of a role that acts for one township, and so has that for its bound. */
export function isOfTownship(role: Role): boolean {
  return GRANTS[role].includes("call:body");
}

/** A role with its scope; null = without bound. */
export interface RoleGrant {
  role: Role;
  departmentId: number | null;
  regionId: number | null;
  lineId: number | null;
}

/** The member of staff who acts. */
export interface Actor {
  userId: number;
  displayName: string;
  /** The county that they come from; null = not known. */
  homeRegionId: number | null;
  /** What they keep out of today. */
  recusals: readonly Recusal[];
  grants: readonly RoleGrant[];
}

/**
 * What an act touches: the department, the region with every region above it, and the line of the department that is
 * meant; null where nobody knows yet which one that is: then it is a matter of every line, lest it be nobody's.
 */
export interface Scope {
  departmentId?: number;
  regionIds?: readonly number[];
  lineId?: number | null;
  /** The department that is meant and the one that hosts it, each with its region and those above. */
  bodies?: readonly { departmentId: number; lineId: number; regionIds: readonly number[] }[];
  reportId?: number;
}

/** True when one of the actor's roles allows the act within its scope. Pages ask it before they show a button. */
export function can(actor: Actor | null, permission: Permission, scope: Scope = {}): boolean {
  return actor !== null && isGranted(actor, permission, scope) && !partiality(actor, permission, scope);
}

/** What concerns every region and line at once: not for whoever administers only some. */
const EVERYWHERE: readonly Permission[] = ["edit:templates", "enter:holidays", "set-up:site", "audit:views"];

function isGranted(actor: Actor, permission: Permission, scope: Scope): boolean {
  return actor.grants.some(
    (grant) =>
      (!EVERYWHERE.includes(permission) || (grant.regionId === null && grant.lineId === null)) &&
      GRANTS[grant.role].includes(permission) &&
      (grant.departmentId === null || scope.departmentId === undefined || grant.departmentId === scope.departmentId) &&
      (grant.regionId === null || scope.regionIds === undefined || scope.regionIds.includes(grant.regionId)) &&
      (grant.lineId === null || (scope.lineId ?? null) === null || grant.lineId === scope.lineId),
  );
}

function partiality(actor: Actor, permission: Permission, scope: Scope) {
  if (!IMPARTIAL.includes(permission)) return null;
  return partialityOf({ homeRegionId: actor.homeRegionId, recusals: keptOutOf(actor) }, scope);
}

/**
 * What keeps the actor from the act: no role allows it, or one does but they could not be impartial; else null. Pages
 * say it in the place of the form.
 */
export function barrierTo(
  actor: Actor,
  permission: Permission,
  scope: Scope,
): "forbidden" | "home_county" | "recused" | null {
  return isGranted(actor, permission, scope) ? partiality(actor, permission, scope) : "forbidden";
}

/**
 * As `can`, for use cases. Throws `forbidden` when no role allows it; `home_county` or `recused` when one would, but the
 * actor could not be impartial.
 */
export function assertCan(actor: Actor, permission: Permission, scope: Scope): void {
  const barrier = barrierTo(actor, permission, scope);
  if (barrier) throw new DomainError(barrier);
}

/** The second half of `assertCan`: for what a decision brings in besides, such as the department that it names. */
export function assertImpartial(actor: Actor, permission: Permission, scope: Scope): void {
  const reason = partiality(actor, permission, scope);
  if (reason) throw new DomainError(reason);
}

/** The nearest of the regions for which a role lets the actor do this, from the one below upwards; null where one has no bound. */
export function regionOfGrant(
  actor: Actor,
  permission: Permission,
  scope: Scope & { regionIds: readonly number[] },
): number | null {
  const letting = actor.grants.filter((grant) => isGranted({ ...actor, grants: [grant] }, permission, scope));
  return scope.regionIds.find((id) => letting.some((grant) => grant.regionId === id)) ?? null;
}

/** The departments that the actor answers for, each once: who approves in one may be its officer too. */
export function departmentsOf(actor: Actor): number[] {
  const own = actor.grants.filter(({ role }) => isOfBody(role)).map(({ departmentId }) => departmentId);
  return [...new Set(own)].filter((id) => id !== null);
}

/** The townships that the actor acts for, each once. */
export function townshipsOf(actor: Actor): number[] {
  const own = actor.grants.filter(({ role }) => isOfTownship(role)).map(({ regionId }) => regionId);
  return [...new Set(own)].filter((id) => id !== null);
}

/** What the actor keeps out of: their recusals, and the departments that they answer for themselves. */
export function keptOutOf(actor: Actor): readonly Recusal[] {
  const own = departmentsOf(actor).map((departmentId) => ({
    departmentId,
    lineId: null,
    regionId: null,
    reportId: null,
  }));
  return [...actor.recusals, ...own];
}

/** A region and a line; null = every one. */
export interface Bound {
  regionId: number | null;
  lineId: number | null;
}

/**
 * Where an actor may act: within one of the bounds (null = everywhere), but not in the region that is left out, and not
 * where they are recused.
 */
export interface Bounds {
  within: readonly Bound[] | null;
  exceptRegionId: number | null;
  recused?: Recused;
}

/** Where the actor may do this to reports, by default read them, for the queries of lists. */
export function boundsOf(actor: Actor, permission: Permission = "read:report"): Bounds {
  const fitting = actor.grants.filter((grant) => GRANTS[grant.role].includes(permission));
  const out = keptOutOf(actor);
  const everywhere = fitting.some((grant) => grant.regionId === null && grant.lineId === null);
  return {
    within: everywhere ? null : fitting.map(({ regionId, lineId }) => ({ regionId, lineId })),
    exceptRegionId: IMPARTIAL.includes(permission) ? actor.homeRegionId : null,
    ...(IMPARTIAL.includes(permission) && out.length > 0 && { recused: recusedOf(out) }),
  };
}
