-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/check.ts asks.

-- reportsAfter, both engines
select "id", "commitment", "state", "decline_reason", "received_on", "withdrawn_on"
  from "reports"
  where "id" > ?
  order by "id"
  limit ?;

-- commitmentsWithoutReport, both engines
select "e"."subject", min("e"."seq") as "seq"
  from "ledger_entries" as "e"
  left join "reports" as "r" on "r"."commitment" = "e"."subject"
  where length("e"."subject") = ? and "e"."subject" > ? and "r"."id" is null
  group by "e"."subject"
  order by "e"."subject"
  limit ?;

-- countReportsByDay, both engines
select "received_on" as "day", count(*) as "value"
  from "reports"
  group by "received_on";
