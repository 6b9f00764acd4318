-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/reports.ts asks.

-- insertReport, both engines
select "id"
  from "reports"
  where "id" = ?;
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "report_texts" ("report_id", "body")
  values (?, ?);
insert into "report_hidden_words" ("kind", "words", "report_id")
  values (?, ?, ?);
insert into "report_marks" ("code", "report_id")
  values (?, ?);
insert into "report_channels" ("code", "report_id")
  values (?, ?);
insert into "report_needs" ("came", "code", "report_id")
  values (?, ?, ?);
select "line_id"
  from "departments"
  where "id" = ?;
select "county"."id" as "county_id", "city"."id" as "city_id", "city"."parent_id" as "province_id"
  from "regions" as "g"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  where "g"."id" = ?;
insert into "reports" ("commitment", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "salt", "state", "undone_on", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "version", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "withdrawn_on", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "reports" ("commitment", "decided_by", "decided_on", "decline_note", "decline_reason", "demanded_by", "department_id", "department_text", "destroyed_on", "document", "hours_per_month", "joins_case_id", "kind", "people", "receipt_selector", "receipt_verifier", "received_on", "region_id", "reporter", "rest_declined_on", "salt", "state", "undone_on", "version", "id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- findReportBySelector, both engines
select *
  from "reports"
  where "receipt_selector" = ?;

-- findReport, both engines
select *
  from "reports"
  where "id" = ?;

-- findReportForDesk, both engines
select "r".*, "t"."body", "g"."name" as "region_name", "d"."code" as "department_code", "d"."name" as "department_name"
  from "reports" as "r"
  inner join "report_texts" as "t" on "t"."report_id" = "r"."id"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  where "r"."id" = ?;

-- bodyOfReport, both engines
select "body"
  from "report_texts"
  where "report_id" = ?;

-- hiddenWordsOfReport, both engines
select "kind", "words"
  from "report_hidden_words"
  where "report_id" = ?
  order by "words", "kind";

-- hiddenWordsOfCase, both engines
select distinct "h"."kind", "h"."words"
  from "report_hidden_words" as "h"
  inner join "voices" as "v" on "v"."report_id" = "h"."report_id"
  where "v"."case_id" = ?
  order by "h"."words", "h"."kind";

-- marksOfReport, both engines
select "code"
  from "report_marks"
  where "report_id" = ?
  order by "code";

-- channelsOfReport, both engines
select "code"
  from "report_channels"
  where "report_id" = ?;

-- needsOfReport, both engines
select "code", "came"
  from "report_needs"
  where "report_id" = ?
  order by "code";

-- queueSize, both engines
select count(*) as "waiting", min("received_on") as "oldest"
  from "reports"
  where "state" = ?;

-- changeReport, both engines
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "queue_entries"
  set "open" = "open"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind", "health", "alike";
select "state", "received_on", "decided_on", "rest_declined_on", "withdrawn_on"
  from "reports"
  where "id" = ?;
update "reports"
  set "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "state" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "undone_on" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "withdrawn_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
update "reports"
  set "decided_by" = ?, "decided_on" = ?, "decline_note" = ?, "decline_reason" = ?, "rest_declined_on" = ?, "state" = ?, "undone_on" = ?, "version" = "version" + ?
  where "id" = ? and "version" = ? and "state" = ?
  returning "id";
