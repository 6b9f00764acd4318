-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/site/settings.ts asks.

-- listSettings, both engines
select *
  from "settings";

-- putSetting, both engines
insert into "settings" ("name", "value")
  values (?, ?)
  on conflict ("name") do update
  set "value" = ?;

-- listSiteMarks, both engines
select "mark"
  from "site_marks"
  order by "mark";

-- insertSiteMark, both engines
insert into "site_marks" ("mark")
  values (?)
  on conflict ("mark") do nothing;
