-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/queue/entries.ts asks.

-- enterInQueue, both engines
select "line_id"
  from "departments"
  where "id" = ?;
select "county"."id" as "county_id", "city"."id" as "city_id", "city"."parent_id" as "province_id"
  from "regions" as "g"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  where "g"."id" = ?;
insert into "queue_entries" ("report_id", "township_id", "line_id", "department_id", "kind", "stage", "undecided", "open", "retaliation", "health", "alike", "files", "news", "rank", "received_on", "since")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
select "report_id"
  from "queue_entries"
  where "undecided" = ? and "county_id" = ? and "department_id" = ? and "kind" = ?
  limit ?;

-- refreshEntry, both engines
update "queue_entries"
  set "open" = "open"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind", "health", "alike";
select "state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"
  from "reports"
  where "id" = ?;
select "filed_on", "decided_on", "upheld"
  from "appeals"
  where "report_id" = ?;
select "sender", "sent_on", "seen"
  from "report_messages"
  where "report_id" = ?
  order by "position";
select "id"
  from "retaliation_flags"
  where "report_id" = ? and "handled_on" is null
  limit ?;
update "queue_entries"
  set "stage" = ?, "undecided" = ?, "open" = ?, "retaliation" = ?, "news" = ?, "alike" = ?, "since" = ?, "rank" = ?
  where "report_id" = ?;
select "report_id"
  from "queue_entries"
  where "undecided" = ? and "county_id" = ? and "department_id" = ? and "kind" = ?
  limit ?;

-- markFiles, both engines
update "queue_entries"
  set "files" = ?
  where "report_id" in (?);

-- leaveQueue, both engines
delete from "queue_entries"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind";
select "report_id"
  from "queue_entries"
  where "undecided" = ? and "county_id" = ? and "department_id" = ? and "kind" = ?
  limit ?;
update "queue_entries"
  set "alike" = ?
  where "report_id" in (?) and "alike" != ?;

-- relineEntries, both engines
update "queue_entries"
  set "line_id" = ?
  where "department_id" = ?;

-- replaceEntries, both engines
select distinct "township_id"
  from "queue_entries";
select "county"."id" as "county_id", "city"."id" as "city_id", "city"."parent_id" as "province_id"
  from "regions" as "g"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  where "g"."id" = ?;
update "queue_entries"
  set 
  where "township_id" = ?;
update "queue_entries"
  set "alike" = ?
  where "alike" = ?;
select "county_id", "department_id", "kind"
  from "queue_entries"
  where "undecided" = ? and "county_id" is not null and "department_id" is not null and "kind" <> ?
  group by "county_id", "department_id", "kind"
  having count(*) >= ?;
