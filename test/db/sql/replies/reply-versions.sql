-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/reply-versions.ts asks.

-- keepReplyVersion, both engines
select count(*) as "count"
  from "reply_versions"
  where "reply_id" = ?;
insert into "reply_versions" ("reply_id", "version", "remedies", "replaced_on", "replaced_by", "reason", "body", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "hash_salt", "digest_in") select "id", cast(? as integer) as "version", cast(? as text) as "remedies", cast(? as text) as "replaced_on", cast(? as integer) as "replaced_by", cast(? as text) as "reason", "body", "checked", "rest", "rest_by", "contact", "telephone", "document_number", "hash_salt", "digest_in"
  from "replies"
  where "id" = ?;

-- replyVersionsOf, both engines
select *
  from "reply_versions"
  where "reply_id" in (?, ?)
  order by "reply_id", "version";

-- replaceRemedies, both engines
delete from "reply_remedies"
  where "reply_id" = ?;
insert into "reply_remedies" ("reply_id", "remedy")
  values (?, ?);

-- emptyReplyVersions, both engines
update "reply_versions"
  set "body" = ?, "checked" = ?, "rest" = ?, "contact" = ?, "telephone" = ?, "document_number" = ?, "hash_salt" = ?
  where "reply_id" = ?;
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" = ? and "until_version" is not null;

-- forgetAnswers, both engines
update "answer_checks"
  set "hash_salt" = ?
  where "reply_id" in (select "id"
  from "replies"
  where "case_id" = ?);
select "id"
  from "replies"
  where "case_id" = ?;
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?, ?);
update "reply_versions"
  set "hash_salt" = ?
  where "reply_id" in (?, ?);
update "replies"
  set "hash_salt" = ?, "text_key" = ?, "hollow_salt" = ?
  where "case_id" = ?;
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?);
update "reply_versions"
  set "hash_salt" = ?
  where "reply_id" in (?);

-- forgetVersionSalts, both engines
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?, ?);
update "reply_versions"
  set "hash_salt" = ?
  where "reply_id" in (?, ?);
