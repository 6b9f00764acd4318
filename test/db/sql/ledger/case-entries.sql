-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/ledger/case-entries.ts asks.

-- insertCaseEntries, both engines
insert into "case_entries" ("seq", "case_id", "department_id", "duty_id", "region_id") select "e"."seq", "told"."id", "told"."department_id", "told"."duty_id", "told"."region_id"
  from "ledger_entries" as "e"
  inner join "cases" as "c" on "c"."number" = "e"."subject"
  inner join "cases" as "told" on "told"."id" = case when "e"."kind" = ? then coalesce("c"."merged_into_id", "c"."id") else "c"."id" end
  where "e"."seq" >= ? and "e"."seq" <= ?;

-- refreshCaseEntries, both engines
select "id", "department_id", "duty_id", "region_id"
  from "cases"
  where "number" in (?);
update "case_entries"
  set 
  where "case_id" = ?;

-- newestCaseEntries, both engines
select "n"."seq", "n"."case_id", "e"."day", "e"."kind", "e"."subject", "e"."body"
  from "case_entries" as "n"
  inner join "ledger_entries" as "e" on "e"."seq" = "n"."seq"
  where "n"."case_id" = ?
  order by "n"."seq" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null;
select "n"."seq", "n"."case_id", "e"."day", "e"."kind", "e"."subject", "e"."body"
  from "case_entries" as "n"
  inner join "ledger_entries" as "e" on "e"."seq" = "n"."seq"
  order by "n"."seq" desc
  limit ?;
select "n"."seq", "n"."case_id", "e"."day", "e"."kind", "e"."subject", "e"."body"
  from "case_entries" as "n"
  inner join "ledger_entries" as "e" on "e"."seq" = "n"."seq"
  where "n"."department_id" = ?
  order by "n"."seq" desc
  limit ?;
select "n"."seq", "n"."case_id", "e"."day", "e"."kind", "e"."subject", "e"."body"
  from "case_entries" as "n"
  inner join "ledger_entries" as "e" on "e"."seq" = "n"."seq"
  where "n"."duty_id" = ?
  order by "n"."seq" desc
  limit ?;
select "n"."seq", "n"."case_id", "e"."day", "e"."kind", "e"."subject", "e"."body"
  from "case_entries" as "n"
  inner join "ledger_entries" as "e" on "e"."seq" = "n"."seq"
  where "n"."region_id" = ?
  order by "n"."seq" desc
  limit ?;
