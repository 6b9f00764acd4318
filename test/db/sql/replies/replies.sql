-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/replies.ts asks.

-- insertDeadline, both engines
insert into "deadlines" ("case_id", "started_on", "working_days", "due_on", "provisional", "id", "met_on", "recounted_on", "due_before")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "deadlines" ("case_id", "started_on", "working_days", "due_on", "provisional", "met_on", "recounted_on", "due_before")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "deadlines" ("case_id", "started_on", "working_days", "due_on", "provisional", "id", "recounted_on", "due_before")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "deadlines" ("case_id", "started_on", "working_days", "due_on", "provisional", "id", "met_on", "due_before")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "deadlines" ("case_id", "started_on", "working_days", "due_on", "provisional", "id", "met_on", "recounted_on")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- findDeadline, both engines
select *
  from "deadlines"
  where "case_id" = ?;

-- meetDeadline, both engines
update "deadlines"
  set "met_on" = ?
  where "case_id" = ?;

-- restartDeadline, both engines
update "deadlines"
  set "started_on" = ?, "working_days" = ?, "due_on" = ?, "provisional" = ?, "id" = ?, "met_on" = ?, "recounted_on" = ?, "due_before" = ?
  where "case_id" = ?;
update "deadlines"
  set "started_on" = ?, "working_days" = ?, "due_on" = ?, "provisional" = ?, "met_on" = ?, "recounted_on" = ?, "due_before" = ?
  where "case_id" = ?;
update "deadlines"
  set "started_on" = ?, "working_days" = ?, "due_on" = ?, "provisional" = ?, "id" = ?, "recounted_on" = ?, "due_before" = ?
  where "case_id" = ?;
update "deadlines"
  set "started_on" = ?, "working_days" = ?, "due_on" = ?, "provisional" = ?, "id" = ?, "met_on" = ?, "due_before" = ?
  where "case_id" = ?;
update "deadlines"
  set "started_on" = ?, "working_days" = ?, "due_on" = ?, "provisional" = ?, "id" = ?, "met_on" = ?, "recounted_on" = ?
  where "case_id" = ?;

-- clocksToRecount, both engines
select "l"."case_id"
  from "deadlines" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "c"."state" <> ? and "l"."case_id" > ? and ("l"."provisional" = ? or ("l"."started_on" <= ? and "l"."due_on" >= ?))
  order by "l"."case_id"
  limit ?;
select "l"."case_id"
  from "deadlines" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "c"."state" <> ? and "l"."case_id" > ? and "l"."provisional" = ?
  order by "l"."case_id"
  limit ?;

-- clocksRecountedOn, both engines
select "c"."number", "l"."due_before", "l"."due_on"
  from "deadlines" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "l"."recounted_on" = ?
  order by "c"."number";

-- countProvisional, both engines
select count(*) as "count"
  from "deadlines" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "l"."provisional" = ? and "c"."state" <> ?;

-- countReplies, both engines
select count(*) as "replies"
  from "replies"
  where "case_id" = ?;

-- insertReply, both engines
select max("position") as "last"
  from "replies"
  where "case_id" = ?;
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "reply_remedies" ("reply_id", "remedy")
  values (?, ?);
insert into "replies" ("department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "contact", "telephone", "document_number", "text_key", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "released_on", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "set_aside", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("id", "department_id", "published_on", "hidden_until", "hash_salt", "case_id", "hidden_on", "hidden_reason", "body", "user_id", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "text_key", "released_on", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- remediesOf, both engines
select "reply_id", "remedy"
  from "reply_remedies"
  where "reply_id" in (?, ?);

-- repliesOfCase, both engines
select "a"."id", "a"."department_id", "a"."position", "a"."published_on", "a"."released_on", "a"."set_aside", "a"."rest_by", "a"."body", "a"."checked", "a"."rest", "a"."contact", "a"."telephone", "a"."document_number", "a"."hidden_on", "a"."hidden_reason", "a"."hidden_until", "a"."hash_salt", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "replies" as "a"
  inner join "departments" as "d" on "d"."id" = "a"."department_id"
  where "a"."case_id" = ?
  order by "a"."position";

-- findReply, both engines
select "id", "case_id", "position", "department_id", "user_id", "hidden_on", "hidden_until", "body", "checked", "rest", "contact", "telephone", "document_number"
  from "replies"
  where "case_id" = ? and "position" = ?;
select "id", "case_id", "position", "department_id", "user_id", "hidden_on", "hidden_until", "body", "checked", "rest", "contact", "telephone", "document_number"
  from "replies"
  where "id" = ?;

-- rewriteReply, both engines
update "replies"
  set "body" = ?, "checked" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "checked" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "rest" = ?, "telephone" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "rest" = ?, "contact" = ?, "document_number" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "text_key" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "hash_salt" = ?
  where "id" = ?;

-- hideReply, both engines
update "replies"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?
  where "id" = ?;
update "replies"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?, "hash_salt" = ?, "text_key" = ?
  where "id" = ?;

-- insertConfirmation, both engines
insert into "confirmations" ("case_id", "report_id", "outcome", "round", "given_on", "set_aside", "occasion")
  values (?, ?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "report_id", "outcome", "round", "given_on", "occasion")
  values (?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "report_id", "outcome", "round", "given_on", "set_aside")
  values (?, ?, ?, ?, ?, ?);

-- latestConfirmation, both engines
select *
  from "confirmations"
  where "report_id" = ? and "case_id" = ?
  order by "round" desc
  limit ?;

-- confirmationsOfReport, both engines
select "case_id", "occasion", "outcome", "given_on"
  from "confirmations"
  where "report_id" = ? and "set_aside" = ?
  order by "case_id", "round";

-- confirmationsOfCase, both engines
select "report_id", "round", "outcome", "given_on"
  from "confirmations"
  where "case_id" = ? and "set_aside" = ?
  order by "report_id", "round";
