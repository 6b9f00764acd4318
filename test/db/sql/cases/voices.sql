-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/voices.ts asks.

-- voicesOfReport, both engines
select "v"."id", "v"."case_id", "v"."position", "v"."public_text", "v"."hours_per_month", "v"."linked_on", "v"."counted", "v"."unit_kind", "v"."unit_name", "v"."stripped_on", "v"."hidden_on", "v"."hidden_reason", "v"."hidden_until", "c"."number", "c"."title", "c"."state"
  from "voices" as "v"
  inner join "cases" as "c" on "c"."id" = "v"."case_id"
  where "v"."report_id" = ?
  order by "v"."id";

-- insertVoiceRedactions, both engines
insert into "voice_redactions" ("voice_id", "reason", "places")
  values (?, ?, ?);

-- redactionsOfCase, both engines
select "v"."position", "r"."reason", "r"."places"
  from "voice_redactions" as "r"
  inner join "voices" as "v" on "v"."id" = "r"."voice_id"
  where "v"."case_id" = ?
  order by "v"."position", "r"."reason";

-- stripVoiceRow, both engines
update "voices"
  set "public_text" = ?, "hours_per_month" = ?, "hash_salt" = ?, "unit_name" = ?, "unit_salt" = ?, "stripped_on" = ?
  where "id" = ?;
delete from "voice_redactions"
  where "voice_id" = ?;
delete from "voice_marks"
  where "voice_id" = ?;

-- daysOfVoices, both engines
select "linked_on"
  from "voices"
  where "case_id" = ? and "counted" = ?;

-- tellingsOf, both engines
select "id", "case_id", "hours_per_month", "linked_on", "stripped_on", "hidden_on", "counted", "unit_kind"
  from "voices"
  where "case_id" in (?)
  order by "id";
select "m"."voice_id", "m"."code"
  from "voices" as "v"
  inner join "voice_marks" as "m" on "m"."voice_id" = "v"."id"
  where "v"."case_id" in (?);
select "o"."row_id", "o"."merger_id"
  from "voices" as "v"
  inner join "merger_moves" as "o" on "o"."row_id" = "v"."id" and "o"."kind" = ?
  where "v"."case_id" in (?)
  order by "o"."merger_id" desc;
