-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/ledger/ledger.ts asks.

-- lockLedgerHead, both engines
update "ledger_head"
  set "seq" = "seq"
  where "id" = ?
  returning *;

-- readLedgerHead, both engines
select *
  from "ledger_head"
  where "id" = ?;

-- noteDays, both engines
update "ledger_head"
  set "accepted_day" = ?, "seen_day" = ?
  where "id" = ?;
update "ledger_head"
  set "seen_day" = ?
  where "id" = ?;
update "ledger_head"
  set "accepted_day" = ?
  where "id" = ?;

-- insertLedgerEntry, both engines
insert into "ledger_entries" ("body", "day", "hash", "kind", "previous_hash", "seq", "subject")
  values (?, ?, ?, ?, ?, ?, ?);
update "ledger_head"
  set "seq" = ?, "day" = ?, "hash" = ?
  where "id" = ?;

-- insertPendingEntry, both engines
insert into "pending_entries" ("body", "day", "kind", "shuffle", "subject")
  values (?, ?, ?, ?, ?);

-- takePendingEntries, both engines
select *
  from "pending_entries"
  where "day" < ?
  order by "day", "shuffle";
delete from "pending_entries"
  where "day" < ?;

-- lastEntryOfKind, both engines
select *
  from "ledger_entries"
  where "kind" = ?
  order by "seq" desc
  limit ?;

-- lastLedgerSeq, both engines
select *
  from "ledger_head"
  where "id" = ?;

-- listLedgerEntries, both engines
select *
  from "ledger_entries"
  where "day" < ? and "seq" < ?
  order by "seq" desc
  limit ?;
select *
  from "ledger_entries"
  where "day" < ?
  order by "seq" desc
  limit ?;

-- ledgerEntriesAfter, both engines
select *
  from "ledger_entries"
  where "seq" > ?
  order by "seq"
  limit ?;
