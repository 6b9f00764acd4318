-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/joint.ts asks.

-- insertJointAnswer, both engines
insert into "joint_answers" ("department_id", "filed_on")
  values (?, ?)
  returning "id";

-- givenTogether, both engines
select "a"."id", "c"."number", "c"."title", "other"."position"
  from "replies" as "a"
  inner join "replies" as "other" on "other"."joint_id" = "a"."joint_id" and "other"."id" <> "a"."id"
  inner join "cases" as "c" on "c"."id" = "other"."case_id"
  where "a"."id" in (?, ?) and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null
  order by "c"."number", "other"."position";

-- draftedTogether, both engines
select "c"."number"
  from "reply_drafts" as "r"
  inner join "reply_drafts" as "other" on "other"."joint_id" = "r"."joint_id" and "other"."id" <> "r"."id"
  inner join "cases" as "c" on "c"."id" = "other"."case_id"
  where "r"."id" = ?
  order by "c"."number";
