-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/additions.ts asks.

-- insertAddedParts, both engines
update "reports"
  set "document" = ?, "hours_per_month" = ?, "people" = ?, "version" = "version" + ?
  where "id" = ? and "state" = ?
  returning "id";
insert into "report_marks" ("code", "report_id")
  values (?, ?)
  on conflict do nothing;
insert into "report_channels" ("code", "report_id")
  values (?, ?);
insert into "report_needs" ("came", "code", "report_id")
  values (?, ?, ?);
update "reports"
  set "hours_per_month" = ?, "people" = ?, "version" = "version" + ?
  where "id" = ? and "state" = ?
  returning "id";
update "reports"
  set "document" = ?, "people" = ?, "version" = "version" + ?
  where "id" = ? and "state" = ?
  returning "id";
update "reports"
  set "document" = ?, "hours_per_month" = ?, "version" = "version" + ?
  where "id" = ? and "state" = ?
  returning "id";

-- raiseHealth, both engines
update "queue_entries"
  set "health" = ?, "rank" = case when "retaliation" = ? then 0 else 2 end
  where "report_id" = ?;

-- insertAddition, both engines
insert into "report_additions" ("added_on", "commitment", "report_id", "salt")
  values (?, ?, ?, ?);

-- additionsOf, both engines
select "report_id", "commitment"
  from "report_additions"
  where "report_id" in (?)
  order by "commitment";

-- forgetAdditions, both engines
update "report_additions"
  set "salt" = ?
  where "report_id" = ?;
