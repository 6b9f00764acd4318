-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/regions/region-amendments.ts asks.

-- findRegionAmendment, both engines
select *
  from "region_amendments"
  where "day" = ? and "kind" = ? and "code" = ?;

-- insertRegionAmendment, both engines
insert into "region_amendments" ("code", "day", "former_name", "id", "kind", "name", "name_en", "source", "target_code")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "region_amendments" ("code", "day", "former_name", "kind", "name", "name_en", "source", "target_code")
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- listFormerRegionNames, both engines
select "code", "former_name"
  from "region_amendments"
  where "kind" = ?
  order by "id";

-- renameRegion, both engines
update "regions"
  set "name" = ?, "name_en" = ?
  where "id" = ?;

-- moveRegion, both engines
update "regions"
  set "parent_id" = ?
  where "id" = ?;

-- moveChildRegions, both engines
update "regions"
  set "parent_id" = ?
  where "parent_id" = ? and "ended_on" is null;

-- endRegion, both engines
update "regions"
  set "ended_on" = ?, "successor_id" = ?
  where "id" = ?;
