-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/open-data/case-rows.ts asks.

-- casesUpTo, both engines
select "c"."id", "c"."number", "c"."kind", "c"."published_on", "c"."off_list_on", "c"."listed_on", "r"."code" as "county", "d"."code" as "department", "b"."code" as "demanded_by", "i"."code" as "duty", (select count(*) as "voices"
  from "voices" as "v"
  where "v"."case_id" = "c"."id" and "v"."counted" = ? and "v"."linked_on" <= ?) as "voices", (select count(*) as "moves"
  from "case_moves" as "o"
  where "o"."case_id" = "c"."id" and "o"."moved_on" <= ?) as "moves", (select count(*) as "disputes"
  from "disputes" as "p"
  where "p"."case_id" = "c"."id" and "p"."filed_on" <= ?) as "disputes", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "met"
  from "stages" as "s"
  where "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ? and "s"."met_on" <= ?) as "answered"
  from "cases" as "c"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "departments" as "b" on "b"."id" = "c"."demanded_by_id"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ? and "c"."id" > ?
  order by "c"."id"
  limit ?;

-- caseKeysUpTo, both engines
select "id", "number"
  from "cases"
  where "state" in (?) and "merged_into_id" is null and "hidden_until" is null and "published_on" <= ? and "id" > ?
  order by "id"
  limit ?;

-- casesAmong, both engines
select "c"."id", "c"."number", "c"."kind", "c"."published_on", "c"."off_list_on", "c"."listed_on", "r"."code" as "county", "d"."code" as "department", "b"."code" as "demanded_by", "i"."code" as "duty", (select count(*) as "voices"
  from "voices" as "v"
  where "v"."case_id" = "c"."id" and "v"."counted" = ? and "v"."linked_on" <= ?) as "voices", (select count(*) as "moves"
  from "case_moves" as "o"
  where "o"."case_id" = "c"."id" and "o"."moved_on" <= ?) as "moves", (select count(*) as "disputes"
  from "disputes" as "p"
  where "p"."case_id" = "c"."id" and "p"."filed_on" <= ?) as "disputes", (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id" and "j"."decided_on" <= ?
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict", (select count(*) as "met"
  from "stages" as "s"
  where "s"."case_id" = "c"."id" and "s"."stage" = ? and "s"."current" = ? and "s"."met_on" <= ?) as "answered"
  from "cases" as "c"
  inner join "regions" as "r" on "r"."id" = "c"."region_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  inner join "departments" as "b" on "b"."id" = "c"."demanded_by_id"
  left join "duties" as "i" on "i"."id" = "c"."duty_id"
  where "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" <= ? and "c"."id" in (?, ?)
  order by "c"."id";

-- stagesUpTo, both engines
select "s"."id", "s"."case_id", "s"."stage", "s"."round", "s"."current", "s"."started_on", "s"."working_days", "s"."due_on", "s"."met_on", "s"."held_on", "s"."provisional", "s"."promised_on", "w"."part", "w"."closed_on", "w"."closed_as", "w"."charged", "d"."code" as "department"
  from "stages" as "s"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "s"."case_id" in (?, ?) and "s"."started_on" <= ?
  order by "s"."case_id", "s"."id";

-- holdsUpTo, both engines
select *
  from "holds"
  where "case_id" in (?, ?) and "from_day" <= ?
  order by "case_id", "id";

-- voicesUpTo, both engines
select "case_id", "linked_on"
  from "voices"
  where "case_id" in (?, ?) and "counted" = ? and "linked_on" <= ?;

-- answersUpTo, both engines
select "a"."id", "a"."case_id", "a"."position", "a"."published_on", "a"."round", "a"."channel", "a"."hollow_on", "a"."set_aside", "d"."code" as "department", (select count(*) as "versions"
  from "reply_versions" as "v"
  where "v"."reply_id" = "a"."id" and "v"."replaced_on" <= ?) as "corrected"
  from "replies" as "a"
  inner join "departments" as "d" on "d"."id" = "a"."department_id"
  where "a"."case_id" in (?, ?) and "a"."published_on" <= ?
  order by "a"."case_id", "a"."position";

-- remediesOfAnswers, both engines
select *
  from "reply_remedies"
  where "reply_id" in (?, ?);

-- supportAnswersUpTo, both engines
select "a"."id", "w"."case_id", "a"."position", "a"."published_on", "a"."hollow_on", "d"."code" as "department", (select count(*) as "versions"
  from "support_answer_versions" as "v"
  where "v"."answer_id" = "a"."id" and "v"."replaced_on" <= ?) as "corrected"
  from "support_answers" as "a"
  inner join "watches" as "w" on "w"."id" = "a"."watch_id"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "w"."case_id" in (?, ?) and "a"."published_on" <= ?
  order by "w"."case_id", "a"."id";

-- casesGone, both engines
select "c"."id", "c"."number", "c"."state", "c"."withdrawn_on", "c"."withdrawal_reason", "c"."merged_into_id", "r"."number" as "into", "m"."merged_on"
  from "cases" as "c"
  left join "cases" as "r" on "r"."id" = "c"."merged_into_id"
  left join "mergers" as "m" on "m"."case_id" = "c"."id" and "m"."undone_on" is null
  where "c"."published_on" <= ? and ("c"."state" = ? or "c"."merged_into_id" is not null or "c"."hidden_until" is not null)
  order by "c"."id";

-- casesGoneSince, both engines
select "c"."id", "c"."number"
  from "cases" as "c"
  where "c"."published_on" <= ? and "c"."withdrawn_on" >= ?
  order by "c"."withdrawn_on", "c"."id"
  limit ?;
select "c"."id", "c"."number"
  from "cases" as "c"
  inner join "takedowns" as "t" on "t"."case_id" = "c"."id"
  where "c"."published_on" <= ? and "t"."voice_id" is null and "t"."reply_id" is null and "t"."decided_on" is null and "c"."hidden_until" is not null and "c"."merged_into_id" is null and "c"."state" <> ?
  order by "c"."id"
  limit ?;
select "c"."id", "c"."number"
  from "cases" as "c"
  inner join "mergers" as "m" on "m"."case_id" = "c"."id"
  where "c"."published_on" <= ? and "m"."merged_on" >= ? and "m"."undone_on" is null
  order by "m"."id"
  limit ?;
