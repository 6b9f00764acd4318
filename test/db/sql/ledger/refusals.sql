-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/ledger/refusals.ts asks.

-- countRefusalEntries, both engines
select "kind", "body", substr(day, 1, 7) as "month", count(*) as "count"
  from "ledger_entries"
  where kind in ('report_declined', 'decline_undone', 'appeal_decided') and "day" < ?
  group by "kind", "body", substr(day, 1, 7);
