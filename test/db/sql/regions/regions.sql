-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/regions/regions.ts asks.

-- insertRegion, both engines
insert into "regions" ("code", "name", "name_en", "parent_id", "level")
  values (?, ?, ?, ?, ?)
  returning "id";

-- insertRegions, both engines
insert into "regions" ("code", "name", "name_en", "parent_id", "level")
  values (?, ?, ?, ?, ?)
  on conflict ("code") do nothing;

-- regionIdsOf, both engines
select "id", "code"
  from "regions"
  where "level" = ?;

-- findRegion, both engines
select *
  from "regions"
  where "id" = ?;

-- findRegionByCode, both engines
select *
  from "regions"
  where "code" = ?;

-- hasRegionFrom, both engines
select "id"
  from "regions"
  where "code" >= ?
  limit ?;

-- listCountiesInUse, both engines
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."id" as "city_id", "c"."code" as "city_code", "c"."name" as "city_name", "c"."name_en" as "city_name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "r"
  inner join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id"))
  order by "r"."code"
  limit ?;
select "r"."id", "r"."code", "r"."name", "r"."name_en", "c"."id" as "city_id", "c"."code" as "city_code", "c"."name" as "city_name", "c"."name_en" as "city_name_en", "p"."id" as "province_id", "p"."code" as "province_code", "p"."name" as "province_name", "p"."name_en" as "province_name_en"
  from "regions" as "r"
  inner join "regions" as "c" on "c"."id" = "r"."parent_id"
  left join "regions" as "p" on "p"."id" = "c"."parent_id"
  where "r"."level" = ? and (exists (select "d"."id"
  from "departments" as "d"
  where "d"."region_id" = "r"."id") or exists (select "k"."id"
  from "cases" as "k"
  where "k"."region_id" = "r"."id"))
  order by "r"."code";

-- listChildRegions, both engines
select *
  from "regions"
  where "ended_on" is null and "parent_id" = ?
  order by "code";
select *
  from "regions"
  where "ended_on" is null and "level" = ?
  order by "code";

-- regionChain, both engines
select *
  from "regions"
  where "id" = ?;

-- setReplyWorkingDays, both engines
update "regions"
  set "reply_working_days" = ?
  where "id" = ?;

-- readAllRegions, both engines
select "id", "code", "parent_id", "level", "name", "name_en", "ended_on", "successor_id"
  from "regions"
  order by "code";

-- regionsVersion, both engines
select (select max("id") as "id"
  from "regions") as "region", (select max("id") as "id"
  from "region_amendments") as "amendment";
