import type { Db } from "../../../../db/engine.ts";
import {
  type Actor,
  assertImpartial,
  can,
  keptOutOf,
  type Permission,
  type Scope,
} from "../../../accounts/permissions.ts";
import type { CaseRow } from "../../../cases/case.server.ts";
import { readScope } from "../../../departments/department.server.ts";

/**
 * What a decision brings in may lie elsewhere than the report: the body that made the demand, the one that hosts it, the
 * county of either. Call it within the act, once the case is known. Throws `home_county`, `recused`.
 */
export async function assertImpartialOn(
  db: Db,
  actor: Actor,
  permission: Permission,
  matter: Pick<CaseRow, "region_id" | "demanded_by_id">,
): Promise<void> {
  if (actor.homeRegionId === null && keptOutOf(actor).length === 0) return;
  assertImpartial(actor, permission, await readScope(db, matter.region_id, matter.demanded_by_id));
}

/**
 * What an act on a case touches: its county, the department that answers for it, whose line it is, and the body that made
 * the demand, which may be another one that this department hosts.
 */
export async function readCaseScope(
  db: Db,
  matter: Pick<CaseRow, "region_id" | "department_id" | "demanded_by_id">,
): Promise<Scope> {
  const scope = await readScope(db, matter.region_id, matter.department_id);
  if (matter.demanded_by_id === matter.department_id) return scope;
  const { bodies } = await readScope(db, matter.region_id, matter.demanded_by_id);
  return { ...scope, bodies: [...scope.bodies, ...bodies] };
}

/** Row ids of the reports of a list that the actor keeps out of; the list marks them and offers no decision. */
export async function recusedAmong(
  db: Db,
  actor: Actor,
  reports: readonly { id: number; region_id: number; department_id: number | null }[],
): Promise<Set<number>> {
  if (keptOutOf(actor).length === 0) return new Set();
  const scopes = await Promise.all(
    reports.map((report) => readScope(db, report.region_id, report.department_id, report.id)),
  );
  return new Set(reports.flatMap((report, index) => (can(actor, "decide:report", scopes[index]) ? [] : [report.id])));
}
