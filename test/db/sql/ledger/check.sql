-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/ledger/check.ts asks.

-- casesAfter, both engines
select "c".*, "d"."code" as "demanded_by", "d"."host_id", "y"."code" as "duty", "into"."number" as "merged_into"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."demanded_by_id"
  left join "duties" as "y" on "y"."id" = "c"."duty_id"
  left join "cases" as "into" on "into"."id" = "c"."merged_into_id"
  where "c"."id" > ?
  order by "c"."id"
  limit ?;

-- entriesAbout, both engines
select "e"."seq", "e"."day", "e"."kind", "e"."subject", "e"."body", "before"."day" as "previous_day"
  from "ledger_entries" as "e"
  left join "ledger_entries" as "before" on "before"."seq" = "e"."seq" - ?
  where "e"."subject" in (?)
  order by "e"."seq";

-- pendingAbout, both engines
select "day", "kind", "subject", "body"
  from "pending_entries"
  where "subject" in (?);

-- numbersWithoutCase, both engines
select "e"."subject", min("e"."seq") as "seq"
  from "ledger_entries" as "e"
  left join "cases" as "c" on "c"."number" = "e"."subject"
  where "e"."subject" like ? and "e"."subject" > ? and "c"."id" is null
  group by "e"."subject"
  order by "e"."subject"
  limit ?;

-- numbersThere, both engines
select "number"
  from "cases"
  where "number" in (?);

-- sequencesNamed, both engines
select *
  from "sequences"
  where "name" like ?
  order by "name";

-- voicesEverIn, both engines
select *
  from "voices"
  where ("case_id" = ? or "id" in (select "m"."row_id"
  from "merger_moves" as "m"
  inner join "mergers" as "g" on "g"."id" = "m"."merger_id"
  where "m"."kind" = ? and "g"."case_id" = ?))
  order by "id";

-- repliesEverIn, both engines
select *
  from "replies"
  where ("case_id" = ? or "id" in (select "m"."row_id"
  from "merger_moves" as "m"
  inner join "mergers" as "g" on "g"."id" = "m"."merger_id"
  where "m"."kind" = ? and "g"."case_id" = ?))
  order by "id";

-- verdictsEverIn, both engines
select *, 0 as "position"
  from "verdicts"
  where ("case_id" = ? or "id" in (select "m"."row_id"
  from "merger_moves" as "m"
  inner join "mergers" as "g" on "g"."id" = "m"."merger_id"
  where "m"."kind" = ? and "g"."case_id" = ?))
  order by "id";

-- movesOfRows, both engines
select "m"."row_id", "m"."position", "g"."case_id"
  from "merger_moves" as "m"
  inner join "mergers" as "g" on "g"."id" = "m"."merger_id"
  where "m"."kind" = ? and "m"."row_id" in (?)
  order by "m"."merger_id";

-- holdersOf, both engines
select "p"."verdict_id", "p"."holder", "y"."code" as "duty"
  from "verdict_parts" as "p"
  inner join "duty_versions" as "v" on "v"."id" = "p"."duty_version_id"
  inner join "duties" as "y" on "y"."id" = "v"."duty_id"
  where "p"."verdict_id" in (?);

-- marksOf, both engines
select *
  from "voice_marks"
  where "voice_id" in (?);

-- countWords, both engines
select count(*) as "words"
  from "confirmations"
  where "case_id" = ?;

-- heldRepliesOfCase, both engines
select "id", "outcome", "channel", "counts_on"
  from "held_replies"
  where "case_id" = ?
  order by "id";

-- entriesOfKind, both engines
select "seq", "day", "kind", "subject", "body"
  from "ledger_entries"
  where "kind" = ? and "seq" > ?
  order by "seq"
  limit ?;

-- mergersOf, both engines
select "m"."reason", "m"."merged_on", "m"."missed_due_on", "m"."overdue_due_on", "m"."undone_on", "m"."undone_reason", "into"."number" as "into"
  from "mergers" as "m"
  inner join "cases" as "into" on "into"."id" = "m"."into_id"
  where "m"."case_id" = ?
  order by "m"."id";

-- everMerged, both engines
select "id"
  from "mergers"
  where ("case_id" = ? or "into_id" = ?);

-- membersOf, both engines
select distinct "department_id" as "id"
  from "cases";
select distinct "scope_id" as "id"
  from "counters"
  where "scope" = ?;
select distinct "duty_id" as "id"
  from "cases";
select distinct "region_id" as "id"
  from "cases";

-- casesOfScope, both engines
select *
  from "cases"
  where "id" > ? and "department_id" = ?
  order by "id"
  limit ?;
select *
  from "cases"
  where "id" > ? and "duty_id" = ?
  order by "id"
  limit ?;
select *
  from "cases"
  where "id" > ? and "region_id" = ?
  order by "id"
  limit ?;
select *
  from "cases"
  where "id" > ?
  order by "id"
  limit ?;

-- besideOfScope, both engines
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached"
  from (select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", case when "s"."met_on" is null then 'due' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."charged" = ? and "w"."closed_on" is not null and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on") union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."missed_due_on" as "due_on", "c"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."into_id" as "case_id", "c"."number", "c"."region_id", "y"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "y"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."into_id"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on", "s"."started_on", case when "s"."met_on" is null then 'due' when "s"."met_on" <= "s"."due_on" then 'on_time' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "w"."case_id" and "m"."undone_on" is null
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside"
  where "beside"."department_id" = ?;
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached"
  from (select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", case when "s"."met_on" is null then 'due' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."charged" = ? and "w"."closed_on" is not null and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on") union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."missed_due_on" as "due_on", "c"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."into_id" as "case_id", "c"."number", "c"."region_id", "y"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "y"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."into_id"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on", "s"."started_on", case when "s"."met_on" is null then 'due' when "s"."met_on" <= "s"."due_on" then 'on_time' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "w"."case_id" and "m"."undone_on" is null
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside"
  where "beside"."duty_id" = ?;
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached"
  from (select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", case when "s"."met_on" is null then 'due' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."charged" = ? and "w"."closed_on" is not null and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on") union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."missed_due_on" as "due_on", "c"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."into_id" as "case_id", "c"."number", "c"."region_id", "y"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "y"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."into_id"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on", "s"."started_on", case when "s"."met_on" is null then 'due' when "s"."met_on" <= "s"."due_on" then 'on_time' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "w"."case_id" and "m"."undone_on" is null
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside"
  where "beside"."region_id" = ?;
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached"
  from (select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", case when "s"."met_on" is null then 'due' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."charged" = ? and "w"."closed_on" is not null and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on") union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."missed_due_on" as "due_on", "c"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."into_id" as "case_id", "c"."number", "c"."region_id", "y"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "y"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."into_id"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on", "s"."started_on", case when "s"."met_on" is null then 'due' when "s"."met_on" <= "s"."due_on" then 'on_time' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "w"."case_id" and "m"."undone_on" is null
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside";

-- countersOf, both engines
select "metric", "day", "value"
  from "counters"
  where "scope" = ? and "scope_id" = ? and "value" <> ?;

-- sumsOfMember, both engines
select "metric", "value"
  from "counter_sums"
  where "scope" = ? and "scope_id" = ? and "value" <> ?;
