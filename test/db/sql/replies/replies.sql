-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/replies.ts asks.

-- countReplies, both engines
select count(*) as "replies"
  from "replies"
  where "case_id" = ?;

-- askedSince, both engines
select min("published_on") as "first"
  from "replies"
  where "case_id" = ? and "set_aside" = ?;

-- insertReply, both engines
select max("position") as "last"
  from "replies"
  where "case_id" = ?;
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "reply_remedies" ("reply_id", "remedy")
  values (?, ?);
insert into "replies" ("body", "case_id", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "rest", "rest_by", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "round", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "set_aside", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "telephone", "text_key", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "replies" ("body", "case_id", "channel", "checked", "contact", "department_id", "digest_in", "document_number", "hash_salt", "hidden_on", "hidden_reason", "hidden_until", "hollow_by", "hollow_ground", "hollow_on", "hollow_reason", "hollow_salt", "id", "joint_id", "published_on", "released_on", "rest", "rest_by", "round", "set_aside", "telephone", "user_id", "position")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- remediesOf, both engines
select "reply_id", "remedy"
  from "reply_remedies"
  where "reply_id" in (?, ?);

-- repliesOfCase, both engines
select "a"."id", "a"."department_id", "a"."position", "a"."published_on", "a"."released_on", "a"."set_aside", "a"."rest_by", "a"."joint_id", "a"."channel", "a"."user_id", "a"."round", "a"."hollow_on", "a"."hollow_ground", "a"."hollow_reason", "a"."hollow_salt", "a"."body", "a"."checked", "a"."rest", "a"."contact", "a"."telephone", "a"."document_number", "a"."hidden_on", "a"."hidden_reason", "a"."hidden_until", "a"."hash_salt", "a"."digest_in", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "replies" as "a"
  inner join "departments" as "d" on "d"."id" = "a"."department_id"
  where "a"."case_id" = ?
  order by "a"."position";

-- findReply, both engines
select "id", "case_id", "position", "department_id", "user_id", "hidden_on", "hidden_until", "body", "checked", "rest", "rest_by", "contact", "telephone", "document_number"
  from "replies"
  where "case_id" = ? and "position" = ?;
select "id", "case_id", "position", "department_id", "user_id", "hidden_on", "hidden_until", "body", "checked", "rest", "rest_by", "contact", "telephone", "document_number"
  from "replies"
  where "id" = ?;

-- markHollow, both engines
update "replies"
  set "hollow_by" = ?, "hollow_ground" = ?, "hollow_on" = ?, "hollow_reason" = ?, "hollow_salt" = ?
  where "id" = ?;

-- cameByMerger, both engines
select "row_id"
  from "merger_moves"
  where "kind" = ? and "row_id" = ?;

-- rewriteReply, both engines
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "checked" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "document_number" = ?, "rest_by" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "telephone" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "text_key" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;
update "replies"
  set "body" = ?, "checked" = ?, "contact" = ?, "document_number" = ?, "rest" = ?, "rest_by" = ?, "telephone" = ?, "digest_in" = ?, "hash_salt" = ?
  where "id" = ?;

-- hideReply, both engines
update "replies"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?
  where "id" = ?;
update "replies"
  set "hidden_on" = ?, "hidden_reason" = ?, "hidden_until" = ?, "hash_salt" = ?, "text_key" = ?
  where "id" = ?;
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?, ?);
update "reply_versions"
  set "hash_salt" = ?
  where "reply_id" in (?, ?);

-- insertConfirmation, both engines
insert into "confirmations" ("case_id", "given_on", "occasion", "outcome", "reason", "reopens", "report_id", "round", "set_aside")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "given_on", "outcome", "reason", "reopens", "report_id", "round", "set_aside")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "given_on", "occasion", "outcome", "reopens", "report_id", "round", "set_aside")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "given_on", "occasion", "outcome", "reason", "report_id", "round", "set_aside")
  values (?, ?, ?, ?, ?, ?, ?, ?);
insert into "confirmations" ("case_id", "given_on", "occasion", "outcome", "reason", "reopens", "report_id", "round")
  values (?, ?, ?, ?, ?, ?, ?, ?);

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
select "report_id", "round", "outcome", "reason", "given_on"
  from "confirmations"
  where "case_id" = ? and "set_aside" = ?
  order by "report_id", "round";
