-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/fairness/views.ts asks.

-- noteViews, both engines
insert into "report_views" ("report_id", "user_id", "day", "times")
  values (?, ?, ?, ?)
  on conflict ("report_id", "user_id", "day") do update
  set "times" = "report_views"."times" + ?;

-- viewsSince, both engines
select "w"."report_id", "w"."user_id", "w"."day", "d"."line_id", "r"."decided_by", "s"."second_user_id", "a"."user_id" as "judge"
  from "report_views" as "w"
  inner join "reports" as "r" on "r"."id" = "w"."report_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "second_looks" as "s" on "s"."report_id" = "r"."id"
  left join "appeals" as "a" on "a"."report_id" = "r"."id"
  where "w"."day" >= ?
  order by "w"."day";

-- viewsOfReport, both engines
select "w"."user_id", "u"."display_name", "w"."day", "w"."times"
  from "report_views" as "w"
  inner join "users" as "u" on "u"."id" = "w"."user_id"
  where "w"."report_id" = ?
  order by "w"."day" desc, "w"."user_id";

-- noteAuditView, both engines
insert into "audit_views" ("day", "id", "report_id", "user_id", "what")
  values (?, ?, ?, ?, ?);
insert into "audit_views" ("day", "report_id", "user_id", "what")
  values (?, ?, ?, ?);
insert into "audit_views" ("day", "id", "user_id", "what")
  values (?, ?, ?, ?);

-- listAuditViews, both engines
select "v"."id", "u"."display_name", "v"."day", "v"."what", "v"."report_id"
  from "audit_views" as "v"
  inner join "users" as "u" on "u"."id" = "v"."user_id"
  order by "v"."id" desc
  limit ?;

-- deleteOldViews, both engines
delete from "report_views"
  where "day" <= ? and "report_id" in (select "id"
  from "reports"
  where "destroyed_on" is not null);
delete from "audit_views"
  where "day" <= ?;
