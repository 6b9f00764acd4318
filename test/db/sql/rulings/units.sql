-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/units.ts asks.

-- insertUnit, both engines
insert into "report_units" ("kind", "name", "report_id", "unless", "status", "note", "decided_on", "decided_by")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- findUnit, both engines
select *
  from "report_units"
  where "report_id" = ?;

-- decideUnitRow, both engines
update "report_units"
  set "decided_by" = ?, "decided_on" = ?, "note" = ?, "status" = ?
  where "report_id" = ?;
