-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/busiest.ts asks.

-- casesByVoices, both engines
select "n"."department_id", "n"."region_id", "n"."year", "n"."all", count(*) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", sum(case when v.linked_on >= ? then 1 else 0 end) as "year", count(*) as "all"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id") as "n"
  group by "n"."department_id", "n"."region_id", "n"."year", "n"."all";
select "n"."department_id", "n"."region_id", "n"."year", "n"."all", count(*) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", sum(case when v.linked_on >= ? then 1 else 0 end) as "year", count(*) as "all"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id") as "n"
  group by "n"."department_id", "n"."region_id", "n"."year", "n"."all";
select "n"."department_id", "n"."region_id", "n"."year", "n"."all", count(*) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", sum(case when v.linked_on >= ? then 1 else 0 end) as "year", count(*) as "all"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1
  group by "c"."id", "c"."department_id", "c"."region_id") as "n"
  group by "n"."department_id", "n"."region_id", "n"."year", "n"."all";

-- busiestFlags, both engines
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k";
