-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/answer-checks.ts asks.

-- insertCheck, both engines
insert into "answer_checks" ("checked_by", "checked_on", "found", "hash_salt", "id", "kind", "reply_id", "words")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "answer_checks" ("checked_by", "checked_on", "found", "id", "kind", "reply_id", "words")
  values (?, ?, ?, ?, ?, ?, ?);
insert into "answer_checks" ("checked_by", "checked_on", "found", "hash_salt", "kind", "reply_id", "words")
  values (?, ?, ?, ?, ?, ?, ?);

-- checksOfCase, both engines
select "k"."id", "a"."position", "k"."kind", "k"."found", "k"."words", "k"."checked_on", "k"."hash_salt"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" = ?
  order by "k"."id";

-- standingAnswers, both engines
select distinct "case_id"
  from "replies"
  where "case_id" in (?, ?) and "set_aside" = ? and "hollow_on" is null;
select "a"."case_id", "k"."found"
  from "replies" as "a"
  inner join "answer_checks" as "k" on "k"."reply_id" = "a"."id"
  where "a"."case_id" in (?, ?) and "a"."set_aside" = ?
  order by "k"."id";

-- forgetChecks, both engines
update "answer_checks"
  set "hash_salt" = ?
  where "reply_id" in (select "id"
  from "replies"
  where "case_id" = ?);
