import type { Db } from "../../engine.ts";
import type { RegionLevel } from "../../tables/regions.ts";

/** Every body, in no order. */
export function allDepartments(db: Db) {
  return db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .leftJoin("departments as h", "h.id", "d.host_id")
    .leftJoin("departments as s", "s.id", "d.successor_id")
    .select(["d.id", "d.code", "d.name", "d.name_en", "d.type", "d.ended_on", "d.region_id", "d.reachable_since"])
    .select(["l.code as line", "r.code as region", "h.code as host", "s.code as successor"])
    .execute();
}

/** Every version of every duty item that began up to a day, the oldest of each first, in no further order. */
export function dutiesUpTo(db: Db, until: string) {
  return db
    .selectFrom("duty_versions as v")
    .innerJoin("duties as i", "i.id", "v.duty_id")
    .innerJoin("regions as r", "r.id", "i.region_id")
    .leftJoin("duties as p", "p.id", "i.parent_id")
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .select(["i.code", "v.title", "v.band", "v.effective_from", "v.effective_to"])
    .select(["r.code as county", "p.code as parent", "h.code as holder"])
    .where("v.effective_from", "<=", until)
    .orderBy("v.effective_from")
    .orderBy("v.id")
    .execute();
}

/** These divisions and all above them, in no order. */
export async function regionsWithAbove(db: Db, codes: readonly string[]) {
  const found = new Map<
    string,
    { code: string; name: string; name_en: string; level: RegionLevel; parent: string | null }
  >();
  for (let next = [...codes]; next.length > 0;) {
    const rows = await db
      .selectFrom("regions as r")
      .leftJoin("regions as p", "p.id", "r.parent_id")
      .select(["r.code", "r.name", "r.name_en", "r.level", "p.code as parent"])
      .where("r.code", "in", ["", ...next])
      .execute();
    for (const row of rows) found.set(row.code, row);
    next = [...new Set(rows.flatMap(({ parent }) => (parent === null || found.has(parent) ? [] : [parent])))];
  }
  return [...found.values()];
}

/** Which rows of a list, in the order of row ids: those after one, of one region or of all. */
export interface RowsAfter {
  regionId: number | undefined;
  after: number;
  limit: number;
}

/** Bodies in the order of their row ids. */
export function departmentsAfter(db: Db, { regionId, after, limit }: RowsAfter) {
  let query = db
    .selectFrom("departments as d")
    .innerJoin("lines as l", "l.id", "d.line_id")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .leftJoin("departments as h", "h.id", "d.host_id")
    .leftJoin("departments as s", "s.id", "d.successor_id")
    .select(["d.id", "d.code", "d.name", "d.name_en", "d.type", "d.ended_on", "d.reachable_since"])
    .select(["l.code as line", "r.code as region", "h.code as host", "s.code as successor"])
    .where("d.id", ">", after)
    .orderBy("d.id")
    .limit(limit);
  if (regionId !== undefined) query = query.where("d.region_id", "=", regionId);
  return query.execute();
}

/** Duty items in the versions in force on a day, in the order of the items' row ids. */
export function dutiesAfter(db: Db, { regionId, after, limit, day }: RowsAfter & { day: string }) {
  let query = db
    .selectFrom("duties as i")
    .innerJoin("duty_versions as v", "v.duty_id", "i.id")
    .innerJoin("regions as r", "r.id", "i.region_id")
    .leftJoin("duties as p", "p.id", "i.parent_id")
    .leftJoin("departments as h", "h.id", "v.holder_id")
    .select(["i.id", "i.code", "v.title", "v.band", "v.effective_from", "v.effective_to"])
    .select(["r.code as county", "p.code as parent", "h.code as holder"])
    .where("i.id", ">", after)
    .where("v.effective_from", "<=", day)
    .where((eb) => eb.or([eb("v.effective_to", "is", null), eb("v.effective_to", ">=", day)]))
    .orderBy("i.id")
    .limit(limit);
  if (regionId !== undefined) query = query.where("i.region_id", "=", regionId);
  return query.execute();
}
