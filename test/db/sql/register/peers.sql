-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/peers.ts asks.

-- listPeers, both engines
select "d"."id", "d"."code", "d"."name", "d"."name_en", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "departments" as "d"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  left join "regions" as "above" on "above"."id" = "r"."parent_id"
  where "d"."host_id" is null and ("d"."ended_on" is null or "d"."ended_on" > ?) and "d"."line_id" = ? and "r"."level" = ? and ("r"."id" = ? or "r"."parent_id" = ? or "above"."parent_id" = ?)
  order by "r"."code", "d"."code"
  limit ?;
select "d"."id", "d"."code", "d"."name", "d"."name_en", "r"."name" as "region_name", "r"."name_en" as "region_name_en"
  from "departments" as "d"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  left join "regions" as "above" on "above"."id" = "r"."parent_id"
  where "d"."host_id" is null and ("d"."ended_on" is null or "d"."ended_on" > ?) and "d"."line_id" = ? and "r"."level" = ?
  order by "r"."code", "d"."code"
  limit ?;

-- countPeers, both engines
select "l"."id", "l"."code", "l"."name", "l"."name_en", "r"."level", count(*) as "bodies"
  from "departments" as "d"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  where "d"."host_id" is null and ("d"."ended_on" is null or "d"."ended_on" > ?)
  group by "l"."id", "l"."code", "l"."name", "l"."name_en", "r"."level"
  order by "l"."id";

-- findPeerGroup, both engines
select "l"."code", "l"."name", "l"."name_en", "r"."level"
  from "departments" as "d"
  inner join "regions" as "r" on "r"."id" = "d"."region_id"
  inner join "lines" as "l" on "l"."id" = "d"."line_id"
  where "d"."id" = ? and "d"."host_id" is null;
