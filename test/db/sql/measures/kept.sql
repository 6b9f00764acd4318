-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/measures/kept.ts asks.

-- listKept, both engines
select *
  from "kept_figures"
  where "department_id" in (?) and "until" = ?;

-- isKeptFrom, both engines
select "until"
  from "kept_figures"
  where "department_id" in (?, ?) and "until" >= ?
  limit ?;

-- keepAll, both engines
insert into "kept_figures" ("department_id", "parts", "reckoned", "until", "version")
  values (?, ?, ?, ?, ?)
  on conflict ("department_id", "until") do update
  set "reckoned" = "excluded"."reckoned", "version" = "excluded"."version", "parts" = "excluded"."parts";

-- versionsOf, both engines
select *
  from "public_versions"
  where "scope" in (?);

-- bodiesWithFigures, both engines
select "id", "code"
  from "departments"
  where "region_id" in (?, ?)
  order by "id";
select "id", "code"
  from "departments"
  order by "id";

-- bodiesOf, both engines
select "id", "code", "name", "name_en"
  from "departments"
  where "id" in (?, ?)
  order by "id";
