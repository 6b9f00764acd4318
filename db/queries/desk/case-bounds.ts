import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Bounds } from "../../../app/accounts/permissions.ts";
import type { Database } from "../../tables/index.ts";

/** What waits at a case; a merger at two. */
export interface WaitingAtCase {
  report_id: number;
  case_id: number;
  into_id: number;
  proposed_by: number | null;
}
export type AtCase = ExpressionBuilder<Database & { w: WaitingAtCase }, "w">;

/** True of a case whose county and bodies the bounds let through, as `can` would say of its scope. */
export function caseWithin(
  eb: AtCase,
  column: "w.case_id" | "w.into_id",
  { within: bounds, exceptRegionId, recused }: Bounds,
): Expression<SqlBool> {
  const regions = [...(exceptRegionId === null ? [] : [exceptRegionId]), ...(recused?.regionIds ?? [])];
  const departments = recused?.departmentIds ?? [];
  const lines = recused?.lineIds ?? [];
  let query = eb
    .selectFrom("cases as c")
    .innerJoin("regions as county", "county.id", "c.region_id")
    .leftJoin("regions as city", "city.id", "county.parent_id")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select("c.id")
    .whereRef("c.id", "=", column);
  if (bounds !== null) {
    query = query.where((of) =>
      of.or(
        bounds.map(({ regionId, lineId }) =>
          of.and([
            ...(regionId === null
              ? []
              : [
                  of.or([
                    of("county.id", "=", regionId),
                    of("city.id", "=", regionId),
                    of("city.parent_id", "=", regionId),
                  ]),
                ]),
            ...(lineId === null ? [] : [of("d.line_id", "=", lineId)]),
          ]),
        ),
      ),
    );
  }
  for (const place of ["county.id", "city.id", "city.parent_id"] as const) {
    if (regions.length > 0) query = query.where((of) => of.or([of(place, "is", null), of(place, "not in", regions)]));
  }
  if (regions.length + departments.length + lines.length > 0) {
    // The bodies of a case: who answers, who demanded it, and who hosts either.
    query = query.where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("departments as body")
            .innerJoin("regions as seat", "seat.id", "body.region_id")
            .leftJoin("regions as above", "above.id", "seat.parent_id")
            .leftJoin("regions as top", "top.id", "above.parent_id")
            .select("body.id")
            .where((on) =>
              on.or([
                on("body.id", "in", [on.ref("c.department_id"), on.ref("c.demanded_by_id")]),
                on.exists(
                  on
                    .selectFrom("departments as guest")
                    .select("guest.id")
                    .whereRef("guest.host_id", "=", "body.id")
                    .where("guest.id", "in", [on.ref("c.department_id"), on.ref("c.demanded_by_id")]),
                ),
              ]),
            )
            .where((on) =>
              on.or([
                on("body.id", "in", [0, ...departments]),
                on("body.line_id", "in", [0, ...lines]),
                ...(["seat.id", "seat.parent_id", "above.parent_id", "top.parent_id"] as const).map((place) =>
                  on(place, "in", [0, ...regions]),
                ),
              ]),
            ),
        ),
      ),
    );
  }
  return eb.exists(query);
}
