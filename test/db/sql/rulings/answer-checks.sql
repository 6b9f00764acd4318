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

-- countChecks, both engines
select "found", count(*) as "cases"
  from (select (select "k"."found"
  from "answer_checks" as "k"
  inner join "replies" as "a" on "a"."id" = "k"."reply_id"
  where "a"."case_id" = "c"."id" and "a"."set_aside" = ?
  order by "k"."id" desc
  limit ?) as "found"
  from "cases" as "c"
  where "c"."department_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and ("c"."verdict" is null or "c"."verdict" <> ?) and exists (select "r"."id"
  from "replies" as "r"
  where "r"."case_id" = "c"."id" and "r"."set_aside" = ? and "r"."hollow_on" is null)) as "answered"
  group by "found";

-- forgetChecks, both engines
update "answer_checks"
  set "hash_salt" = ?
  where "reply_id" in (select "id"
  from "replies"
  where "case_id" = ?);
