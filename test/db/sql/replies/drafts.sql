-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/drafts.ts asks.

-- findDraft, both engines
select "r".*, "author"."display_name" as "author", "by"."display_name" as "decider"
  from "reply_drafts" as "r"
  inner join "users" as "author" on "author"."id" = "r"."author_id"
  left join "users" as "by" on "by"."id" = "r"."decided_by"
  where "r"."case_id" = ? and "r"."department_id" = ? and "r"."state" in (?, ?, ?);

-- insertDraft, both engines
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "department_id", "fields", "id", "joint_id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "joint_id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "keep", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "left_on", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "note", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "left_on", "saved_on", "state", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reply_drafts" ("author_id", "case_id", "contents", "decided_by", "decided_on", "department_id", "fields", "id", "joint_id", "keep", "left_on", "note", "saved_on", "state")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeDraft, both engines
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "note" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "saved_on" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "state" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";
update "reply_drafts"
  set "author_id" = ?, "case_id" = ?, "contents" = ?, "decided_by" = ?, "decided_on" = ?, "department_id" = ?, "fields" = ?, "id" = ?, "joint_id" = ?, "keep" = ?, "left_on" = ?, "note" = ?, "saved_on" = ?, "version" = ?
  where "id" = ? and "version" = ? and "state" in (?, ?, ?)
  returning "id";

-- endDraft, both engines
update "reply_drafts"
  set "state" = ?, "fields" = ?, "contents" = ?, "note" = ?
  where "case_id" = ? and "department_id" = ? and "state" in (?, ?, ?);

-- leftDrafts, both engines
select "r"."id", "r"."fields", "r"."saved_on", "r"."left_on", "c"."number", "author"."display_name" as "author"
  from "reply_drafts" as "r"
  inner join "cases" as "c" on "c"."id" = "r"."case_id"
  inner join "users" as "author" on "author"."id" = "r"."author_id"
  where "r"."department_id" in (?) and "r"."state" in (?, ?, ?) and ("r"."department_id" <> "c"."department_id" or "c"."state" = ? or "c"."merged_into_id" is not null)
  order by "r"."id" desc
  limit ?;

-- noteLeftDrafts, both engines
update "reply_drafts"
  set "left_on" = ?
  where "state" in (?, ?, ?) and "left_on" is null and exists (select "c"."id"
  from "cases" as "c"
  where "c"."id" = "reply_drafts"."case_id" and ("c"."department_id" <> "reply_drafts"."department_id" or "c"."state" = ? or "c"."merged_into_id" is not null));
update "reply_drafts"
  set "left_on" = ?
  where "state" in (?, ?, ?) and "left_on" is not null and not exists (select "c"."id"
  from "cases" as "c"
  where "c"."id" = "reply_drafts"."case_id" and ("c"."department_id" <> "reply_drafts"."department_id" or "c"."state" = ? or "c"."merged_into_id" is not null));

-- emptyLeftDrafts, both engines
update "reply_drafts"
  set "state" = ?, "fields" = ?, "contents" = ?, "note" = ?
  where "state" in (?, ?, ?) and "left_on" <= ?;

-- needsApproval, both engines
select "a"."required", exists (select "g"."id"
  from "user_roles" as "g"
  inner join "users" as "u" on "u"."id" = "g"."user_id"
  where "g"."role" = ? and "u"."disabled" = ? and ("g"."department_id" = "d"."id" or "g"."department_id" = "d"."successor_id")) as "approver"
  from "departments" as "d"
  left join "reply_approvals" as "a" on "a"."department_id" = "d"."id"
  where "d"."id" = ?;

-- approvalSetting, both engines
select "required", "set_on"
  from "reply_approvals"
  where "department_id" = ?;

-- putApproval, both engines
insert into "reply_approvals" ("department_id", "required", "set_by", "set_on")
  values (?, ?, ?, ?)
  on conflict ("department_id") do update
  set "required" = ?, "set_by" = ?, "set_on" = ?;
