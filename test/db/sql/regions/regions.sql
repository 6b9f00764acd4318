-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/regions/regions.ts asks.

-- insertRegion, both engines
insert into "regions" ("code", "level", "name", "name_en", "parent_id")
  values (?, ?, ?, ?, ?)
  returning "id";

-- insertRegions, both engines
insert into "regions" ("code", "level", "name", "name_en", "parent_id")
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

-- listChildRegions, both engines
select *
  from "regions"
  where "ended_on" is null and "parent_id" = ?
  order by "code";
select *
  from "regions"
  where "ended_on" is null and "level" = ?
  order by "code";

-- countTownships, both engines
select "parent_id", count(*) as "townships"
  from "regions"
  where "parent_id" in (?) and "level" = ? and "ended_on" is null
  group by "parent_id";

-- regionChain, both engines
with recursive "chain" as (select "id", "parent_id", 0 as "steps"
  from "regions"
  where "id" = ? union all select "above"."id", "above"."parent_id", "below"."steps" + 1 as "steps"
  from "chain" as "below"
  inner join "regions" as "above" on "above"."id" = "below"."parent_id") select "r".*
  from "chain"
  inner join "regions" as "r" on "r"."id" = "chain"."id"
  order by "chain"."steps";

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
