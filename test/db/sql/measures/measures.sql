-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/measures.ts asks.

-- sumsOfFamily, SQLite
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values (?, ?), (?, ?)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = ? then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in (?, ?) and "p"."decided_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "p"."department_id" in (?)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
  where "k"."stage" = ?
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= ? then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= ? then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?)) as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < ?) as "r"
  group by "r"."department_id";
select "r"."region_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?) and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."region_id";
select "r"."region_id" as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."region_id" in (?)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."region_id";
select 0 as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1 and "v"."linked_on" >= ?
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r";
select 0 as "scope_id", sum(case when r.at >= ? then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", ? as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and 1 = 1
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r";

-- sumsOfFamily, PostgreSQL
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "c"."department_id" in ($8) and "v"."linked_on" >= $9
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by owner_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by owner_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "c"."department_id" in ($8)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $2 then 1 else 0 end as "V1", case when "k"."verdict" = $3 then 1 else 0 end as "V2", case when "k"."verdict" = $4 then 1 else 0 end as "V3", case when "k"."verdict" = $5 then 1 else 0 end as "V4", case when "k"."verdict" = $6 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $7) and "k"."answers" > $8) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $9) and "k"."answers" > $10) and "k"."claims" > $11) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $12) and "k"."answers" > $13) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $14) and "k"."answers" > $15) and "k"."found" = $16) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $17) and "k"."answers" > $18) and "k"."rounds" > $19) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $20
  order by "j"."applies_on" desc, "j"."id" desc
  limit $21) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $22 and "a"."hollow_on" is null and "a"."published_on" <= $23) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $24 and "a"."hollow_on" is null and "a"."published_on" <= $25 and "e"."remedy" in ($26, $27, $28, $29, $30, $31, $32, $33)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $34 and "k"."checked_on" <= $35
  order by "k"."id" desc
  limit $36) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $37 and "w"."closed_on" is null and "s"."stage" = $38 and "s"."round" > $39 and "s"."started_on" <= $40) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($41, $42) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $43) and "c"."department_id" in ($44)) as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
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
  where "w"."part" = $16 and "c"."merged_into_id" is null and "w"."department_id" in ($17) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $18 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $19 and "w"."closed_on" is null and ("s"."stage" <> $20 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $21 and "w"."charged" = $22 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($23)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $24 and ("c"."state" in ($25, $26) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $27) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $28
  order by "j"."applies_on" desc, "j"."id" desc
  limit $29) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $30
  order by "j"."applies_on" desc, "j"."id" desc
  limit $31) <> $32)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($33, $34), ($35, $36)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "p"."department_id", "c"."region_id", "p"."decided_on" as "at", 1 as "decided", case when "p"."outcome" = $2 then 1 else 0 end as "changed"
  from "disputes" as "p"
  inner join "cases" as "c" on "c"."id" = "p"."case_id"
  where "p"."outcome" in ($3, $4) and "p"."decided_on" <= $5 and ("c"."state" in ($6, $7) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $8) and "p"."department_id" in ($9)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
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
  where "w"."part" = $3 and "c"."merged_into_id" is null and "w"."department_id" in ($4) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $5 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $6 and "w"."closed_on" is null and ("s"."stage" <> $7 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $8 and "w"."charged" = $9 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($10)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $11 and ("c"."state" in ($12, $13) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $14) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $15
  order by "j"."applies_on" desc, "j"."id" desc
  limit $16) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $17
  order by "j"."applies_on" desc, "j"."id" desc
  limit $18) <> $19)) as "k"
  where "k"."stage" = $20
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $2 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $3 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $4 and "s"."stage" = $5 and "s"."round" = $6 and "s"."started_on" <= $7 and ("c"."state" in ($8, $9) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $10) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $11
  order by "j"."applies_on" desc, "j"."id" desc
  limit $12) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $13
  order by "j"."applies_on" desc, "j"."id" desc
  limit $14) <> $15) and "w"."department_id" in ($16)) as "k") as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $2) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $3) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $4 and "w"."opened_on" <= $5 and ("c"."state" in ($6, $7) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $8) and "w"."department_id" in ($9)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $2 and "v"."linked_on" <= $3 and ("c"."state" in ($4, $5) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $6) and "c"."department_id" in ($7)) as "r"
  group by "r"."department_id";
select "r"."department_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $2 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $3 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $4 and "k"."outcome" = $5) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $6 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $7 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $8 and "k"."outcome" = $9) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $10 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $11 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $12 and "k"."outcome" = $13) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $14 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $15 and "w"."given_on" < $16 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $17) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $18) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $19 and ("c"."state" in ($20, $21) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $22) and "c"."department_id" in ($23) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $24
  order by "j"."applies_on" desc, "j"."id" desc
  limit $25) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $26
  order by "j"."applies_on" desc, "j"."id" desc
  limit $27) <> $28)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $29 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $30 and "w"."given_on" < $31 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $32) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $33) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $34 and ("c"."state" in ($35, $36) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $37) and "c"."department_id" in ($38) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $39
  order by "j"."applies_on" desc, "j"."id" desc
  limit $40) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $41
  order by "j"."applies_on" desc, "j"."id" desc
  limit $42) <> $43)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $44 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $45 and "w"."given_on" < $46 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $47) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $48 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $49) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $50 and ("c"."state" in ($51, $52) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $53) and "c"."department_id" in ($54) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $55
  order by "j"."applies_on" desc, "j"."id" desc
  limit $56) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $57
  order by "j"."applies_on" desc, "j"."id" desc
  limit $58) <> $59)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $60) as "r"
  group by "r"."department_id";
select "r"."region_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "c"."region_id" in ($8) and "v"."linked_on" >= $9
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."region_id";
select "r"."region_id" as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (partition by region_id
  order by voices desc, case_id) as "rank_of", count(*) over (partition by region_id) as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "c"."region_id" in ($8)
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r"
  group by "r"."region_id";
select 0 as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and 1 = 1 and "v"."linked_on" >= $8
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r";
select 0 as "scope_id", sum(case when r.at >= $1 then "r"."text" else 0 end) as "text_w", sum("r"."text") as "text_a"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."voices", $2 as "at", case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end as "busiest"
  from (select "n".*, row_number() over (
  order by voices desc, case_id) as "rank_of", count(*) over () as "cases"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", coalesce("d"."successor_id", "d"."id") as "owner_id", count(*) as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "v"."counted" = $3 and "v"."linked_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and 1 = 1
  group by "c"."id", "c"."department_id", "c"."region_id", "d"."successor_id", "d"."id") as "n") as "k") as "r";

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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "k") as "r"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?)) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $1 then 1 else 0 end as "V1", case when "k"."verdict" = $2 then 1 else 0 end as "V2", case when "k"."verdict" = $3 then 1 else 0 end as "V3", case when "k"."verdict" = $4 then 1 else 0 end as "V4", case when "k"."verdict" = $5 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $6) and "k"."answers" > $7) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $8) and "k"."answers" > $9) and "k"."claims" > $10) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $11) and "k"."answers" > $12) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $13) and "k"."answers" > $14) and "k"."found" = $15) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $16) and "k"."answers" > $17) and "k"."rounds" > $18) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $19
  order by "j"."applies_on" desc, "j"."id" desc
  limit $20) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $21 and "a"."hollow_on" is null and "a"."published_on" <= $22) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $23 and "a"."hollow_on" is null and "a"."published_on" <= $24 and "e"."remedy" in ($25, $26, $27, $28, $29, $30, $31, $32)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $33 and "k"."checked_on" <= $34
  order by "k"."id" desc
  limit $35) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $36 and "w"."closed_on" is null and "s"."stage" = $37 and "s"."round" > $38 and "s"."started_on" <= $39) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($40, $41) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $42) and "c"."department_id" in ($43)) as "k") as "r"
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
  where "w"."part" = $15 and "c"."merged_into_id" is null and "w"."department_id" in ($16) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $17 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $18 and "w"."closed_on" is null and ("s"."stage" <> $19 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $20 and "w"."charged" = $21 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($22)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $23 and ("c"."state" in ($24, $25) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $26) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $27
  order by "j"."applies_on" desc, "j"."id" desc
  limit $28) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $29
  order by "j"."applies_on" desc, "j"."id" desc
  limit $30) <> $31)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($32, $33), ($34, $35)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $36 and "r"."at" >= $37;
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
  where "w"."part" = $2 and "c"."merged_into_id" is null and "w"."department_id" in ($3) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $4 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $5 and "w"."closed_on" is null and ("s"."stage" <> $6 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $7 and "w"."charged" = $8 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($9)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $10 and ("c"."state" in ($11, $12) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $13) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $14
  order by "j"."applies_on" desc, "j"."id" desc
  limit $15) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $16
  order by "j"."applies_on" desc, "j"."id" desc
  limit $17) <> $18)) as "k"
  where "k"."stage" = $19
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $20 and "r"."at" >= $21;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $12
  order by "j"."applies_on" desc, "j"."id" desc
  limit $13) <> $14) and "w"."department_id" in ($15)) as "k") as "r"
  where "r"."text" > $16 and "r"."at" >= $17;
select "r"."case_id"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8)) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select "r"."case_id"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and "v"."linked_on" <= $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6)) as "r"
  where "r"."text" > $7 and "r"."at" >= $8;
select "r"."case_id"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and "c"."department_id" in ($22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $28 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $29 and "w"."given_on" < $30 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $31) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and "c"."department_id" in ($37) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $43 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $44 and "w"."given_on" < $45 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $46) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $47 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $48) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $49 and ("c"."state" in ($50, $51) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $52) and "c"."department_id" in ($53) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $54
  order by "j"."applies_on" desc, "j"."id" desc
  limit $55) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $56
  order by "j"."applies_on" desc, "j"."id" desc
  limit $57) <> $58)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $59) as "r"
  where "r"."text" > $60 and "r"."at" >= $61;
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "k") as "r"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?)) as "k") as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= ?) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= ?) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and "v"."linked_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "r"
  where "r"."text" > ? and "r"."at" >= ?;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $1 then 1 else 0 end as "V1", case when "k"."verdict" = $2 then 1 else 0 end as "V2", case when "k"."verdict" = $3 then 1 else 0 end as "V3", case when "k"."verdict" = $4 then 1 else 0 end as "V4", case when "k"."verdict" = $5 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $6) and "k"."answers" > $7) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $8) and "k"."answers" > $9) and "k"."claims" > $10) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $11) and "k"."answers" > $12) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $13) and "k"."answers" > $14) and "k"."found" = $15) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $16) and "k"."answers" > $17) and "k"."rounds" > $18) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $19
  order by "j"."applies_on" desc, "j"."id" desc
  limit $20) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $21 and "a"."hollow_on" is null and "a"."published_on" <= $22) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $23 and "a"."hollow_on" is null and "a"."published_on" <= $24 and "e"."remedy" in ($25, $26, $27, $28, $29, $30, $31, $32)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $33 and "k"."checked_on" <= $34
  order by "k"."id" desc
  limit $35) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $36 and "w"."closed_on" is null and "s"."stage" = $37 and "s"."round" > $38 and "s"."started_on" <= $39) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($40, $41) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $42) and "c"."department_id" in ($43)) as "k") as "r"
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
  where "w"."part" = $15 and "c"."merged_into_id" is null and "w"."department_id" in ($16) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $17 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $18 and "w"."closed_on" is null and ("s"."stage" <> $19 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $20 and "w"."charged" = $21 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($22)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $23 and ("c"."state" in ($24, $25) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $26) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $27
  order by "j"."applies_on" desc, "j"."id" desc
  limit $28) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $29
  order by "j"."applies_on" desc, "j"."id" desc
  limit $30) <> $31)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($32, $33), ($34, $35)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $36 and "r"."at" >= $37;
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
  where "w"."part" = $2 and "c"."merged_into_id" is null and "w"."department_id" in ($3) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $4 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $5 and "w"."closed_on" is null and ("s"."stage" <> $6 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $7 and "w"."charged" = $8 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($9)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $10 and ("c"."state" in ($11, $12) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $13) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $14
  order by "j"."applies_on" desc, "j"."id" desc
  limit $15) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $16
  order by "j"."applies_on" desc, "j"."id" desc
  limit $17) <> $18)) as "k"
  where "k"."stage" = $19
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $20 and "r"."at" >= $21;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $12
  order by "j"."applies_on" desc, "j"."id" desc
  limit $13) <> $14) and "w"."department_id" in ($15)) as "k") as "r"
  where "r"."text" > $16 and "r"."at" >= $17;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8)) as "r"
  where "r"."text" > $9 and "r"."at" >= $10;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."linked_on" as "at", 1 as "voices"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $1 and "v"."linked_on" <= $2 and ("c"."state" in ($3, $4) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $5) and "c"."department_id" in ($6)) as "r"
  where "r"."text" > $7 and "r"."at" >= $8;
select count(distinct "r"."case_id") as "cases", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and "c"."department_id" in ($22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $28 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $29 and "w"."given_on" < $30 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $31) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and "c"."department_id" in ($37) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $43 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $44 and "w"."given_on" < $45 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $46) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $47 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $48) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $49 and ("c"."state" in ($50, $51) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $52) and "c"."department_id" in ($53) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $54
  order by "j"."applies_on" desc, "j"."id" desc
  limit $55) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $56
  order by "j"."applies_on" desc, "j"."id" desc
  limit $57) <> $58)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $59) as "r"
  where "r"."text" > $60 and "r"."at" >= $61;
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = ? then 1 else 0 end as "V1", case when "k"."verdict" = ? then 1 else 0 end as "V2", case when "k"."verdict" = ? then 1 else 0 end as "V3", case when "k"."verdict" = ? then 1 else 0 end as "V4", case when "k"."verdict" = ? then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."claims" > ?) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."found" = ?) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> ?) and "k"."answers" > ?) and "k"."rounds" > ?) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  where ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?)) as "k") as "r"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "c"."merged_into_id" is null and "w"."department_id" in (?) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = ? and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in (?)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "k"
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
  where "w"."part" = ? and "s"."stage" = ? and "s"."round" = ? and "s"."started_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?) and "w"."department_id" in (?)) as "k") as "r"
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
  where "w"."part" = ? and "w"."opened_on" <= ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "w"."department_id" in (?)) as "r"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = ? then 1 else 0 end as "asked_answer", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_answer", case when "k"."occasion" = ? then 1 else 0 end as "asked_day30", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day30", case when "k"."occasion" = ? then 1 else 0 end as "asked_day90", case when ("k"."occasion" = ? and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = ? and "k"."outcome" = ?) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+0 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+30 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+30 days', 'weekday 0', '-6 days') as "begins", date("v"."since", '+90 days', 'weekday 0', '-6 days') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", ? as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = ? and "w"."given_on" < ? and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit ?) as "outcome"
  from (select "v".*, date("v"."since", '+90 days', 'weekday 0', '-6 days') as "begins", ? as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = ? and ("c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ?) and "c"."department_id" in (?) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) <> ?)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "published", case when "k"."verdict" is not null then 1 else 0 end as "judged", case when "k"."verdict" = $1 then 1 else 0 end as "V1", case when "k"."verdict" = $2 then 1 else 0 end as "V2", case when "k"."verdict" = $3 then 1 else 0 end as "V3", case when "k"."verdict" = $4 then 1 else 0 end as "V4", case when "k"."verdict" = $5 then 1 else 0 end as "V5", case when (("k"."verdict" is null or "k"."verdict" <> $6) and "k"."answers" > $7) then 1 else 0 end as "answered", case when ((("k"."verdict" is null or "k"."verdict" <> $8) and "k"."answers" > $9) and "k"."claims" > $10) then 1 else 0 end as "claimed", case when ((("k"."verdict" is null or "k"."verdict" <> $11) and "k"."answers" > $12) and "k"."found" is not null) then 1 else 0 end as "checked", case when ((("k"."verdict" is null or "k"."verdict" <> $13) and "k"."answers" > $14) and "k"."found" = $15) then 1 else 0 end as "checked_so", case when ((("k"."verdict" is null or "k"."verdict" <> $16) and "k"."answers" > $17) and "k"."rounds" > $18) then 1 else 0 end as "came_back"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $19
  order by "j"."applies_on" desc, "j"."id" desc
  limit $20) as "verdict", (select count(*) as "answers"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $21 and "a"."hollow_on" is null and "a"."published_on" <= $22) as "answers", (select count(*) as "claims"
  from "replies" as "a"
  inner join "reply_remedies" as "e" on "e"."reply_id" = "a"."id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $23 and "a"."hollow_on" is null and "a"."published_on" <= $24 and "e"."remedy" in ($25, $26, $27, $28, $29, $30, $31, $32)) as "claims", (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $33 and "k"."checked_on" <= $34
  order by "k"."id" desc
  limit $35) as "found", (select count(*) as "rounds"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "w"."case_id" = "c"."id" and "w"."part" = $36 and "w"."closed_on" is null and "s"."stage" = $37 and "s"."round" > $38 and "s"."started_on" <= $39) as "rounds"
  from "cases" as "c"
  where ("c"."state" in ($40, $41) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $42) and "c"."department_id" in ($43)) as "k") as "r"
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
  where "w"."part" = $15 and "c"."merged_into_id" is null and "w"."department_id" in ($16) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $17 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $18 and "w"."closed_on" is null and ("s"."stage" <> $19 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $20 and "w"."charged" = $21 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($22)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $23 and ("c"."state" in ($24, $25) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $26) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $27
  order by "j"."applies_on" desc, "j"."id" desc
  limit $28) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $29
  order by "j"."applies_on" desc, "j"."id" desc
  limit $30) <> $31)) as "k"
  left join (with "last_days"("due_on", "first_on") as (values ($32, $33), ($34, $35)) select *
  from "last_days") as "l" on "l"."due_on" = "k"."due_on") as "r"
  where "r"."text" > $36 and "r"."at" >= $37 and "r"."case_id" in ($38, $39)
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
  where "w"."part" = $2 and "c"."merged_into_id" is null and "w"."department_id" in ($3) and (("w"."closed_on" is null and "s"."held_on" is null) or ("w"."closed_on" is not null and "w"."charged" = $4 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on"))) union all select "r"."id" as "case_id", "behind"."department_id", "r"."region_id", "behind"."stage", "behind"."due_on", "behind"."met_on", "behind"."started_on"
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
  where "m"."undone_on" is null and "w"."part" = $5 and "w"."closed_on" is null and ("s"."stage" <> $6 or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id" as "of_id", "w"."department_id", "s"."stage", "s"."due_on", "s"."met_on", "s"."started_on"
  from "cases" as "y"
  inner join "watches" as "w" on "w"."case_id" = "y"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "y"."merged_into_id" is not null and "w"."part" = $7 and "w"."charged" = $8 and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on")) as "behind"
  inner join "up" on "up"."case_id" = "behind"."of_id"
  inner join "cases" as "r" on "r"."id" = "up"."root_id"
  where "r"."merged_into_id" is null and "behind"."department_id" in ($9)) as "k"
  inner join "cases" as "c" on "c"."id" = "k"."case_id"
  where "k"."due_on" <= $10 and ("c"."state" in ($11, $12) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $13) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $14
  order by "j"."applies_on" desc, "j"."id" desc
  limit $15) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $16
  order by "j"."applies_on" desc, "j"."id" desc
  limit $17) <> $18)) as "k"
  where "k"."stage" = $19
  group by "k"."case_id", "k"."department_id", "k"."region_id") as "r"
  where "r"."text" > $20 and "r"."at" >= $21 and "r"."case_id" in ($22, $23)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", 1 as "watched", case when "k"."met_on" is not null then 1 else 0 end as "answered"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "s"."started_on" as "at", case when "s"."met_on" <= $1 then "s"."met_on" else null end as "met_on", case when coalesce("w"."closed_on", "s"."held_on") <= $2 then coalesce("w"."closed_on", "s"."held_on") else null end as "left_on", case when exists (select "h"."id"
  from "holds" as "h"
  where "h"."case_id" = "c"."id") then "c"."id" else 0 end as "held_case"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "s"."stage" = $4 and "s"."round" = $5 and "s"."started_on" <= $6 and ("c"."state" in ($7, $8) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $9) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $10
  order by "j"."applies_on" desc, "j"."id" desc
  limit $11) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $12
  order by "j"."applies_on" desc, "j"."id" desc
  limit $13) <> $14) and "w"."department_id" in ($15)) as "k") as "r"
  where "r"."text" > $16 and "r"."at" >= $17 and "r"."case_id" in ($18, $19)
  group by "r"."case_id";
select "r"."case_id", sum("r"."text") as "sum"
  from (select "c"."id" as "case_id", "w"."department_id", "c"."region_id", "w"."opened_on" as "at", 1 as "turns", case when exists (select "p"."id"
  from "disputes" as "p"
  where "p"."case_id" = "w"."case_id" and "p"."department_id" = "w"."department_id" and "p"."filed_on" <= $1) then 1 else 0 end as "disputed", case when exists (select "t"."id"
  from "transfers" as "t"
  where "t"."watch_id" = "w"."id" and "t"."asked_on" <= $2) then 1 else 0 end as "passed_on"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = $3 and "w"."opened_on" <= $4 and ("c"."state" in ($5, $6) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $7) and "w"."department_id" in ($8)) as "r"
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
  from (select "k"."case_id", "k"."department_id", "k"."region_id", "k"."at", case when "k"."occasion" = $1 then 1 else 0 end as "asked_answer", case when ("k"."occasion" = $2 and "k"."outcome" is not null) then 1 else 0 end as "said_answer", case when ("k"."occasion" = $3 and "k"."outcome" = $4) then 1 else 0 end as "gone_answer", case when "k"."occasion" = $5 then 1 else 0 end as "asked_day30", case when ("k"."occasion" = $6 and "k"."outcome" is not null) then 1 else 0 end as "said_day30", case when ("k"."occasion" = $7 and "k"."outcome" = $8) then 1 else 0 end as "gone_day30", case when "k"."occasion" = $9 then 1 else 0 end as "asked_day90", case when ("k"."occasion" = $10 and "k"."outcome" is not null) then 1 else 0 end as "said_day90", case when ("k"."occasion" = $11 and "k"."outcome" = $12) then 1 else 0 end as "gone_day90"
  from (select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $13 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $14 and "w"."given_on" < $15 and true and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $16) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 0), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $17) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $18 and ("c"."state" in ($19, $20) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $21) and "c"."department_id" in ($22) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $23
  order by "j"."applies_on" desc, "j"."id" desc
  limit $24) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $25
  order by "j"."applies_on" desc, "j"."id" desc
  limit $26) <> $27)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $28 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $29 and "w"."given_on" < $30 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $31) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 30), 'YYYY-MM-DD') as "begins", to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $32) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $33 and ("c"."state" in ($34, $35) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $36) and "c"."department_id" in ($37) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $38
  order by "j"."applies_on" desc, "j"."id" desc
  limit $39) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $40
  order by "j"."applies_on" desc, "j"."id" desc
  limit $41) <> $42)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends" union all select "o"."case_id", "o"."department_id", "o"."region_id", case when ("o"."begins" > "o"."linked_on" and "o"."begins" > "o"."since") then "o"."begins" when "o"."linked_on" > "o"."since" then "o"."linked_on" else "o"."since" end as "at", $43 as "occasion", (select "w"."outcome"
  from "confirmations" as "w"
  where "w"."case_id" = "o"."case_id" and "w"."report_id" = "o"."report_id" and "w"."set_aside" = $44 and "w"."given_on" < $45 and "w"."given_on" >= "o"."begins" and "w"."given_on" < "o"."ends"
  order by "w"."round" desc
  limit $46) as "outcome"
  from (select "v".*, to_char(date_trunc('week', "v"."since"::date + 90), 'YYYY-MM-DD') as "begins", $47 as "ends"
  from (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "v"."report_id", "v"."linked_on", (select min("a"."published_on") as "since"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = $48) as "since"
  from "cases" as "c"
  inner join "voices" as "v" on "v"."case_id" = "c"."id"
  where "v"."counted" = $49 and ("c"."state" in ($50, $51) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= $52) and "c"."department_id" in ($53) and ((select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $54
  order by "j"."applies_on" desc, "j"."id" desc
  limit $55) is null or (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= $56
  order by "j"."applies_on" desc, "j"."id" desc
  limit $57) <> $58)) as "v"
  where "v"."since" is not null) as "o"
  where "o"."linked_on" < "o"."ends") as "k"
  where "k"."at" < $59) as "r"
  where "r"."text" > $60 and "r"."at" >= $61 and "r"."case_id" in ($62, $63)
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
