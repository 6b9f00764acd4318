-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/departments.ts asks.

-- insertLine, both engines
insert into "lines" ("code", "name", "name_en")
  values (?, ?, ?)
  returning "id";

-- insertDepartment, both engines
insert into "departments" ("code", "ended_on", "host_id", "id", "line_id", "name", "name_en", "reachable_since", "region_id", "successor_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "departments" ("code", "host_id", "id", "line_id", "name", "name_en", "reachable_since", "region_id", "successor_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "departments" ("code", "ended_on", "id", "line_id", "name", "name_en", "reachable_since", "region_id", "successor_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "departments" ("code", "ended_on", "host_id", "line_id", "name", "name_en", "reachable_since", "region_id", "successor_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "departments" ("code", "ended_on", "host_id", "id", "line_id", "name", "name_en", "region_id", "successor_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "departments" ("code", "ended_on", "host_id", "id", "line_id", "name", "name_en", "reachable_since", "region_id", "type")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- insertDepartmentParent, both engines
insert into "department_parents" ("department_id", "parent_department_id", "parent_region_id", "position")
  values (?, ?, ?, ?);

-- insertDepartmentName, both engines
insert into "department_names" ("department_id", "kind", "name")
  values (?, ?, ?);

-- findDepartmentByCode, both engines
select *
  from "departments"
  where "code" = ?;

-- codeOfDepartment, both engines
select "code"
  from "departments"
  where "id" = ?;

-- findDepartment, both engines
select *
  from "departments"
  where "id" = ?;

-- departmentsIn, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "d"."region_id", "d"."host_id", "d"."ended_on", "l"."name" as "line_name", "l"."name_en" as "line_name_en"
  from "departments" as "d"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  where "d"."region_id" in (?) and ("d"."ended_on" is null or "d"."ended_on" > ?)
  order by "d"."id";

-- namesOfDepartments, both engines
select "id", "code", "name", "name_en"
  from "departments"
  where "id" in (?);

-- hasDepartments, both engines
select "id"
  from "departments"
  limit ?;

-- namesOfDepartment, both engines
select "name", "kind"
  from "department_names"
  where "department_id" = ?
  order by "kind", "name";

-- namesInRegions, both engines
select coalesce("s"."code", "d"."code") as "code", coalesce("s"."name", "d"."name") as "name", coalesce("s"."name_en", "d"."name_en") as "name_en", "d"."name" as "called"
  from "departments" as "d"
  left join "departments" as "s" on "s"."id" = "d"."successor_id"
  where "d"."region_id" in (?)
  order by "d"."id";
select coalesce("s"."code", "d"."code") as "code", coalesce("s"."name", "d"."name") as "name", coalesce("s"."name_en", "d"."name_en") as "name_en", "n"."name" as "called"
  from "departments" as "d"
  left join "departments" as "s" on "s"."id" = "d"."successor_id"
  inner join "department_names" as "n" on "n"."department_id" = "d"."id"
  where "d"."region_id" in (?)
  order by "d"."id", "n"."name";

-- callingsOf, both engines
select *
  from "department_names"
  where "department_id" in (?);

-- superiorsOf, both engines
select "p"."department_id", "d"."code", "d"."name"
  from "department_parents" as "p"
  inner join "departments" as "d" on "d"."id" = "p"."parent_department_id"
  where "p"."department_id" in (?);

-- parentsOfDepartment, both engines
select "p"."position", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "r"."code" as "region_code", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "department_parents" as "p"
  left join "departments" as "d" on "d"."id" = "p"."parent_department_id"
  left join "regions" as "r" on "r"."id" = "p"."parent_region_id"
  where "p"."department_id" = ?
  order by "p"."position";

-- bodiesHostedBy, both engines
select "code", "name", "name_en"
  from "departments"
  where "host_id" = ?
  order by "id";

-- listBodiesIn, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "d"."ended_on", "r"."code" as "region_code", "h"."code" as "host_code", "l"."code" as "line_code", "l"."name" as "line_name", "l"."name_en" as "line_name_en", "h"."name" as "host_name", "h"."name_en" as "host_name_en"
  from "departments" as "d"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  left join "departments" as "h" on "h"."id" = "d"."host_id"
  where "d"."region_id" in (?) and "d"."ended_on" is null
  order by "d"."id";

-- mergedInto, both engines
select "id", "successor_id"
  from "departments"
  where "successor_id" in (?);

-- updateDepartment, both engines
update "departments"
  set "ended_on" = ?, "host_id" = ?, "line_id" = ?, "name" = ?, "name_en" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "host_id" = ?, "line_id" = ?, "name" = ?, "name_en" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "ended_on" = ?, "line_id" = ?, "name" = ?, "name_en" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "ended_on" = ?, "host_id" = ?, "name" = ?, "name_en" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "ended_on" = ?, "host_id" = ?, "line_id" = ?, "name_en" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "ended_on" = ?, "host_id" = ?, "line_id" = ?, "name" = ?, "successor_id" = ?
  where "id" = ?;
update "departments"
  set "ended_on" = ?, "host_id" = ?, "line_id" = ?, "name" = ?, "name_en" = ?
  where "id" = ?;

-- deleteDepartmentNames, both engines
delete from "department_names"
  where "department_id" = ? and "kind" = ?;
delete from "department_names"
  where "department_id" = ? and "name" = ?;

-- hasBodyNamed, both engines
select "id"
  from "departments"
  where "region_id" = ? and "name" = ? and "ended_on" is null;

-- bodiesBelow, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en"
  from "department_parents" as "p"
  inner join "departments" as "d" on "d"."id" = "p"."department_id"
  where "p"."parent_department_id" = ? and "d"."ended_on" is null
  order by "d"."code"
  limit ?;
