import type { Bounds } from "../../../app/accounts/permissions.ts";
import type { Db } from "../../engine.ts";

/** Where a report or its department may lie, at whatever level. */
const PLACES = [
  "g.id",
  "county.id",
  "city.id",
  "city.parent_id",
  "seat.id",
  "seat.parent_id",
  "host.region_id",
] as const;
type Column = (typeof PLACES)[number] | "d.id" | "host.id" | "d.line_id" | "host.line_id" | "r.id";

/** All reports. */
export const EVERYWHERE: Bounds = { within: null, exceptRegionId: null };

/**
 * Reports with their township (`g`), its county and city, the department that the reporter named (`d`, if any), the
 * place where it sits (`seat`) and the body that hosts it (`host`), as far as the bounds let them through. A report that
 * names no department of the register is of no line yet and fits every line.
 */
export function reportsWithin(db: Db, { within, exceptRegionId, recused }: Bounds) {
  let query = db
    .selectFrom("reports as r")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .leftJoin("regions as county", "county.id", "g.parent_id")
    .leftJoin("regions as city", "city.id", "county.parent_id")
    .leftJoin("departments as d", "d.id", "r.department_id")
    .leftJoin("departments as host", "host.id", "d.host_id")
    .leftJoin("regions as seat", "seat.id", "d.region_id");
  const apart = [...(exceptRegionId === null ? [] : [exceptRegionId]), ...(recused?.regionIds ?? [])];
  const outOf = (column: Column, ids: readonly number[]) => {
    if (ids.length === 0) return;
    query = query.where((eb) => eb.or([eb(column, "is", null), eb(column, "not in", [...ids])]));
  };
  for (const column of PLACES) outOf(column, apart);
  for (const column of ["d.id", "host.id"] as const) outOf(column, recused?.departmentIds ?? []);
  for (const column of ["d.line_id", "host.line_id"] as const) outOf(column, recused?.lineIds ?? []);
  outOf("r.id", recused?.reportIds ?? []);
  if (within === null) return query;
  return query.where((eb) =>
    eb.or(
      within.map(({ regionId, lineId }) =>
        eb.and([
          ...(regionId === null
            ? []
            : [
                eb.or([
                  eb("g.id", "=", regionId),
                  eb("county.id", "=", regionId),
                  eb("city.id", "=", regionId),
                  eb("city.parent_id", "=", regionId),
                ]),
              ]),
          ...(lineId === null ? [] : [eb.or([eb("d.line_id", "is", null), eb("d.line_id", "=", lineId)])]),
        ]),
      ),
    ),
  );
}
