-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/regions/stage-days.ts asks.

-- stageDaysOf, both engines
select *
  from "stage_days"
  where "region_id" in (?)
  order by "region_id", "stage", "kind";

-- putStageDays, both engines
delete from "stage_days"
  where "region_id" = ? and "stage" = ? and "kind" = ?;
insert into "stage_days" ("region_id", "stage", "kind", "working_days")
  values (?, ?, ?, ?);
