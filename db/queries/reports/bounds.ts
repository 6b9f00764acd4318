import type { Db } from "../../engine.ts";

/** A region, at whatever level, and a line; null = every one. */
export interface Bound {
  regionId: number | null;
  lineId: number | null;
}

/** Within one of the bounds (null = everywhere), but not in the region that is left out. */
export interface Bounds {
  within: readonly Bound[] | null;
  exceptRegionId: number | null;
}

/** All reports. */
export const EVERYWHERE: Bounds = { within: null, exceptRegionId: null };

/**
 * Reports with their township (`g`), its county and city, and the department that the reporter named (`d`, if any), as
 * far as the bounds let them through. A report that names no department of the register is of no line yet and fits
 * every line.
 */
export function reportsWithin(db: Db, { within, exceptRegionId }: Bounds) {
  let query = db
    .selectFrom("reports as r")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .leftJoin("regions as county", "county.id", "g.parent_id")
    .leftJoin("regions as city", "city.id", "county.parent_id")
    .leftJoin("departments as d", "d.id", "r.department_id");
  if (exceptRegionId !== null) {
    query = query.where("g.id", "!=", exceptRegionId).where("g.parent_id", "!=", exceptRegionId);
  }
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
