-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/fairness/second-looks.ts asks.

-- insertSecondLook, both engines
delete from "second_looks"
  where "second_outcome" is null and "drawn_on" < ?;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_on", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_outcome", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_reason", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_user_id", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_verdict", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;
insert into "second_looks" ("drawn_on", "first_department_id", "first_duty_id", "first_kind", "first_outcome", "first_reason", "first_user_id", "first_verdict", "report_id", "second_department_id", "second_duty_id", "second_kind", "second_on", "second_outcome", "second_reason", "second_user_id", "version")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict ("report_id") do nothing;

-- findWaitingLook, both engines
select "report_id", "version", "first_user_id"
  from "second_looks"
  where "report_id" = ? and "first_user_id" != ? and "second_outcome" is null and "drawn_on" >= ?;

-- settleSecondLook, both engines
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_user_id" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_verdict" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "version" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";
update "second_looks"
  set "drawn_on" = ?, "first_department_id" = ?, "first_duty_id" = ?, "first_kind" = ?, "first_outcome" = ?, "first_reason" = ?, "first_user_id" = ?, "first_verdict" = ?, "report_id" = ?, "second_department_id" = ?, "second_duty_id" = ?, "second_kind" = ?, "second_on" = ?, "second_outcome" = ?, "second_reason" = ?, "second_user_id" = ?, "second_verdict" = ?
  where "report_id" = ? and "second_outcome" is null
  returning "report_id";

-- secondLookerOf, both engines
select "second_user_id"
  from "second_looks"
  where "report_id" = ?;

-- dropWaitingLook, both engines
delete from "second_looks"
  where "report_id" = ? and "second_outcome" is null;

-- listPairs, both engines
select *
  from "second_looks"
  where "second_outcome" in (?, ?);

-- destroyFairness, both engines
delete from "second_looks"
  where "report_id" = ?;
delete from "recusals"
  where "report_id" = ?;
