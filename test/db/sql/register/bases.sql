-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/bases.ts asks.

-- countByWhose, both engines
select count(*) as "cases", count(case when "c"."verdict" = ? then 1 end) as "own"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."region_id" = ?;
select count(*) as "cases", count(case when "c"."verdict" = ? then 1 end) as "own"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in (?, ?);

-- countHeldDuties, both engines
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" is not null and "i"."region_id" in (?, ?);
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" is not null and "i"."region_id" in (?, ?) and "v"."duty_id" in (select "c"."duty_id" as "duty_id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."region_id" = ? and "c"."duty_id" is not null and ("c"."verdict" is null or "c"."verdict" <> ?));
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" in (?, ?);
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" in (?, ?) and "v"."duty_id" in (select "c"."duty_id" as "duty_id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."department_id" in (?, ?) and "c"."duty_id" is not null and ("c"."verdict" is null or "c"."verdict" <> ?));

-- countTownshipsBelow, both engines
with recursive "below"("id", "level") as (select "id", "level"
  from "regions"
  where "parent_id" = ? and "ended_on" is null union all select "r"."id", "r"."level"
  from "below" as "above"
  inner join "regions" as "r" on "r"."parent_id" = "above"."id"
  where "r"."ended_on" is null) select count(*) as "townships"
  from "below"
  where "level" = ?;
