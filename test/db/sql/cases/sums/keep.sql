-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/sums/keep.ts asks.

-- sumCases, both engines
select distinct "case_id"
  from "replies"
  where "case_id" in (?, ?) and "set_aside" = ? and "hollow_on" is null;
select "a"."case_id", "k"."found"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?) and "a"."set_aside" = ?
  order by "k"."id";
select "id", "region_id", "department_id", "duty_id", "verdict", "voices"
  from "cases"
  where "id" in (?, ?) and "state" in (?, ?) and "merged_into_id" is null and "hidden_until" is null;
select *
  from "summed_cases"
  where "case_id" in (?, ?);
delete from "told_groups"
  where "case_id" in (?, ?);

-- sumsIfMissing, both engines
select "value"
  from "sequences"
  where "name" = ?;
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;

-- sumsBesideCases, both engines
select "id"
  from "cases"
  where "id" > ?
  order by "id"
  limit ?;
select distinct "case_id"
  from "replies"
  where "case_id" in (?, ?) and "set_aside" = ? and "hollow_on" is null;
select "a"."case_id", "k"."found"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?) and "a"."set_aside" = ?
  order by "k"."id";
select "id", "region_id", "department_id", "duty_id", "verdict", "voices"
  from "cases"
  where "id" in (?, ?) and "state" in (?, ?) and "merged_into_id" is null and "hidden_until" is null;
select *
  from "summed_cases"
  where "case_id" in (?);
select *
  from "told_groups"
  where "case_id" in (?);

-- cellsOfCases, both engines
select *
  from "case_sums";
