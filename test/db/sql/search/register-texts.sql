-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/register-texts.ts asks.

-- searchedBodies, both engines
select "id", "code", "name", "name_en", "region_id"
  from "departments"
  where "id" in (?, ?);

-- textsOfBodies, both engines
select "department_id", "name"
  from "department_names"
  where "department_id" in (?, ?)
  order by "kind", "name";

-- searchedDuties, both engines
select "id", "code", "region_id"
  from "duties"
  where "id" in (?, ?);

-- textsOfDuties, both engines
select "id", "duty_id", "title", "department_duty", "township_duty", "note"
  from "duty_versions"
  where "duty_id" in (?, ?)
  order by "version" desc;
select "v"."duty_id", "b"."law", "b"."article"
  from "duty_bases" as "b"
  inner join "duty_versions" as "v" on "v"."id" = "b"."version_id"
  where "v"."duty_id" in (?, ?)
  order by "v"."version" desc, "b"."position";
