-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/ledger/public-versions.ts asks.

-- setPublicVersions, both engines
insert into "public_versions" ("scope", "version")
  values (?, ?)
  on conflict ("scope") do update
  set "version" = "excluded"."version";

-- publicVersionsFrom, both engines
select *
  from "public_versions"
  where "version" >= ?;
select *
  from "public_versions"
  order by "version" desc
  limit ?;

-- insertOutbox, both engines
insert into "outbox" ("kind", "seq", "subject")
  values (?, ?, ?);

-- tiesOfCases, both engines
select "id", "number", "merged_into_id", "department_id", "demanded_by_id", "duty_id", "region_id"
  from "cases"
  where "number" in (?);
select "id", "number", "merged_into_id", "department_id", "demanded_by_id", "duty_id", "region_id"
  from "cases"
  where ("merged_into_id" in (?, ?) or "id" in (?, ?));
select "from_department_id", "from_duty_id"
  from "case_moves"
  where "case_id" in (?, ?);
select "from_department_id", "from_duty_id"
  from "case_moves"
  where "case_id" in (?);

-- hasFirstCase, both engines
select "id"
  from "cases"
  where "region_id" = ?
  limit ?;

-- codesOf, both engines
select "code"
  from "departments"
  where "id" in (?, ?);
select "code"
  from "duties"
  where "id" in (?, ?);
select "code"
  from "regions"
  where "id" in (?, ?);

-- regionsAbove, both engines
select "parent_id"
  from "regions"
  where "id" in (?);

-- withSuccessors, both engines
select "successor_id"
  from "departments"
  where "id" in (?);

-- bodiesAbove, both engines
select "parent_department_id"
  from "department_parents"
  where "department_id" in (?, ?) and "parent_department_id" is not null;
