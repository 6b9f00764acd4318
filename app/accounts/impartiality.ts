import type { Role } from "../../db/tables/staff/accounts.ts";
import type { Permission, Scope } from "./permissions.ts";

/**
 * Which two roles one person may hold: whoever answers for a department neither judges what is said of departments nor
 * says who judges. Whoever supervises departments does neither, and answers for none; whoever acts for a township does
 * none of it, since they say whether departments came.
 */
export const TOGETHER: Record<Role, Record<Role, boolean>> = {
  admin: { admin: true, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  moderator: { admin: true, moderator: true, officer: false, approver: false, supervisor: false, township: false },
  officer: { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  approver: { admin: false, moderator: false, officer: true, approver: true, supervisor: false, township: false },
  supervisor: { admin: false, moderator: false, officer: false, approver: false, supervisor: true, township: false },
  township: { admin: false, moderator: false, officer: false, approver: false, supervisor: false, township: true },
};

/** True when one of the roles may not be held with another of them. */
export function areApart(roles: readonly Role[]): boolean {
  return roles.some((one) => roles.some((other) => !TOGETHER[one][other]));
}

/** One thing that a member of staff keeps out of; the others are null. */
export interface Recusal {
  departmentId: number | null;
  lineId: number | null;
  regionId: number | null;
  reportId: number | null;
}

/** All that a member of staff keeps out of, for the queries of lists. */
export interface Recused {
  departmentIds: readonly number[];
  lineIds: readonly number[];
  regionIds: readonly number[];
  reportIds: readonly number[];
}

/**
 * What nobody does in the county they come from nor where they are recused: they may know who reports there, or whom it
 * is about, and be known. The county is that of the report as well as that of the department.
 */
export const IMPARTIAL: readonly Permission[] = [
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

/** What stands in the way of an impartial decision: the county that the actor comes from, or a recusal; else null. */
export function partialityOf(
  actor: { homeRegionId: number | null; recusals: readonly Recusal[] },
  { regionIds = [], bodies = [], reportId }: Scope,
): "home_county" | "recused" | null {
  const regions = new Set([...regionIds, ...bodies.flatMap((body) => body.regionIds)]);
  if (actor.homeRegionId !== null && regions.has(actor.homeRegionId)) return "home_county";
  const touched = actor.recusals.some(
    (one) =>
      (one.regionId !== null && regions.has(one.regionId)) ||
      (one.reportId !== null && one.reportId === reportId) ||
      bodies.some((body) => body.departmentId === one.departmentId || body.lineId === one.lineId),
  );
  return touched ? "recused" : null;
}

/** The recusals by what they are from. */
export function recusedOf(recusals: readonly Recusal[]): Recused {
  const all = (of: keyof Recusal) => recusals.flatMap((one) => one[of] ?? []);
  return {
    departmentIds: all("departmentId"),
    lineIds: all("lineId"),
    regionIds: all("regionId"),
    reportIds: all("reportId"),
  };
}
