-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/open-data/requests.ts asks.

-- firstEntryFrom, both engines
select *
  from "ledger_head"
  where "id" = ?;
select "day"
  from "ledger_entries"
  where "seq" = ?;

-- listRequests, both engines
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."published_on" <= ? and "c"."met_on" is not null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."published_on" <= ? and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."published_on" <= ? and "c"."met_on" is null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."published_on" <= ? and "c"."met_on" is not null
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" <= ? and "c"."met_on" is not null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."published_on" >= ? and "c"."published_on" <= ? and "c"."met_on" is not null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."published_on" <= ? and "c"."met_on" is not null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
select "c"."number", "c"."title", "c"."demand", "c"."kind", "c"."published_on", "c"."due_on", "c"."met_on", "c"."held_on", "c"."verdict", "d"."name" as "department", "r"."name" as "county", (select "e"."day"
  from "case_entries" as "t"
  inner join "ledger_entries" as "e" on "e"."seq" = "t"."seq"
  where "t"."case_id" = "c"."id" and "e"."day" < ?
  order by "t"."seq" desc
  limit ?) as "changed_on"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  where "c"."id" in (select "c"."id"
  from "cases" as "c"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."number" in (?, ?) and "c"."kind" in (?) and "c"."published_on" >= ? and "c"."met_on" is not null and exists (select "t"."seq"
  from "case_entries" as "t"
  where "t"."case_id" = "c"."id" and "t"."seq" >= ? and "t"."seq" < ?)
  order by "c"."published_on" desc, "c"."id" desc
  limit ? offset ?)
  order by "c"."published_on" desc, "c"."id" desc;
