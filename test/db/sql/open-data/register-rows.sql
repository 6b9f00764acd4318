-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/open-data/register-rows.ts asks.

-- allDepartments, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "d"."ended_on", "d"."region_id", "d"."reachable_since", "l"."code" as "line", "r"."code" as "region", "h"."code" as "host", "s"."code" as "successor"
  from "departments" as "d"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  left join "departments" as "h" on "h"."id" = "d"."host_id"
  left join "departments" as "s" on "s"."id" = "d"."successor_id";

-- dutiesUpTo, both engines
select "i"."code", "v"."title", "v"."band", "v"."effective_from", "v"."effective_to", "r"."code" as "county", "p"."code" as "parent", "h"."code" as "holder"
  from "duty_versions" as "v"
  inner join "duties" as "i" on "i"."id" = "v"."duty_id"
  inner join "regions" as "r" on "r"."id" = "i"."region_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "v"."effective_from" <= ?
  order by "v"."effective_from", "v"."id";

-- regionsWithAbove, both engines
select "r"."code", "r"."name", "r"."name_en", "r"."level", "p"."code" as "parent"
  from "regions" as "r"
  left join "regions" as "p" on "p"."id" = "r"."parent_id"
  where "r"."code" in (?, ?);

-- departmentsAfter, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "d"."ended_on", "d"."reachable_since", "l"."code" as "line", "r"."code" as "region", "h"."code" as "host", "s"."code" as "successor"
  from "departments" as "d"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  left join "departments" as "h" on "h"."id" = "d"."host_id"
  left join "departments" as "s" on "s"."id" = "d"."successor_id"
  where "d"."id" > ? and "d"."region_id" = ?
  order by "d"."id"
  limit ?;
select "d"."id", "d"."code", "d"."name", "d"."name_en", "d"."type", "d"."ended_on", "d"."reachable_since", "l"."code" as "line", "r"."code" as "region", "h"."code" as "host", "s"."code" as "successor"
  from "departments" as "d"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  left join "departments" as "h" on "h"."id" = "d"."host_id"
  left join "departments" as "s" on "s"."id" = "d"."successor_id"
  where "d"."id" > ?
  order by "d"."id"
  limit ?;

-- dutiesAfter, both engines
select "i"."id", "i"."code", "v"."title", "v"."band", "v"."effective_from", "v"."effective_to", "r"."code" as "county", "p"."code" as "parent", "h"."code" as "holder"
  from "duties" as "i"
  inner join "duty_versions" as "v" on "v"."duty_id" = "i"."id"
  inner join "regions" as "r" on "r"."id" = "i"."region_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" > ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?) and "i"."region_id" = ?
  order by "i"."id"
  limit ?;
select "i"."id", "i"."code", "v"."title", "v"."band", "v"."effective_from", "v"."effective_to", "r"."code" as "county", "p"."code" as "parent", "h"."code" as "holder"
  from "duties" as "i"
  inner join "duty_versions" as "v" on "v"."duty_id" = "i"."id"
  inner join "regions" as "r" on "r"."id" = "i"."region_id"
  left join "duties" as "p" on "p"."id" = "i"."parent_id"
  left join "departments" as "h" on "h"."id" = "v"."holder_id"
  where "i"."id" > ? and "v"."effective_from" <= ? and ("v"."effective_to" is null or "v"."effective_to" >= ?)
  order by "i"."id"
  limit ?;
