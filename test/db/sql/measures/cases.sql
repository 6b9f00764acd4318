-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/cases.ts asks.

-- caseFlags, both engines
with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  from "k";
with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  from "k";
with "k" as materialized (select "c"."id" as "case_id", "c"."department_id", "c"."region_id", "c"."published_on" as "at", (select "j"."code"
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
  from "k";
