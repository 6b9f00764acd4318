-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/notifications/plan.ts asks.

-- lockPlan, both engines
update "notification_plan"
  set "seq" = "seq"
  where "id" = ?
  returning *;

-- setPlan, both engines
update "notification_plan"
  set "reminded_on" = ?, "seen_at" = ?, "seq" = ?
  where "id" = ?;
update "notification_plan"
  set "seen_at" = ?, "seq" = ?
  where "id" = ?;
update "notification_plan"
  set "reminded_on" = ?, "seq" = ?
  where "id" = ?;
update "notification_plan"
  set "reminded_on" = ?, "seen_at" = ?
  where "id" = ?;

-- takeOutbox, both engines
select "e"."seq", "e"."kind", "e"."subject", "e"."day", "e"."body"
  from "outbox" as "o"
  inner join "ledger_entries" as "e" on "e"."seq" = "o"."seq"
  where "o"."seq" <= ?
  order by "o"."seq"
  limit ?;
delete from "outbox"
  where "seq" <= ?;

-- undoingEntries, both engines
select "seq", "kind", "subject", "body"
  from "ledger_entries"
  where "subject" in (?) and "kind" in (?, ?, ?)
  order by "seq";

-- bodiesOfCases, both engines
select "number", "department_id"
  from "cases"
  where "number" in (?);

-- supportersOfCases, both engines
select "c"."number", "w"."department_id"
  from "watches" as "w"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."closed_on" is null and "c"."number" in (?)
  order by "w"."id";

-- remediesDeclared, both engines
select "c"."number", min("s"."met_on") as "day"
  from "cases" as "c"
  inner join "stages" as "s" on "s"."case_id" = "c"."id"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "s"."stage" = ? and "s"."met_on" is not null and "w"."closed_on" is null and "w"."part" = ? and "c"."number" in (?)
  group by "c"."number";

-- disputesOfCases, both engines
select "c"."number", "d"."department_id", "d"."decided_on"
  from "disputes" as "d"
  inner join "cases" as "c" on "c"."id" = "d"."case_id"
  where "c"."number" in (?) and "d"."decided_on" is not null;

-- bodiesByCode, both engines
select "id", "code"
  from "departments"
  where "code" in (?);

-- answeringBodies, both engines
select "id", "successor_id"
  from "departments"
  where "id" in (?);

-- runningClocks, both engines
select "c"."number", "c"."department_id", "l"."stage", "l"."due_on", "l"."promised_on"
  from "stages" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "l"."current" = ? and "l"."met_on" is null and "l"."held_on" is null and "l"."due_on" >= ? and "l"."due_on" <= ? and (("l"."stage" <> ? and "c"."state" = ?) or ("l"."stage" = ? and "c"."state" = ?)) and "c"."merged_into_id" is null
  order by "c"."number", "l"."id";

-- runningCallouts, both engines
select "o"."department_id", "o"."position", "c"."number", "o"."sign_due_on", "o"."contact_due_on", "o"."come_due_on", "o"."signed_on", "o"."contacted_on", "o"."came_on"
  from "callouts" as "o"
  inner join "cases" as "c" on "c"."id" = "o"."case_id"
  where "o"."ended_as" is null and "o"."came_on" is null and "o"."sign_due_on" <= ? and "o"."come_due_on" >= ?
  order by "o"."id";

-- runningSupport, both engines
select "c"."number", "w"."department_id", "l"."stage", "l"."due_on", "l"."promised_on"
  from "stages" as "l"
  inner join "watches" as "w" on "w"."id" = "l"."watch_id"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  where "w"."part" = ? and "w"."closed_on" is null and "l"."met_on" is null and "l"."held_on" is null and "l"."due_on" >= ? and "l"."due_on" <= ? and "c"."state" in (?, ?) and "c"."merged_into_id" is null
  order by "c"."number", "l"."id";
