-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/held-replies.ts asks.

-- insertHeldReply, both engines
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "id", "joint_id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "id", "joint_id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_on", "department_id", "filed_on", "id", "joint_id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "department_id", "filed_on", "id", "joint_id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "joint_id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "id", "note", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "id", "joint_id", "outcome", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "held_replies" ("case_id", "channel", "contents", "counts_on", "decided_by", "decided_on", "department_id", "filed_on", "id", "joint_id", "note", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- findHeldReply, both engines
select *
  from "held_replies"
  where "id" = ?;

-- lastHeldReply, both engines
select *
  from "held_replies"
  where "case_id" = ? and "department_id" = ? and "channel" is null
  order by "id" desc
  limit ?;

-- waitingHeldReply, both engines
select *
  from "held_replies"
  where "case_id" = ? and "outcome" is null;

-- refusedEntry, both engines
select "contents", "channel", "counts_on", "note"
  from "held_replies"
  where "case_id" = ? and "channel" is not null and "outcome" = ? and "contents" <> ?
  order by "id" desc
  limit ?;

-- listWaitingHeldReplies, both engines
select "a"."id", "a"."case_id", "a"."contents", "a"."filed_on", "a"."counts_on", "a"."user_id", "a"."channel", "c"."number", "c"."title", "c"."region_id", "c"."department_id", "c"."demanded_by_id", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "held_replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  inner join "departments" as "d" on "d"."id" = "a"."department_id"
  where "a"."outcome" is null and "a"."id" > ?
  order by "a"."id"
  limit ?;

-- heldRepliesOf, both engines
select "a"."id", "a"."outcome", "a"."filed_on", "a"."decided_on", "a"."note", "c"."number", "c"."title"
  from "held_replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" in (?, ?) and "a"."channel" is null and ("a"."outcome" is null or "a"."outcome" = ?) and "a"."contents" <> ?
  order by "a"."id" desc;

-- closeHeldReply, both engines
update "held_replies"
  set "decided_by" = ?, "decided_on" = ?, "note" = ?, "outcome" = ?, "contents" = ?
  where "id" = ? and "outcome" is null
  returning "id";
delete from "reply_files"
  where "held_id" = ? and "reply_id" is null;
update "held_replies"
  set "decided_by" = ?, "decided_on" = ?, "outcome" = ?, "contents" = ?
  where "id" = ? and "outcome" is null
  returning "id";
update "held_replies"
  set "decided_by" = ?, "decided_on" = ?, "note" = ?, "outcome" = ?
  where "id" = ? and "outcome" is null
  returning "id";
select "id", "case_id", "department_id"
  from "reply_files"
  where "held_id" = ? and "reply_id" is null
  order by "position";
select "id", "title", "kind", "bytes", "sha256", "found", "slot", "position", "added_on", "checked_on"
  from "reply_files"
  where "reply_id" is null and "case_id" = ? and "department_id" = ? and "slot" is not null
  order by "slot";
update "reply_files"
  set "slot" = ?, "held_id" = ?, "position" = ?
  where "id" = ?;

-- emptyReturnedEntries, both engines
update "held_replies"
  set "contents" = ?, "note" = ?
  where "case_id" = ? and "channel" is not null and "outcome" = ?;

-- emptyReturnedReplies, both engines
update "held_replies"
  set "contents" = ?, "note" = ?
  where "case_id" = ? and "outcome" = ?;
