-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/rounds.ts asks.

-- wordsThatReopen, both engines
select "w"."case_id", "w"."report_id", "w"."round", "w"."reason"
  from "confirmations" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "w"."outcome" = ? and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "l"."met_on" and "c"."state" = ? and "c"."hidden_until" is null and "c"."merged_into_id" is null and not exists (select "o"."round"
  from "confirmations" as "o"
  where "o"."report_id" = "w"."report_id" and "o"."case_id" = "w"."case_id" and ("o"."reopens" is not null or ("o"."round" > "w"."round" and "o"."given_on" < ?))) and not exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id" and "h"."until_day" is null) and "w"."case_id" = ?
  order by "w"."case_id", "w"."report_id";
select "w"."case_id", "w"."report_id", "w"."round", "w"."reason"
  from "confirmations" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "w"."outcome" = ? and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "l"."met_on" and "c"."state" = ? and "c"."hidden_until" is null and "c"."merged_into_id" is null and not exists (select "o"."round"
  from "confirmations" as "o"
  where "o"."report_id" = "w"."report_id" and "o"."case_id" = "w"."case_id" and ("o"."reopens" is not null or ("o"."round" > "w"."round" and "o"."given_on" < ?))) and not exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id" and "h"."until_day" is null)
  order by "w"."case_id", "w"."report_id";

-- noteReopening, both engines
update "confirmations"
  set "reopens" = ?
  where "case_id" = ? and "report_id" = ? and "round" = ?;

-- reasonsOfRounds, both engines
select distinct "reopens", "reason"
  from "confirmations"
  where "case_id" = ? and "set_aside" = ? and "reopens" is not null and "reason" is not null
  order by "reopens", "reason";

-- endRound, both engines
update "stages"
  set "current" = ?
  where "case_id" = ? and "current" = ? and "stage" in (?);

-- reopenings, both engines
select "id", "watch_id", "stage", "round", "started_on", "working_days"
  from "stages"
  where "case_id" = ? and "stage" <> ? and "round" > ?
  order by "id";
