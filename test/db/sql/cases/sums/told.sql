-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/sums/told.ts asks.

-- groupsTellingBoth, both engines
select "g"."marks", count(*) as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."region_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?
  group by "g"."marks"
  order by "g"."marks";
select count(distinct "g"."case_id") as "cases"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."region_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?;
select "g"."marks", count(*) as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."region_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?
  group by "g"."marks"
  order by "g"."marks";
select count(distinct "g"."case_id") as "cases"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."region_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?;
select "g"."marks", count(*) as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?
  group by "g"."marks"
  order by "g"."marks";
select count(distinct "g"."case_id") as "cases"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."marks" like ? and "g"."marks" like ?;

-- casesByHours, both engines
select "ranked"."from", count(*) as "cases"
  from (select "g"."hours_from" as "from", row_number() over(partition by "g"."case_id"
  order by "g"."hours_from") as "place", count(*) over(partition by "g"."case_id") as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."region_id" in (?, ?) and "g"."hours_from" is not null) as "ranked"
  where "ranked"."place" * 2 - "ranked"."groups" % 2 = "ranked"."groups"
  group by "ranked"."from"
  order by "ranked"."from";
select "ranked"."from", count(*) as "cases"
  from (select "g"."hours_from" as "from", row_number() over(partition by "g"."case_id"
  order by "g"."hours_from") as "place", count(*) over(partition by "g"."case_id") as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."region_id" in (?, ?) and "g"."hours_from" is not null) as "ranked"
  where "ranked"."place" * 2 - "ranked"."groups" % 2 = "ranked"."groups"
  group by "ranked"."from"
  order by "ranked"."from";
select "ranked"."from", count(*) as "cases"
  from (select "g"."hours_from" as "from", row_number() over(partition by "g"."case_id"
  order by "g"."hours_from") as "place", count(*) over(partition by "g"."case_id") as "groups"
  from "told_groups" as "g"
  where "g"."told_from" <= ? and "g"."department_id" in (?, ?) and "g"."hours_from" is not null) as "ranked"
  where "ranked"."place" * 2 - "ranked"."groups" % 2 = "ranked"."groups"
  group by "ranked"."from"
  order by "ranked"."from";
