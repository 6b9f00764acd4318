-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/bounds.ts asks.

-- reportsWithin, both engines
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?));
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?));
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?)) and ("county"."id" is null or "county"."id" not in (?)) and ("city"."id" is null or "city"."id" not in (?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?)) and ("seat"."id" is null or "seat"."id" not in (?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?)) and ("host"."region_id" is null or "host"."region_id" not in (?)) and (("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?) and ("d"."line_id" is null or "d"."line_id" = ?));
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?));
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("g"."id" = ? or "county"."id" = ? or "city"."id" = ? or "city"."parent_id" = ?);
select
  from "reports" as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id"
  left join "regions" as "county" on "county"."id" = "g"."parent_id"
  left join "regions" as "city" on "city"."id" = "county"."parent_id"
  left join "departments" as "d" on "d"."id" = "r"."department_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  left join "regions" as "seat" on "seat"."id" = "d"."region_id"
  where ("g"."id" is null or "g"."id" not in (?, ?)) and ("county"."id" is null or "county"."id" not in (?, ?)) and ("city"."id" is null or "city"."id" not in (?, ?)) and ("city"."parent_id" is null or "city"."parent_id" not in (?, ?)) and ("seat"."id" is null or "seat"."id" not in (?, ?)) and ("seat"."parent_id" is null or "seat"."parent_id" not in (?, ?)) and ("host"."region_id" is null or "host"."region_id" not in (?, ?)) and ("d"."id" is null or "d"."id" not in (?)) and ("host"."id" is null or "host"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" not in (?)) and ("host"."line_id" is null or "host"."line_id" not in (?)) and ("r"."id" is null or "r"."id" not in (?)) and ("d"."line_id" is null or "d"."line_id" = ?);
