import type { ExpressionBuilder } from "kysely";
import type { Db } from "../../engine.ts";
import type { Database } from "../../tables/index.ts";

/** True for a county, `r`, that has departments or cases. */
const inUse = (eb: ExpressionBuilder<Database & { r: Database["regions"] }, "r">) =>
  eb.or([
    eb.exists(eb.selectFrom("departments as d").select("d.id").whereRef("d.region_id", "=", "r.id")),
    eb.exists(eb.selectFrom("cases as k").select("k.id").whereRef("k.region_id", "=", "r.id")),
  ]);

/** Which counties in use: those of a city or of a province, by row id. */
export interface CountiesAsked {
  cityId?: number;
  provinceId?: number;
}

/** The counties that have departments or cases, by code, each with what it lies in. */
export function listCountiesInUse(db: Db, { cityId, provinceId }: CountiesAsked = {}) {
  let counties = db
    .selectFrom("regions as r")
    .innerJoin("regions as c", "c.id", "r.parent_id")
    .leftJoin("regions as p", "p.id", "c.parent_id")
    .select(["r.id", "r.code", "r.name", "r.name_en"])
    .select(["c.id as city_id", "c.code as city_code", "c.name as city_name", "c.name_en as city_name_en"])
    .select([
      "p.id as province_id",
      "p.code as province_code",
      "p.name as province_name",
      "p.name_en as province_name_en",
    ])
    .where("r.level", "=", "county")
    .where(inUse)
    .orderBy("r.code");
  if (cityId !== undefined) counties = counties.where("r.parent_id", "=", cityId);
  if (provinceId !== undefined) counties = counties.where("c.parent_id", "=", provinceId);
  return counties.execute();
}

/** Row ids of the first counties in use by code, at most `limit`: whether there are any, several or many; of a province. */
export function findCountiesInUse(db: Db, limit: number, provinceId?: number): Promise<{ id: number }[]> {
  let counties = db.selectFrom("regions as r").select("r.id").where("r.level", "=", "county").where(inUse);
  if (provinceId !== undefined) {
    counties = counties.where((eb) =>
      eb("r.parent_id", "in", eb.selectFrom("regions as c").select("c.id").where("c.parent_id", "=", provinceId)),
    );
  }
  return counties.orderBy("r.code").limit(limit).execute();
}

/** The cities that have counties in use, by code, each with its province; those of one province where one is named. */
export function listCitiesInUse(db: Db, provinceId?: number) {
  const cities = db
    .selectFrom("regions as c")
    .leftJoin("regions as p", "p.id", "c.parent_id")
    .select(["c.id", "c.code", "c.name", "c.name_en"])
    .select([
      "p.id as province_id",
      "p.code as province_code",
      "p.name as province_name",
      "p.name_en as province_name_en",
    ])
    .where("c.level", "=", "city")
    .where((eb) =>
      eb.exists(eb.selectFrom("regions as r").select("r.id").whereRef("r.parent_id", "=", "c.id").where(inUse)),
    )
    .orderBy("c.code");
  return (provinceId === undefined ? cities : cities.where("c.parent_id", "=", provinceId)).execute();
}
