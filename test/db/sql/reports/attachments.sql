-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/attachments.ts asks.

-- insertPendingFile, both engines
insert into "pending_files" ("bytes", "expires_at", "key", "kind", "sealed_name", "sha256", "storage_name", "token_hash")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- findPendingFiles, both engines
select "token_hash", "kind", "bytes"
  from "pending_files"
  where "token_hash" in (?) and "expires_at" > ?;

-- takePendingFiles, both engines
delete from "pending_files"
  where "token_hash" in (?) and "expires_at" > ?
  returning *;

-- deletePendingFile, both engines
delete from "pending_files"
  where "token_hash" = ?
  returning "storage_name", "sealed_name";

-- deleteExpiredFiles, both engines
delete from "pending_files"
  where "expires_at" <= ?
  returning "storage_name", "sealed_name";

-- attachmentsOfReport, both engines
select "id", "position", "kind", "bytes", "added_on"
  from "attachments"
  where "report_id" = ?
  order by "position";

-- findAttachment, both engines
select *
  from "attachments"
  where "id" = ?;

-- insertAttachments, both engines
select "id"
  from "attachments"
  where "id" = ?;
insert into "attachments" ("added_on", "bytes", "key", "kind", "position", "report_id", "sealed_name", "sha256", "storage_name", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
update "queue_entries"
  set "files" = ?
  where "report_id" in (?);
insert into "attachments" ("added_on", "bytes", "key", "kind", "position", "report_id", "sha256", "storage_name", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- deleteAttachments, both engines
delete from "attachments"
  where "report_id" = ?
  returning "storage_name", "sealed_name";

-- imagesOfReport, both engines
select "id", "attachment_id", "position", "voice_id", "alt", "boxes", "width", "height", "sha256"
  from "public_images"
  where "report_id" = ?
  order by "position";

-- imageOfFile, both engines
select *
  from "public_images"
  where "attachment_id" = ?;

-- replaceImage, both engines
delete from "public_images"
  where "attachment_id" = ?
  returning "storage_name";
insert into "public_images" ("alt", "attachment_id", "boxes", "bytes", "height", "id", "key", "position", "report_id", "sha256", "storage_name", "voice_id", "width")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "public_images" ("alt", "attachment_id", "boxes", "bytes", "height", "id", "key", "position", "report_id", "sha256", "storage_name", "width")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- showImages, both engines
update "public_images"
  set "voice_id" = ?
  where "report_id" = ? and "voice_id" is null and "id" in (?)
  returning "id";

-- findImage, both engines
select *
  from "public_images"
  where "id" = ?;

-- unshowImages, both engines
update "public_images"
  set "voice_id" = ?
  where "voice_id" = ?;

-- caseOfImage, both engines
select "c"."state", "c"."hidden_until"
  from "public_images" as "i"
  inner join "voices" as "v" on "v"."id" = "i"."voice_id"
  inner join "cases" as "c" on "c"."id" = "v"."case_id"
  where "i"."id" = ? and "v"."stripped_on" is null and "v"."hidden_on" is null;

-- imagesOfCase, both engines
select "v"."position", "i"."id", "i"."alt", "i"."boxes", "i"."width", "i"."height"
  from "voices" as "v"
  inner join "public_images" as "i" on "i"."voice_id" = "v"."id"
  where "v"."case_id" = ? and "v"."stripped_on" is null
  order by "v"."position", "i"."position";

-- digestsOfImages, both engines
select "voice_id", "sha256"
  from "public_images"
  where "voice_id" in (?)
  order by "position";

-- deleteImages, both engines
delete from "public_images"
  where "report_id" = ?
  returning "storage_name";

-- namesInUse, both engines
select "storage_name"
  from "reply_files"
  where "storage_name" in (?);
select "storage_name", "sealed_name"
  from "pending_files"
  where ("storage_name" in (?) or "sealed_name" in (?));
select "storage_name", "sealed_name"
  from "attachments"
  where ("storage_name" in (?) or "sealed_name" in (?));
select "storage_name"
  from "public_images"
  where "storage_name" in (?);
