-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/retention.ts asks.

-- listExpiredReports, both engines
select "r"."id"
  from "reports" as "r"
  where "r"."destroyed_on" is null and "r"."decided_on" <= ? and not exists (select "p"."id"
  from "appeals" as "p"
  where "p"."report_id" = "r"."id" and ("p"."decided_on" is null or "p"."decided_on" > ?)) and not exists (select "f"."id"
  from "retaliation_flags" as "f"
  where "f"."report_id" = "r"."id" and "f"."handled_on" is null) and ("r"."state" = ? or ("r"."state" = ? and not exists (select "v"."id"
  from "voices" as "v"
  inner join "cases" as "c" on "c"."id" = "v"."case_id"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "v"."report_id" = "r"."id" and ("c"."state" not in (?, ?, ?) or "c"."withdrawn_on" > ? or ("c"."state" = ? and "l"."due_on" > ?) or ("c"."state" = ? and exists (select "a"."id"
  from "replies" as "a"
  where "a"."case_id" = "c"."id" and "a"."published_on" > ?))))))
  order by "r"."id"
  limit ?;

-- deleteHandledFlags, both engines
delete from "retaliation_flags"
  where "handled_on" <= ? and "report_id" in (select "id"
  from "reports"
  where "destroyed_on" is not null)
  returning "id";

-- destroyReport, both engines
update "reports"
  set "region_id" = coalesce((select "township"."parent_id"
  from "regions" as "township"
  where "township"."id" = "reports"."region_id" and "township"."level" = ?), "reports"."region_id"), "reporter" = ?, "demanded_by" = ?, "kind" = ?, "department_id" = ?, "department_text" = ?, "document" = ?, "hours_per_month" = ?, "people" = ?, "joins_case_id" = ?, "decline_note" = ?, "salt" = ?, "destroyed_on" = coalesce("destroyed_on", ?)
  where "id" = ?;
delete from "queue_entries"
  where "report_id" = ?
  returning "undecided", "county_id", "department_id", "kind";
select "report_id"
  from "queue_entries"
  where "undecided" = ? and "county_id" = ? and "department_id" = ? and "kind" = ?
  limit ?;
delete from "report_texts"
  where "report_id" = ?;
delete from "report_hidden_words"
  where "report_id" = ?;
delete from "report_marks"
  where "report_id" = ?;
delete from "report_channels"
  where "report_id" = ?;
delete from "report_needs"
  where "report_id" = ?;
delete from "report_units"
  where "report_id" = ?;

-- listVerifiers, both engines
select "id", "receipt_verifier"
  from "reports"
  where "withdrawn_on" is null and "id" > ?
  order by "id"
  limit ?;
select "id", "receipt_verifier"
  from "reports"
  where "withdrawn_on" is not null and "id" > ?
  order by "id"
  limit ?;
