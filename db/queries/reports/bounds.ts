import type { Db } from "../../engine.ts";

/** A region, at whatever level, and a line; null = every one. */
export interface Bound {
  regionId: number | null;
  lineId: number | null;
}

/**
 * Reports with their township (`g`), its county and city, and the department that the reporter named (`d`, if any), as
 * far as one of the bounds lets them through; null = all. A report that names no department of the register is of no
 * line yet and fits every line.
 */
export function reportsWithin(db: Db, bounds: readonly Bound[] | null) {
  const query = db
    .selectFrom("reports as r")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .leftJoin("regions as county", "county.id", "g.parent_id")
    .leftJoin("regions as city", "city.id", "county.parent_id")
    .leftJoin("departments as d", "d.id", "r.department_id");
  if (bounds === null) return query;
  return query.where((eb) =>
    eb.or(
      bounds.map(({ regionId, lineId }) =>
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
