-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/queue/age.ts asks.

-- undecidedByDay, both engines
select "county_id", "received_on" as "day", count(*) as "count"
  from "queue_entries"
  where "undecided" = ? and "received_on" < ?
  group by "county_id", "received_on";

-- takenBackSince, both engines
select "region_id" as "county_id", "received_on" as "day", count(*) as "count"
  from "reports"
  where "decided_on" >= ? and "state" = ? and "decided_by" is null and "received_on" < ?
  group by "region_id", "received_on";

-- decidedByDays, both engines
select "g"."id", "g"."level", "g"."parent_id", "r"."received_on", "r"."decided_on", "r"."count"
  from (select "region_id", "received_on", "decided_on", count(*) as "count"
  from "reports"
  where "decided_on" >= ? and "decided_on" < ? and "state" in (?, ?)
  group by "decided_on", "region_id", "received_on") as "r"
  inner join "regions" as "g" on "g"."id" = "r"."region_id";

-- namesOfRegions, both engines
select "id", "code", "name", "name_en"
  from "regions"
  where "id" in (?)
  order by "code";
