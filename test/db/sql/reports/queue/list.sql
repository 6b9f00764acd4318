-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/queue/list.ts asks.

-- listQueueKeys, both engines
select "id", "level"
  from "regions"
  where "id" in (?, ?);
select "id", "level"
  from "regions"
  where "id" in (?);
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and (stage || '') = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and (stage || '') = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "report_id" in (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?) and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "report_id" in (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?) and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "files" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "files" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "health" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "health" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "news" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "news" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "retaliation" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "retaliation" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" = ? and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" = ? and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("rank", "received_on", "report_id") > (?, ?, ?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("received_on", "report_id") > (?, ?)
  order by "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?) and ("received_on", "report_id") > (?, ?)
  order by "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;
select "report_id", "rank", "received_on"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  order by "rank", "received_on" asc, "report_id" asc
  limit ?;

-- countQueue, both engines
select "id", "level"
  from "regions"
  where "id" in (?, ?);
select "id", "level"
  from "regions"
  where "id" in (?);
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and (stage || '') = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and (stage || '') = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "report_id" in (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?) and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "report_id" in (select "s"."report_id"
  from "second_looks" as "s"
  where "s"."second_outcome" is null and "s"."first_user_id" != ? and "s"."drawn_on" >= ?) and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "files" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "files" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "health" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "health" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "news" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "news" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "retaliation" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "retaliation" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" = ? and stage = ? and +line_id = ? and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" = ? and stage = ? and +line_id is null and +line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ? and "alike" = ? and "report_id" in (?)
  limit ?) as "few";

-- countArrivals, both engines
select "id", "level"
  from "regions"
  where "id" in (?, ?);
select "id", "level"
  from "regions"
  where "id" in (?);
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and line_id = ? and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "received_on" >= ? and "received_on" <= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id = ? and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ?
  limit ?) as "few";
select count(*) as "count"
  from (select "report_id"
  from "queue_entries"
  where "open" in (?, ?) and line_id is null and line_id = ? and "township_id" != ? and ("county_id" is null or "county_id" != ?) and not exists (select "d"."id"
  from "departments" as "d"
  inner join "regions" as "seat" on "seat"."id" = "d"."region_id"
  left join "departments" as "host" on "host"."id" = "d"."host_id"
  where "d"."id" = "queue_entries"."department_id" and ("seat"."id" = ? or "seat"."parent_id" = ? or "host"."region_id" = ?)) and "kind" = ? and "received_on" >= ?
  limit ?) as "few";
