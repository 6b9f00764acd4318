-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/department-changes.ts asks.

-- changesOfDepartment, both engines
select "k"."day", "k"."kind", "k"."department_id", "k"."former_name", "k"."former_name_en", "k"."source", "k"."undone_on", "d"."code", "d"."name", "d"."name_en", "o"."code" as "other_code", "o"."name" as "other_name", "o"."name_en" as "other_name_en", "l"."name" as "line_name", "l"."name_en" as "line_name_en"
  from "department_changes" as "k"
  inner join "departments" as "d" on "d"."id" = "k"."department_id"
  left join "departments" as "o" on "o"."id" = "k"."other_id"
  left join "lines" as "l" on "l"."id" = "k"."line_id"
  where ("k"."department_id" = ? or "k"."other_id" = ?)
  order by "k"."day" desc, "k"."id" desc;

-- insertDepartmentChange, both engines
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "id", "kind", "line_id", "moved", "other_id", "source", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "kind", "line_id", "moved", "other_id", "source", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "id", "kind", "moved", "other_id", "source", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "id", "kind", "line_id", "other_id", "source", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "id", "kind", "line_id", "moved", "source", "undone_on")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "department_changes" ("day", "department_id", "former_name", "former_name_en", "id", "kind", "line_id", "moved", "other_id", "source")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- handOver, both engines
update "departments"
  set "host_id" = ?
  where "host_id" = ?
  returning "id";
update "departments"
  set "successor_id" = ?
  where "successor_id" = ?
  returning "id";
select "department_id", "position"
  from "department_parents"
  where "parent_department_id" = ?
  order by "department_id";
delete from "department_parents"
  where "parent_department_id" = ? and ("department_id" = ? or "department_id" in (select "department_id"
  from "department_parents"
  where "parent_department_id" = ?));
update "department_parents"
  set "parent_department_id" = ?
  where "parent_department_id" = ?;

-- takeBack, both engines
update "departments"
  set "host_id" = ?
  where "id" = ?;
update "departments"
  set "successor_id" = ?
  where "id" = ?;
delete from "department_parents"
  where "department_id" = ? and "position" = ?;
insert into "department_parents" ("department_id", "position", "parent_department_id", "parent_region_id")
  values (?, ?, ?, ?);

-- lastChangeOf, both engines
select *
  from "department_changes"
  where ("department_id" in (?) or "other_id" in (?)) and "undone_on" is null and "kind" != ?
  order by "id" desc;

-- undoDepartmentChange, both engines
update "department_changes"
  set "undone_on" = ?
  where "id" = ?;
