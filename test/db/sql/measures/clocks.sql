-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/clocks.ts asks.

-- clockRows, both engines
with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k";
with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k";
with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k";

-- dueDaysMet, both engines
select distinct "k"."due_on"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = ? and "k"."met_on" <= "k"."due_on"
  order by "k"."due_on";
select distinct "k"."due_on"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = ? and "k"."met_on" <= "k"."due_on"
  order by "k"."due_on";
select distinct "k"."due_on"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = ? and "k"."met_on" <= "k"."due_on"
  order by "k"."due_on";

-- clockFlags, both engines
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?), (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "behind"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?), (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on";
select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= ? then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and (not exists (select "o"."id"
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
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?), (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on";

-- clocksBehind, both engines
with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "c"."number", "d"."code" as "department", "k"."stage", "k"."started_on", "k"."due_on", "k"."met_on"
  from (select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
  from (select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."missed_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "y"."department_id", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "m"."merged_on" as "met_on", "y"."published_on" as "started_on"
  from "mergers" as "m"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", coalesce("s"."met_on", "m"."merged_on") as "met_on", "s"."started_on"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = ? and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  inner join "departments" as "d" on "d"."id" = "k"."department_id"
  where "k"."due_on" <= ? and "c"."hidden_until" is null and "c"."state" <> ? and "c"."published_on" <= ?;
