-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/measures.ts asks.

-- sumsOfFamily, SQLite
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
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
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
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
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";

-- sumsOfFamily, PostgreSQL
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $2
  order by "j"."applies_on" desc, "j"."id" desc
  limit $3) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $4 and "a"."hollow_on" is null and "a"."published_on" <= $5) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $6 and "a"."hollow_on" is null and "a"."published_on" <= $7 and "e"."remedy" in ($8, $9, $10, $11, $12, $13, $14, $15)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $16 and "k"."checked_on" <= $17
  order by "k"."id" desc
  limit $18) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $19 and "w"."closed_on" is null and "s"."stage" = $20 and "s"."round" > $21 and "s"."started_on" <= $22) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($23, $24) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $25) and "c"."department_id" in ($26)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $27 then 1 else 0 end as "V1", case when "k"."verdict" = $28 then 1 else 0 end as "V2", case when "k"."verdict" = $29 then 1 else 0 end as "V3", case when "k"."verdict" = $30 then 1 else 0 end as "V4", case when "k"."verdict" = $31 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $32) and "k"."answers" > $33) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $34) and "k"."answers" > $35) and "k"."claims" > $36) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $37) and "k"."answers" > $38) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $39) and "k"."answers" > $40) and "k"."found" = $41) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $42) and "k"."answers" > $43) and "k"."rounds" > $44) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $2 then 1 else 0 end as "signed_due", case when ("k"."stage" = $3 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $4 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $5 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $6 then 1 else 0 end as "answered_due", case when ("k"."stage" = $7 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $8 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $9 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $10 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $11 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $12 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $13 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $14 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $15 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $16 and "s"."due_on" <= $17 and ("c"."state" in ($18, $19) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $20) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $21) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $22
  order by "j"."applies_on" desc, "j"."id" desc
  limit $23) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) <> $26) and "w"."department_id" in ($27) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $28 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $29 and "w"."closed_on" is null and ("s"."stage" <> $30 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $31 and "w"."charged" = $32 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $37) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42) and "behind"."department_id" in ($43) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($44, $45), ($46, $47)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $2 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($3, $4) and "p"."decided_on" <= $5 and ("c"."state" in ($6, $7) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $8) and "p"."department_id" in ($9)) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $2 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."due_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $8) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $11
  order by "j"."applies_on" desc, "j"."id" desc
  limit $12) <> $13) and "w"."department_id" in ($14) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $15 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $16 and "w"."closed_on" is null and ("s"."stage" <> $17 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $18 and "w"."charged" = $19 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $20 and ("c"."state" in ($21, $22) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $23) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $24) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $27
  order by "j"."applies_on" desc, "j"."id" desc
  limit $28) <> $29) and "behind"."department_id" in ($30) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = $31
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $2 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $3 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $4 and "s"."stage" = $5 and "s"."round" = $6 and "s"."started_on" <= $7 and ("c"."state" in ($8, $9) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $10) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $11) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $12
  order by "j"."applies_on" desc, "j"."id" desc
  limit $13) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $14
  order by "j"."applies_on" desc, "j"."id" desc
  limit $15) <> $16) and "w"."department_id" in ($17) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $2) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $3) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $4 and "w"."opened_on" <= $5 and ("c"."state" in ($6, $7) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $8) and "w"."department_id" in ($9) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7)) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $7) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $8
  order by "j"."applies_on" desc, "j"."id" desc
  limit $9) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) <> $12)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $17 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $18 and "w"."given_on" < $19 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $20) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $21 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $22 and "w"."given_on" < $23 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $24) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $25 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $26 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $27 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $28 and "k"."outcome" = $29) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $30 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $31 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $32 and "k"."outcome" = $33) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $34 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $35 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $36 and "k"."outcome" = $37) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $38) as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $2
  order by "j"."applies_on" desc, "j"."id" desc
  limit $3) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $4 and "a"."hollow_on" is null and "a"."published_on" <= $5) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $6 and "a"."hollow_on" is null and "a"."published_on" <= $7 and "e"."remedy" in ($8, $9, $10, $11, $12, $13, $14, $15)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $16 and "k"."checked_on" <= $17
  order by "k"."id" desc
  limit $18) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $19 and "w"."closed_on" is null and "s"."stage" = $20 and "s"."round" > $21 and "s"."started_on" <= $22) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($23, $24) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $25) and "c"."region_id" in ($26)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $27 then 1 else 0 end as "V1", case when "k"."verdict" = $28 then 1 else 0 end as "V2", case when "k"."verdict" = $29 then 1 else 0 end as "V3", case when "k"."verdict" = $30 then 1 else 0 end as "V4", case when "k"."verdict" = $31 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $32) and "k"."answers" > $33) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $34) and "k"."answers" > $35) and "k"."claims" > $36) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $37) and "k"."answers" > $38) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $39) and "k"."answers" > $40) and "k"."found" = $41) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $42) and "k"."answers" > $43) and "k"."rounds" > $44) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";
select "r"."department_id", "r"."region_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $2
  order by "j"."applies_on" desc, "j"."id" desc
  limit $3) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $4 and "a"."hollow_on" is null and "a"."published_on" <= $5) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $6 and "a"."hollow_on" is null and "a"."published_on" <= $7 and "e"."remedy" in ($8, $9, $10, $11, $12, $13, $14, $15)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $16 and "k"."checked_on" <= $17
  order by "k"."id" desc
  limit $18) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $19 and "w"."closed_on" is null and "s"."stage" = $20 and "s"."round" > $21 and "s"."started_on" <= $22) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($23, $24) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $25) and 1 = 1) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $26 then 1 else 0 end as "V1", case when "k"."verdict" = $27 then 1 else 0 end as "V2", case when "k"."verdict" = $28 then 1 else 0 end as "V3", case when "k"."verdict" = $29 then 1 else 0 end as "V4", case when "k"."verdict" = $30 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $31) and "k"."answers" > $32) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $33) and "k"."answers" > $34) and "k"."claims" > $35) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $36) and "k"."answers" > $37) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $38) and "k"."answers" > $39) and "k"."found" = $40) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $41) and "k"."answers" > $42) and "k"."rounds" > $43) then 1 else 0 end as "came_back"
  from "k") as "r"
  group by "r"."department_id", "r"."region_id";

-- casesOfMeasure, SQLite
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
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
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
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
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;

-- casesOfMeasure, PostgreSQL
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select "r"."case_id"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $1
  order by "j"."applies_on" desc, "j"."id" desc
  limit $2) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $3 and "a"."hollow_on" is null and "a"."published_on" <= $4) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $5 and "a"."hollow_on" is null and "a"."published_on" <= $6 and "e"."remedy" in ($7, $8, $9, $10, $11, $12, $13, $14)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $15 and "k"."checked_on" <= $16
  order by "k"."id" desc
  limit $17) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $18 and "w"."closed_on" is null and "s"."stage" = $19 and "s"."round" > $20 and "s"."started_on" <= $21) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($22, $23) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $24) and "c"."department_id" in ($25)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $26 then 1 else 0 end as "V1", case when "k"."verdict" = $27 then 1 else 0 end as "V2", case when "k"."verdict" = $28 then 1 else 0 end as "V3", case when "k"."verdict" = $29 then 1 else 0 end as "V4", case when "k"."verdict" = $30 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $31) and "k"."answers" > $32) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $33) and "k"."answers" > $34) and "k"."claims" > $35) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $36) and "k"."answers" > $37) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $38) and "k"."answers" > $39) and "k"."found" = $40) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $41) and "k"."answers" > $42) and "k"."rounds" > $43) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > $44 and "r"."at" >= $45;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $1 then 1 else 0 end as "signed_due", case when ("k"."stage" = $2 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $3 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $4 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $5 then 1 else 0 end as "answered_due", case when ("k"."stage" = $6 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $7 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $8 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $9 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $10 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $11 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $12 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $13 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $14 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $15 and "s"."due_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $20) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $21
  order by "j"."applies_on" desc, "j"."id" desc
  limit $22) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) <> $25) and "w"."department_id" in ($26) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $27 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $28 and "w"."closed_on" is null and ("s"."stage" <> $29 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $30 and "w"."charged" = $31 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $36) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $37
  order by "j"."applies_on" desc, "j"."id" desc
  limit $38) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $39
  order by "j"."applies_on" desc, "j"."id" desc
  limit $40) <> $41) and "behind"."department_id" in ($42) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($43, $44), ($45, $46)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $47 and "r"."at" >= $48;
select "r"."case_id"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $1 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($2, $3) and "p"."decided_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "p"."department_id" in ($8)) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $1 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $2 and "s"."due_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $7) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $8
  order by "j"."applies_on" desc, "j"."id" desc
  limit $9) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) <> $12) and "w"."department_id" in ($13) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $14 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $15 and "w"."closed_on" is null and ("s"."stage" <> $16 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $17 and "w"."charged" = $18 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $23) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $26
  order by "j"."applies_on" desc, "j"."id" desc
  limit $27) <> $28) and "behind"."department_id" in ($29) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = $30
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $31 and "r"."at" >= $32;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $10) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $11
  order by "j"."applies_on" desc, "j"."id" desc
  limit $12) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $13
  order by "j"."applies_on" desc, "j"."id" desc
  limit $14) <> $15) and "w"."department_id" in ($16) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18;
select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and "v"."linked_on" <= $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6)) as "r"
  where "r"."text" > $7 and "r"."at" >= $8;
select "r"."case_id"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and "c"."department_id" in ($5) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $6) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $7
  order by "j"."applies_on" desc, "j"."id" desc
  limit $8) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) <> $11)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $12 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $13 and "w"."given_on" < $14 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $15) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $16 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $17 and "w"."given_on" < $18 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $19) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $20 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $21 and "w"."given_on" < $22 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $23) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $24 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $25 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $26 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $27 and "k"."outcome" = $28) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $29 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $30 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $31 and "k"."outcome" = $32) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $33 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $34 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $35 and "k"."outcome" = $36) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $37) as "r"
  where "r"."text" > $38 and "r"."at" >= $39;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."region_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and 1 = 1 and "v"."linked_on" >= $7
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8 and "r"."at" >= $9;

-- sizeOfMeasure, SQLite
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
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
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
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
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;

-- sizeOfMeasure, PostgreSQL
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $1
  order by "j"."applies_on" desc, "j"."id" desc
  limit $2) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $3 and "a"."hollow_on" is null and "a"."published_on" <= $4) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $5 and "a"."hollow_on" is null and "a"."published_on" <= $6 and "e"."remedy" in ($7, $8, $9, $10, $11, $12, $13, $14)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $15 and "k"."checked_on" <= $16
  order by "k"."id" desc
  limit $17) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $18 and "w"."closed_on" is null and "s"."stage" = $19 and "s"."round" > $20 and "s"."started_on" <= $21) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($22, $23) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $24) and "c"."department_id" in ($25)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $26 then 1 else 0 end as "V1", case when "k"."verdict" = $27 then 1 else 0 end as "V2", case when "k"."verdict" = $28 then 1 else 0 end as "V3", case when "k"."verdict" = $29 then 1 else 0 end as "V4", case when "k"."verdict" = $30 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $31) and "k"."answers" > $32) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $33) and "k"."answers" > $34) and "k"."claims" > $35) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $36) and "k"."answers" > $37) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $38) and "k"."answers" > $39) and "k"."found" = $40) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $41) and "k"."answers" > $42) and "k"."rounds" > $43) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > $44 and "r"."at" >= $45;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $1 then 1 else 0 end as "signed_due", case when ("k"."stage" = $2 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $3 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $4 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $5 then 1 else 0 end as "answered_due", case when ("k"."stage" = $6 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $7 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $8 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $9 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $10 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $11 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $12 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $13 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $14 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $15 and "s"."due_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $20) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $21
  order by "j"."applies_on" desc, "j"."id" desc
  limit $22) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) <> $25) and "w"."department_id" in ($26) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $27 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $28 and "w"."closed_on" is null and ("s"."stage" <> $29 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $30 and "w"."charged" = $31 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $36) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $37
  order by "j"."applies_on" desc, "j"."id" desc
  limit $38) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $39
  order by "j"."applies_on" desc, "j"."id" desc
  limit $40) <> $41) and "behind"."department_id" in ($42) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($43, $44), ($45, $46)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $47 and "r"."at" >= $48;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $1 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($2, $3) and "p"."decided_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "p"."department_id" in ($8)) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $1 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $2 and "s"."due_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $7) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $8
  order by "j"."applies_on" desc, "j"."id" desc
  limit $9) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) <> $12) and "w"."department_id" in ($13) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $14 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $15 and "w"."closed_on" is null and ("s"."stage" <> $16 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $17 and "w"."charged" = $18 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $23) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $26
  order by "j"."applies_on" desc, "j"."id" desc
  limit $27) <> $28) and "behind"."department_id" in ($29) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = $30
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $31 and "r"."at" >= $32;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $10) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $11
  order by "j"."applies_on" desc, "j"."id" desc
  limit $12) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $13
  order by "j"."applies_on" desc, "j"."id" desc
  limit $14) <> $15) and "w"."department_id" in ($16) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and "v"."linked_on" <= $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6)) as "r"
  where "r"."text" > $7 and "r"."at" >= $8;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and "c"."department_id" in ($5) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $6) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $7
  order by "j"."applies_on" desc, "j"."id" desc
  limit $8) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) <> $11)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $12 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $13 and "w"."given_on" < $14 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $15) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $16 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $17 and "w"."given_on" < $18 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $19) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $20 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $21 and "w"."given_on" < $22 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $23) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $24 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $25 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $26 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $27 and "k"."outcome" = $28) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $29 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $30 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $31 and "k"."outcome" = $32) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $33 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $34 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $35 and "k"."outcome" = $36) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $37) as "r"
  where "r"."text" > $38 and "r"."at" >= $39;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."region_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and 1 = 1 and "v"."linked_on" >= $7
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8 and "r"."at" >= $9;

-- partsOfMeasure, SQLite
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ?) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "a"."hollow_on" is null and "a"."published_on" <= ? and "e"."remedy" in (?, ?, ?, ?, ?, ?, ?, ?)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ? and "k"."checked_on" <= ?
  order by "k"."id" desc
  limit ?) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = ? and "w"."closed_on" is null and "s"."stage" = ? and "s"."round" > ? and "s"."started_on" <= ?) as "rounds"
  from "cases" as "c"
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = ? then 1 else 0 end as "signed_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = ? then 1 else 0 end as "answered_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = ? then 1 else 0 end as "remedied_due", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = ? and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = ? and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = ? and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
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
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
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
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
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
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = ?) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < ?) as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ? and "r"."case_id" in (?, ?)
  group by "r"."case_id";

-- partsOfMeasure, PostgreSQL
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10 and "r"."case_id" in ($11, $12)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $1
  order by "j"."applies_on" desc, "j"."id" desc
  limit $2) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $3 and "a"."hollow_on" is null and "a"."published_on" <= $4) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $5 and "a"."hollow_on" is null and "a"."published_on" <= $6 and "e"."remedy" in ($7, $8, $9, $10, $11, $12, $13, $14)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $15 and "k"."checked_on" <= $16
  order by "k"."id" desc
  limit $17) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $18 and "w"."closed_on" is null and "s"."stage" = $19 and "s"."round" > $20 and "s"."started_on" <= $21) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($22, $23) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $24) and "c"."department_id" in ($25)) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $26 then 1 else 0 end as "V1", case when "k"."verdict" = $27 then 1 else 0 end as "V2", case when "k"."verdict" = $28 then 1 else 0 end as "V3", case when "k"."verdict" = $29 then 1 else 0 end as "V4", case when "k"."verdict" = $30 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $31) and "k"."answers" > $32) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $33) and "k"."answers" > $34) and "k"."claims" > $35) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $36) and "k"."answers" > $37) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $38) and "k"."answers" > $39) and "k"."found" = $40) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $41) and "k"."answers" > $42) and "k"."rounds" > $43) then 1 else 0 end as "came_back"
  from "k") as "r"
  where "r"."text" > $44 and "r"."at" >= $45 and "r"."case_id" in ($46, $47)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."stage" = $1 then 1 else 0 end as "signed_due", case when ("k"."stage" = $2 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "signed_on_time", case when ("k"."stage" = $3 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "signed_late", case when ("k"."stage" = $4 and "k"."met_on" is null) then 1 else 0 end as "signed_never", case when "k"."stage" = $5 then 1 else 0 end as "answered_due", case when ("k"."stage" = $6 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "answered_on_time", case when ("k"."stage" = $7 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "answered_late", case when ("k"."stage" = $8 and "k"."met_on" is null) then 1 else 0 end as "answered_never", case when "k"."stage" = $9 then 1 else 0 end as "remedied_due", case when ("k"."stage" = $10 and "k"."met_on" <= "k"."due_on") then 1 else 0 end as "remedied_on_time", case when ("k"."stage" = $11 and "k"."met_on" > "k"."due_on") then 1 else 0 end as "remedied_late", case when ("k"."stage" = $12 and "k"."met_on" is null) then 1 else 0 end as "remedied_never", case when ("k"."stage" = $13 and "k"."met_on" <= "k"."due_on" and "k"."met_on" >= "l"."first_on") then 1 else 0 end as "answered_last_days"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $14 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $15 and "s"."due_on" <= $16 and ("c"."state" in ($17, $18) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $19) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $20) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $21
  order by "j"."applies_on" desc, "j"."id" desc
  limit $22) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) <> $25) and "w"."department_id" in ($26) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $27 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $28 and "w"."closed_on" is null and ("s"."stage" <> $29 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $30 and "w"."charged" = $31 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $32 and ("c"."state" in ($33, $34) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $35) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $36) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $37
  order by "j"."applies_on" desc, "j"."id" desc
  limit $38) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $39
  order by "j"."applies_on" desc, "j"."id" desc
  limit $40) <> $41) and "behind"."department_id" in ($42) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($43, $44), ($45, $46)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $47 and "r"."at" >= $48 and "r"."case_id" in ($49, $50)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $1 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($2, $3) and "p"."decided_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "p"."department_id" in ($8)) as "r"
  where "r"."text" > $9 and "r"."at" >= $10 and "r"."case_id" in ($11, $12)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", max("k"."at") as "at", 1 as "ended", max(case when ("k"."met_on" is null or "k"."met_on" > "k"."due_on") then 1 else 0 end) as "ever_late"
  from (with recursive "up"("case_id", "root_id") as (select "m"."id" as "case_id", "m"."merged_into_id" as "root_id"
  from "cases" as "m"
  where "m"."merged_into_id" is not null union all select "up"."case_id", "n"."merged_into_id" as "root_id"
  from "up"
  inner join "cases" as "n" on "n"."id" = "up"."root_id"
  where "n"."merged_into_id" is not null) select "k"."case_id", "k"."department_id", "k"."region_id", "k"."stage", "k"."due_on", "k"."started_on", "k"."due_on" as "at", case when "k"."met_on" <= $1 then "k"."met_on" else null end as "met_on"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $2 and "s"."due_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $7) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $8
  order by "j"."applies_on" desc, "j"."id" desc
  limit $9) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) <> $12) and "w"."department_id" in ($13) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $14 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "c"."id" as "case_id", "behind"."department_id", "c"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $15 and "w"."closed_on" is null and ("s"."stage" <> $16 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $17 and "w"."charged" = $18 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "c" on "c"."id" = "up"."root_id"
  where "c"."merged_into_id" is null and "behind"."due_on" <= $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $23) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $26
  order by "j"."applies_on" desc, "j"."id" desc
  limit $27) <> $28) and "behind"."department_id" in ($29) and not exists (select b.id
  from departments as b
  where b.id = "behind"."department_id" and b.reachable_since > "behind"."started_on")) as "k") as "k"
  where "k"."stage" = $30
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $31 and "r"."at" >= $32 and "r"."case_id" in ($33, $34)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $10) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $11
  order by "j"."applies_on" desc, "j"."id" desc
  limit $12) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $13
  order by "j"."applies_on" desc, "j"."id" desc
  limit $14) <> $15) and "w"."department_id" in ($16) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on")) as "k") as "r"
  where "r"."text" > $17 and "r"."at" >= $18 and "r"."case_id" in ($19, $20)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8) and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "w"."opened_on")) as "r"
  where "r"."text" > $9 and "r"."at" >= $10 and "r"."case_id" in ($11, $12)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and "v"."linked_on" <= $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6)) as "r"
  where "r"."text" > $7 and "r"."at" >= $8 and "r"."case_id" in ($9, $10)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (with "asked" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", "c"."asked_from" as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and ("c"."state" in ($2, $3) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $4) and "c"."department_id" in ($5) and (not exists (select "o"."id"
  from "verdicts" as "o"
  where "o"."case_id" = "c"."id" and "o"."code" = $6) or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $7
  order by "j"."applies_on" desc, "j"."id" desc
  limit $8) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $9
  order by "j"."applies_on" desc, "j"."id" desc
  limit $10) <> $11)), "k" as materialized (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $12 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $13 and "w"."given_on" < $14 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $15) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $16 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $17 and "w"."given_on" < $18 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $19) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $20 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $21 and "w"."given_on" < $22 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $23) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $24 as "ends"
  from "asked" as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $25 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $26 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $27 and "k"."outcome" = $28) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $29 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $30 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $31 and "k"."outcome" = $32) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $33 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $34 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $35 and "k"."outcome" = $36) then 1 else 0 end as "gone_day90"
  from "k"
  where "k"."at" < $37) as "r"
  where "r"."text" > $38 and "r"."at" >= $39 and "r"."case_id" in ($40, $41)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8 and "r"."case_id" in ($9, $10)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."region_id" in ($7) and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $9 and "r"."at" >= $10 and "r"."case_id" in ($11, $12)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $1 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and 1 = 1 and "v"."linked_on" >= $7
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  where "r"."text" > $8 and "r"."at" >= $9 and "r"."case_id" in ($10, $11)
  group by "r"."case_id";

-- codesOfScope, both engines
select "id", "code"
  from "departments"
  where "id" in (?, ?);
select "id", "code"
  from "regions"
  where "id" in (?, ?);

-- monthOfFirstCase, both engines
select min("published_on") as "day"
  from "cases";
