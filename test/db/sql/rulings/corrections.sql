-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/corrections.ts asks.

-- insertCorrection, both engines
insert into "corrections" ("before", "case_id", "corrected_by", "corrected_on", "fields", "id", "part", "part_id", "reason", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "corrections" ("case_id", "corrected_by", "corrected_on", "fields", "id", "part", "part_id", "reason", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "corrections" ("before", "case_id", "corrected_by", "corrected_on", "fields", "part", "part_id", "reason", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- correctionsOfCase, both engines
select "k"."id", "k"."part", "k"."part_id", "k"."fields", "k"."before", "k"."reason", "k"."words", "k"."corrected_on", "v"."position" as "voice_position", "a"."position" as "reply_position"
  from "corrections" as "k"
  left join "voices" as "v" on "v"."id" = "k"."part_id" and "k"."part" = ?
  left join "replies" as "a" on "a"."id" = "k"."part_id" and "k"."part" = ?
  where "k"."id" in (select "id"
  from "corrections"
  where "case_id" = ? and "part" = ? union all select "o"."id"
  from "corrections" as "o"
  where "o"."part" = ? and "o"."part_id" in (select "id"
  from "voices"
  where "case_id" = ?) union all select "o"."id"
  from "corrections" as "o"
  where "o"."part" = ? and "o"."part_id" in (select "id"
  from "replies"
  where "case_id" = ?) union all select "o"."id"
  from "corrections" as "o"
  where "o"."part" = ? and "o"."part_id" in (select "id"
  from "verdicts"
  where "case_id" = ?))
  order by "k"."id";

-- correctionsOfReport, both engines
select "k"."id", "k"."corrected_on", "v"."id" as "voice_id"
  from "corrections" as "k"
  inner join "voices" as "v" on "v"."id" = "k"."part_id"
  where "k"."part" = ? and "v"."report_id" = ?
  order by "k"."id";

-- rewriteCase, both engines
update "cases"
  set "claimed_basis" = ?, "demand" = ?, "hash_salt" = ?, "kind" = ?, "title" = ?
  where "id" = ?;

-- rewriteText, both engines
update "verdicts"
  set "reasons" = ?, "hash_salt" = ?
  where "id" = ?;
update "voices"
  set "public_text" = ?, "hash_salt" = ?
  where "id" = ?;

-- addVoiceRedactions, both engines
insert into "voice_redactions" ("voice_id", "reason", "places")
  values (?, ?, ?)
  on conflict ("voice_id", "reason") do update
  set "places" = "voice_redactions"."places" + "excluded"."places";
