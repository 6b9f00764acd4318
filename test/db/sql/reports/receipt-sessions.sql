-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/receipt-sessions.ts asks.

-- insertReceiptSession, both engines
insert into "receipt_sessions" ("id_hash", "opened_on", "report_id")
  values (?, ?, ?);

-- reportOfSession, both engines
select "report_id"
  from "receipt_sessions"
  where "id_hash" = ? and "opened_on" >= ?;

-- deleteReceiptSession, both engines
delete from "receipt_sessions"
  where "id_hash" = ?;

-- deleteOldReceiptSessions, both engines
delete from "receipt_sessions"
  where "opened_on" < ?;
