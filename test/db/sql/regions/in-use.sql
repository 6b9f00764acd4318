-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/regions/in-use.ts asks.

-- listCountiesInUse, both engines
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."id" as "city_id", "c"."code" as "city_code", "c"."name" as "city_name", "c"."name_en" as "city_name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "r"
  inner join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id")) and "r"."parent_id" = ? and "c"."parent_id" = ?
  order by "r"."code";
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."id" as "city_id", "c"."code" as "city_code", "c"."name" as "city_name", "c"."name_en" as "city_name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "r"
  inner join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id")) and "c"."parent_id" = ?
  order by "r"."code";
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."id" as "city_id", "c"."code" as "city_code", "c"."name" as "city_name", "c"."name_en" as "city_name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "r"
  inner join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id")) and "r"."parent_id" = ?
  order by "r"."code";

-- findCountiesInUse, both engines
select "r"."id"
  from "regions" as "r"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id")) and "r"."parent_id" in (select "c"."id"
  from "regions" as "c"
  where "c"."parent_id" = ?)
  order by "r"."code"
  limit ?;
select "r"."id"
  from "regions" as "r"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id"))
  order by "r"."code"
  limit ?;

-- listCitiesInUse, both engines
select "c"."id", "c"."code", "c"."name", "c"."name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "c"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "c"."level" = ? and exists (select "r"."id"
  from "regions" as "r"
  where "r"."parent_id" = "c"."id" and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id"))) and "c"."parent_id" = ?
  order by "c"."code";
select "c"."id", "c"."code", "c"."name", "c"."name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "c"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "c"."level" = ? and exists (select "r"."id"
  from "regions" as "r"
  where "r"."parent_id" = "c"."id" and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id")))
  order by "c"."code";
