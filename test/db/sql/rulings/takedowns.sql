-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/takedowns.ts asks.

-- insertTakedown, both engines
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "decided_by", "decided_on", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_on", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "id", "proposed_by", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "id", "outcome", "proposed_on", "reason", "reply_id", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "voice_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "takedowns" ("case_id", "corrected", "decided_by", "decided_on", "hidden_until", "id", "outcome", "proposed_by", "proposed_on", "reason", "reply_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- findTakedown, both engines
select *
  from "takedowns"
  where "id" = ?;

-- takedownsOfCase, both engines
select *
  from "takedowns"
  where "case_id" = ?
  order by "id";

-- takedownsOf, both engines
select *
  from "takedowns"
  where "voice_id" = ?
  order by "id";
select *
  from "takedowns"
  where "reply_id" = ?
  order by "id";

-- listWaitingTakedowns, both engines
select "t"."id", "t"."reason", "t"."words", "t"."proposed_by", "t"."proposed_on", "t"."hidden_until", "t"."corrected", "c"."number", "c"."title", "c"."region_id", "c"."department_id", "c"."demanded_by_id", "v"."position", "v"."public_text", "u"."display_name", "a"."position" as "reply_position", "a"."body" as "reply_body"
  from "takedowns" as "t"
  inner join "cases" as "c" on "c"."id" = "t"."case_id"
  left join "voices" as "v" on "v"."id" = "t"."voice_id"
  left join "replies" as "a" on "a"."id" = "t"."reply_id"
  left join "users" as "u" on "u"."id" = "t"."proposed_by"
  where "t"."outcome" is null and "t"."id" > ?
  order by "t"."id"
  limit ?;

-- closeTakedown, both engines
update "takedowns"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "words" = ?
  where "id" = ? and "outcome" is null
  returning "id";

-- closeAsked, both engines
update "takedowns"
  set "outcome" = ?, "decided_on" = ?, "words" = ?
  where "voice_id" = ? and "proposed_by" is null and "outcome" is null
  returning "id";
update "voices"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?
  where "id" = ?;

-- noteCorrected, both engines
update "takedowns"
  set "corrected" = ?
  where "voice_id" = ? and "proposed_by" is null and "outcome" is null;

-- askedOfReport, both engines
select "t"."id", "t"."voice_id", "t"."proposed_on", "t"."decided_on", "t"."outcome"
  from "takedowns" as "t"
  inner join "voices" as "v" on "v"."id" = "t"."voice_id"
  where "t"."proposed_by" is null and "v"."report_id" = ?
  order by "t"."id";

-- forgetAskedWords, both engines
update "takedowns"
  set "words" = ?
  where "proposed_by" is null and "voice_id" in (select "id"
  from "voices"
  where "report_id" = ?);

-- listExpiredTakedowns, both engines
select *
  from "takedowns"
  where "outcome" is null and "hidden_until" <= ?
  order by "id";

-- voiceAt, both engines
select "id", "report_id", "position", "public_text", "unit_name", "hidden_on", "hidden_until"
  from "voices"
  where "case_id" = ? and "position" = ?;

-- findVoice, both engines
select "id", "case_id", "report_id", "position", "hidden_on", "hidden_until"
  from "voices"
  where "id" = ?;

-- hideVoice, both engines
update "voices"
  set "counted" = ?, "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?
  where "id" = ?;
update "voices"
  set "counted" = ?, "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?, "hash_salt" = ?, "unit_salt" = ?
  where "id" = ?;

-- showVoice, both engines
update "voices"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?
  where "id" = ?;

-- hideCase, both engines
update "cases"
  set "hidden_until" = ?
  where "id" = ?;

-- setWordsAside, both engines
update "confirmations"
  set "set_aside" = ?
  where "case_id" = ? and "report_id" = ?;
update "confirmations"
  set "set_aside" = ?
  where "case_id" = ?;

-- countTakedowns, both engines
select "decided_on", "reason", "outcome", count("voice_id") as "voices", count("reply_id") as "answers", count(*) as "all"
  from "takedowns"
  where "decided_on" is not null and "outcome" <> ? and ("proposed_by" is not null or "outcome" = ?)
  group by "decided_on", "reason", "outcome"
  order by "decided_on" desc, "reason";
