-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/lot.ts asks.

-- drawId, both engines
select "id"
  from "appeals"
  where "id" = ?;
select "id"
  from "attachments"
  where "id" = ?;
select "id"
  from "flag_replies"
  where "id" = ?;
select "id"
  from "report_messages"
  where "id" = ?;
select "id"
  from "report_notes"
  where "id" = ?;
select "id"
  from "reports"
  where "id" = ?;
select "id"
  from "retaliation_flags"
  where "id" = ?;
