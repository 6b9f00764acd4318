-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/bases.ts asks.

-- countByWhose, both engines
select sum("s"."cases") as "cases", sum(case when "s"."verdict" = ? then "s"."cases" else 0 end) as "own"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."region_id" = ?;
select sum("s"."cases") as "cases", sum(case when "s"."verdict" = ? then "s"."cases" else 0 end) as "own"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."department_id" in (?, ?);

-- countHeldDuties, both engines
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" is not null and "i"."region_id" in (?, ?);
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" is not null and "i"."region_id" in (?, ?) and "v"."duty_id" in (select "s"."duty_id"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."region_id" = ? and "s"."verdict" <> ?);
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" in (?, ?);
select count(distinct "v"."duty_id") as "items"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" in (?, ?) and "v"."duty_id" in (select "s"."duty_id"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."department_id" in (?, ?) and "s"."verdict" <> ?);

-- listHeldDuties, both engines
select "v"."duty_id", "i"."code", "v"."title", "v"."band", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" is not null and "i"."region_id" in (?, ?)
  order by "i"."code", "v"."effective_from" desc;
select "v"."duty_id", "i"."code", "v"."title", "v"."band", "h"."code" as "holder_code", "h"."name" as "holder_name", "h"."name_en" as "holder_name_en"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "v"."holder_id" in (?, ?)
  order by "i"."code", "v"."effective_from" desc;

-- countByDutyItem, both engines
select "s"."duty_id", sum("s"."cases") as "cases", sum(case when "s"."verdict" = ? then "s"."cases" else 0 end) as "own"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."region_id" = ?
  group by "s"."duty_id";
select "s"."duty_id", sum("s"."cases") as "cases", sum(case when "s"."verdict" = ? then "s"."cases" else 0 end) as "own"
  from "case_sums" as "s"
  where "s"."cases" > ? and "s"."department_id" in (?, ?)
  group by "s"."duty_id";

-- countTownshipsIn, both engines
with recursive "within"("top", "id", "level") as (select "code" as "top", "id", "level"
  from "regions"
  where "code" in (?) and "ended_on" is null union all select "above"."top", "r"."id", "r"."level"
  from "within" as "above"
  inner join "regions" as "r" on "r"."parent_id" = "above"."id"
  where "r"."ended_on" is null) select "top", count(*) as "townships"
  from "within"
  where "level" = ?
  group by "top";

-- countTownshipsBelow, both engines
with recursive "below"("id", "level") as (select "id", "level"
  from "regions"
  where "parent_id" = ? and "ended_on" is null union all select "r"."id", "r"."level"
  from "below" as "above"
  inner join "regions" as "r" on "r"."parent_id" = "above"."id"
  where "r"."ended_on" is null) select count(*) as "townships"
  from "below"
  where "level" = ?;
