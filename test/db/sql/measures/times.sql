-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/times.ts asks.

-- timeFlags, both engines
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "c"."region_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and 1 = 1 and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k";

-- timesOfTurns, both engines
select "r"."department_id", "r"."region_id", "r"."at" as "started_on", "r"."met_on", "r"."left_on", "r"."held_case", count(*) as "turns"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "r"
  group by "r"."department_id", "r"."region_id", "r"."at", "r"."met_on", "r"."left_on", "r"."held_case"
  order by "started_on";
select "r"."department_id", "r"."region_id", "r"."at" as "started_on", "r"."met_on", "r"."left_on", "r"."held_case", count(*) as "turns"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "c"."region_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "r"
  group by "r"."department_id", "r"."region_id", "r"."at", "r"."met_on", "r"."left_on", "r"."held_case"
  order by "started_on";
select "r"."department_id", "r"."region_id", "r"."at" as "started_on", "r"."met_on", "r"."left_on", "r"."held_case", count(*) as "turns"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and 1 = 1 and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "r"
  group by "r"."department_id", "r"."region_id", "r"."at", "r"."met_on", "r"."left_on", "r"."held_case"
  order by "started_on";

-- holdsOfAnswers, both engines
select "h"."case_id", "h"."kind", "h"."from_day", "h"."until_day"
  from "holds" as "h"
  left join "stages" as "s" on "s"."id" = "h"."stage_id"
  left join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "h"."case_id" in (?, ?) and ("h"."stage_id" is null or ("s"."stage" = ? and "w"."part" = ?))
  order by "h"."id";
