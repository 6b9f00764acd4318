-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/mergers.ts asks.

-- insertMerger, both engines
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "missed_due_on", "overdue_due_on", "reason", "undone_by", "undone_on", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
update "cases"
  set "merged_into_id" = ?
  where "id" = ?;
insert into "mergers" ("case_id", "into_id", "merged_by", "merged_on", "missed_due_on", "overdue_due_on", "reason", "undone_by", "undone_on", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "overdue_due_on", "reason", "undone_by", "undone_on", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "missed_due_on", "reason", "undone_by", "undone_on", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "missed_due_on", "overdue_due_on", "reason", "undone_on", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "missed_due_on", "overdue_due_on", "reason", "undone_by", "undone_reason")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "mergers" ("case_id", "id", "into_id", "merged_by", "merged_on", "missed_due_on", "overdue_due_on", "reason", "undone_by", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- findMergerOf, both engines
select *
  from "mergers"
  where "case_id" = ? and "undone_on" is null;

-- listMergedCases, both engines
select "c"."id", "c"."number", "c"."title", "m"."merged_on", "m"."reason"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."into_id" = ? and "m"."undone_on" is null
  order by "m"."id";

-- moveBelongings, both engines
select "id", "position"
  from "voices"
  where "case_id" = ?
  order by "position";
select max("position") as "last"
  from "voices"
  where "case_id" = ?;
insert into "merger_moves" ("kind", "row_id", "merger_id", "position")
  values (?, ?, ?, ?);
update "voices"
  set "case_id" = ?, "position" = ?
  where "id" = ?;
select "id", "position"
  from "replies"
  where "case_id" = ?
  order by "position";
select max("position") as "last"
  from "replies"
  where "case_id" = ?;

-- moveBack, both engines
select *
  from "merger_moves"
  where "merger_id" = ?;
update "confirmations"
  set "case_id" = ?
  where "case_id" = ? and "report_id" in (select "report_id"
  from "voices"
  where "case_id" = ?);
delete from "merger_moves"
  where "merger_id" = ?;

-- noteOverdue, both engines
update "mergers"
  set "overdue_due_on" = ?
  where "id" = ?;

-- undoMerger, both engines
update "mergers"
  set "undone_by" = ?, "undone_on" = ?, "undone_reason" = ?
  where "id" = ?;
update "cases"
  set "merged_into_id" = ?
  where "id" = ?;

-- originsOfCase, both engines
select "o"."kind", "o"."row_id", "o"."position", "c"."number"
  from "merger_moves" as "o"
  inner join "mergers" as "m" on "m"."id" = "o"."merger_id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "o"."kind" = ? and "o"."row_id" in (select "id"
  from "voices"
  where "case_id" = ?)
  order by "o"."merger_id" desc;
select "o"."kind", "o"."row_id", "o"."position", "c"."number"
  from "merger_moves" as "o"
  inner join "mergers" as "m" on "m"."id" = "o"."merger_id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "o"."kind" = ? and "o"."row_id" in (select "id"
  from "replies"
  where "case_id" = ?)
  order by "o"."merger_id" desc;
select "o"."kind", "o"."row_id", "o"."position", "c"."number"
  from "merger_moves" as "o"
  inner join "mergers" as "m" on "m"."id" = "o"."merger_id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "o"."kind" = ? and "o"."row_id" in (select "id"
  from "verdicts"
  where "case_id" = ?)
  order by "o"."merger_id" desc;

-- shareReport, both engines
select "a"."id"
  from "voices" as "a"
  inner join "voices" as "b" on "b"."report_id" = "a"."report_id"
  where "a"."case_id" = ? and "b"."case_id" = ?;

-- settleAnswer, both engines
select *
  from "clocks"
  where "case_id" = ?;
select min("published_on") as "first"
  from "replies"
  where "case_id" = ? and "set_aside" = ? and "hollow_on" is null and "round" = ?;
update "stages"
  set "met_on" = ?, "held_on" = ?
  where "id" = ?;
select "w"."signed_on", "t"."asked_on", (select min("a"."published_on") as "first"
  from "replies" as "a"
  where "a"."case_id" = ? and "a"."set_aside" = ? and not exists (select "o"."row_id"
  from "merger_moves" as "o"
  where "o"."kind" = ? and "o"."row_id" = "a"."id")) as "replied"
  from "watches" as "w"
  left join "transfers" as "t" on "t"."watch_id" = "w"."id"
  where "w"."id" = ?;

-- setUnaskedWordsAside, both engines
update "confirmations"
  set "set_aside" = ?
  where "case_id" = ? and "set_aside" = ? and not exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "confirmations"."case_id" and "a"."set_aside" = ? and "a"."published_on" <= "confirmations"."given_on");

-- casesWithin, both engines
select "id"
  from "cases"
  where "merged_into_id" in (?)
  order by "id";

-- idsWithSurvivors, both engines
select "id", "merged_into_id"
  from "cases"
  where "number" in (?, ?);
