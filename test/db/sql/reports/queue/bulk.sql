-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/queue/bulk.ts asks.

-- hindrancesOf, both engines
select "report_id"
  from "claims"
  where "report_id" in (?) and "user_id" != ? and "expires_at" > ?;
select "report_id"
  from "queue_entries"
  where "report_id" in (?) and "retaliation" = ?;
select "report_id"
  from "voices"
  where "report_id" in (?);

-- insertBulkAct, both engines
insert into "bulk_acts" ("outcome", "reason", "undo_until", "user_id")
  values (?, ?, ?, ?)
  returning "id";
insert into "bulk_items" ("decided_by", "report_id", "version", "act_id")
  values (?, ?, ?, ?);
insert into "bulk_acts" ("outcome", "undo_until", "user_id")
  values (?, ?, ?)
  returning "id";

-- openBulkActs, both engines
select "a"."id", "a"."outcome", "a"."undo_until", "i"."report_id"
  from "bulk_acts" as "a"
  inner join "bulk_items" as "i" on "i"."act_id" = "a"."id"
  where "a"."user_id" = ? and "a"."undo_until" > ?
  order by "a"."id" desc, "i"."report_id";

-- uniteLinks, both engines
select "a"."id"
  from "bulk_acts" as "a"
  inner join "bulk_items" as "i" on "i"."act_id" = "a"."id"
  where "a"."user_id" = ? and "a"."outcome" = ? and "i"."report_id" in (?)
  order by "a"."id";

-- takeBulkAct, both engines
select *
  from "bulk_items"
  where "act_id" = ?
  order by "report_id";
delete from "bulk_acts"
  where "id" = ? and "user_id" = ? and "undo_until" > ?
  returning "id", "outcome", "reason";

-- deleteBulkActsBefore, both engines
delete from "bulk_acts"
  where "undo_until" <= ?
  returning "id";

-- rowsForBulk, both engines
select "q"."report_id", "q"."township_id", "q"."received_on", "g"."name" as "township", "d"."name" as "department", "t"."body"
  from "queue_entries" as "q"
  inner join "regions" as "g" on "g"."id" = "q"."township_id"
  left join "departments" as "d" on "d"."id" = "q"."department_id"
  inner join "report_texts" as "t" on "t"."report_id" = "q"."report_id"
  where "q"."report_id" in (?)
  order by "q"."received_on", "q"."report_id";
