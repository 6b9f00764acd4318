-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/reply-files.ts asks.

-- insertReplyFile, both engines
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "reply_id", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "sha256", "since_version", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "slot", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "storage_name", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "title", "until_version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_files" ("added_by", "added_on", "bytes", "case_id", "checked_by", "checked_on", "department_id", "found", "held_id", "id", "key", "kind", "position", "reply_id", "sha256", "since_version", "slot", "storage_name", "title")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- replyFilesWaiting, both engines
select "id", "title", "kind", "bytes", "sha256", "found", "slot", "position", "added_on", "checked_on"
  from "reply_files"
  where "reply_id" is null and "case_id" = ? and "department_id" = ? and "slot" is not null
  order by "slot";
select "id", "title", "kind", "bytes", "sha256", "found", "slot", "position", "added_on", "checked_on"
  from "reply_files"
  where "reply_id" is null and "held_id" = ?
  order by "position";

-- bytesOfCaseFiles, both engines
select sum("bytes") as "bytes"
  from "reply_files"
  where "case_id" = ? and "storage_name" is not null;

-- findReplyFile, both engines
select *
  from "reply_files"
  where "id" = ?;

-- changeReplyFile, both engines
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "slot" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "storage_name" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "title" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "until_version" = ?
  where "id" = ? and "slot" is not null
  returning "id";
update "reply_files"
  set "added_by" = ?, "added_on" = ?, "bytes" = ?, "case_id" = ?, "checked_by" = ?, "checked_on" = ?, "department_id" = ?, "found" = ?, "held_id" = ?, "id" = ?, "key" = ?, "kind" = ?, "position" = ?, "reply_id" = ?, "sha256" = ?, "since_version" = ?, "slot" = ?, "storage_name" = ?, "title" = ?
  where "id" = ? and "slot" is not null
  returning "id";

-- liftReplyFiles, both engines
update "reply_files"
  set "slot" = ?
  where "id" in (?);

-- copyReplyFile, both engines
insert into "reply_files" ("id", "case_id", "department_id", "slot", "title", "kind", "bytes", "sha256", "found", "storage_name", "key", "added_by", "added_on", "checked_by", "checked_on") select cast(? as text) as "id", cast(? as integer) as "case_id", cast(? as integer) as "department_id", cast(? as integer) as "slot", "title", "kind", "bytes", "sha256", "found", "storage_name", "key", "added_by", "added_on", "checked_by", "checked_on"
  from "reply_files"
  where "id" = ?;

-- dropLiftedFiles, both engines
delete from "reply_files"
  where "id" in (?) and "slot" is null and "held_id" is null and "reply_id" is null;

-- deleteReplyFile, both engines
delete from "reply_files"
  where "id" = ? and "slot" is not null
  returning "storage_name";
select "storage_name"
  from "reply_files"
  where "storage_name" in (?);

-- holdReplyFiles, both engines
update "reply_files"
  set "slot" = ?, "held_id" = ?, "position" = ?
  where "id" = ?;

-- freeReplyFiles, both engines
select "id", "case_id", "department_id"
  from "reply_files"
  where "held_id" = ? and "reply_id" is null
  order by "position";
select "id", "title", "kind", "bytes", "sha256", "found", "slot", "position", "added_on", "checked_on"
  from "reply_files"
  where "reply_id" is null and "case_id" = ? and "department_id" = ? and "slot" is not null
  order by "slot";
delete from "reply_files"
  where "id" = ?;

-- dropHeldFiles, both engines
delete from "reply_files"
  where "held_id" = ? and "reply_id" is null;

-- publishReplyFiles, both engines
select max("position") as "last"
  from "reply_files"
  where "reply_id" = ?;
update "reply_files"
  set "slot" = ?, "reply_id" = ?, "position" = ?, "since_version" = ?
  where "id" = ?;

-- leaveOffReplyFiles, both engines
update "reply_files"
  set "until_version" = ?
  where "id" in (?) and "reply_id" is not null and "until_version" is null;

-- filesOfReplies, both engines
select "id", "title", "kind", "bytes", "sha256", "reply_id", "position", "since_version", "until_version", "storage_name"
  from "reply_files"
  where "reply_id" in (?, ?)
  order by "reply_id", "position";

-- caseOfReplyFile, both engines
select "c"."number", "c"."state", "c"."hidden_until", "a"."position" as "reply_position", "f"."position", "f"."slot", "f"."kind", "f"."bytes", "f"."storage_name", "f"."key"
  from "reply_files" as "f"
  inner join "replies" as "a" on "a"."id" = "f"."reply_id"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "f"."id" = ? and "f"."storage_name" is not null and "a"."hidden_on" is null;

-- destroyReplyFiles, both engines
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" in (?, ?);

-- destroyLeftOffFiles, both engines
update "reply_files"
  set "found" = ?, "storage_name" = ?, "key" = ?
  where "reply_id" = ? and "until_version" is not null;

-- deleteLeftFiles, both engines
delete from "reply_files"
  where "slot" is not null and exists (select "c"."id"
  from "cases" as "c"
  where "c"."id" = "reply_files"."case_id" and ("c"."department_id" <> "reply_files"."department_id" or "c"."state" = ? or "c"."merged_into_id" is not null));

-- replyFileNames, both engines
select "storage_name"
  from "reply_files"
  where "storage_name" in (?);
