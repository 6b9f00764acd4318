import type { Role } from "../../db/tables/accounts.ts";
import { DomainError } from "../domain-error.ts";

export type { Role };

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
  | "manage:staff";

/** The one matrix of roles. */
const GRANTS: Record<Role, readonly Permission[]> = {
  admin: ["manage:staff", "withdraw:case", "propose:takedown"],
  moderator: [
    "read:report",
    "decide:report",
    "handle:retaliation",
    "judge:case",
    "propose:takedown",
    "approve:takedown",
    "merge:case",
    "decide:dispute",
  ],
  officer: ["read:own-case", "reply:case", "file:dispute"],
};

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
}

/**
 * What nobody does in the county they come from: they may know who reports there, or whom it is about, and be known. It
 * holds for the county of the report as for that of the department.
 */
const IMPARTIAL: readonly Permission[] = [
  "read:report",
  "decide:report",
  "handle:retaliation",
  "judge:case",
  "withdraw:case",
  "propose:takedown",
  "approve:takedown",
  "merge:case",
  "decide:dispute",
];

/** True when one of the actor's roles allows the act within its scope. Pages ask it before they show a button. */
export function can(actor: Actor | null, permission: Permission, scope: Scope = {}): boolean {
  if (!actor || isPartial(actor, permission, scope)) return false;
  return actor.grants.some(
    (grant) =>
      GRANTS[grant.role].includes(permission) &&
      (grant.departmentId === null || scope.departmentId === undefined || grant.departmentId === scope.departmentId) &&
      (grant.regionId === null || scope.regionIds === undefined || scope.regionIds.includes(grant.regionId)) &&
      (grant.lineId === null || (scope.lineId ?? null) === null || grant.lineId === scope.lineId),
  );
}

function isPartial(actor: Actor, permission: Permission, { regionIds = [] }: Scope): boolean {
  return actor.homeRegionId !== null && IMPARTIAL.includes(permission) && regionIds.includes(actor.homeRegionId);
}

/** As `can`, for use cases. Throws `forbidden`. */
export function assertCan(actor: Actor, permission: Permission, scope: Scope): void {
  if (!can(actor, permission, scope)) throw new DomainError("forbidden");
}

/** The departments that the actor answers for. */
export function departmentsOf(actor: Actor): number[] {
  return actor.grants.flatMap((grant) =>
    GRANTS[grant.role].includes("reply:case") && grant.departmentId !== null ? [grant.departmentId] : [],
  );
}

/** A region and a line; null = every one. */
export interface Bound {
  regionId: number | null;
  lineId: number | null;
}

/** Where an actor may act: within one of the bounds (null = everywhere), but not in the region that is left out. */
export interface Bounds {
  within: readonly Bound[] | null;
  exceptRegionId: number | null;
}

/** Where the actor may do this to reports, by default read them, for the queries of lists. */
export function boundsOf(actor: Actor, permission: Permission = "read:report"): Bounds {
  const fitting = actor.grants.filter((grant) => GRANTS[grant.role].includes(permission));
  const everywhere = fitting.some((grant) => grant.regionId === null && grant.lineId === null);
  return {
    within: everywhere ? null : fitting.map(({ regionId, lineId }) => ({ regionId, lineId })),
    exceptRegionId: IMPARTIAL.includes(permission) ? actor.homeRegionId : null,
  };
}
