-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/replies/signals.ts asks.

-- countSameEarlier, both engines
select "a"."position", count(*) as "earlier"
  from "replies" as "a"
  inner join "replies" as "earlier" on "earlier"."department_id" = "a"."department_id" and "earlier"."text_key" = "a"."text_key" and "earlier"."id" < "a"."id"
  inner join "cases" as "c" on "c"."id" = "earlier"."case_id"
  where "a"."case_id" = ? and ("a"."joint_id" is null or "earlier"."joint_id" is null or "earlier"."joint_id" <> "a"."joint_id") and "earlier"."hidden_on" is null and "c"."state" <> ?
  group by "a"."position";

-- clocksMetInTime, both engines
select "l"."working_days", "l"."due_on", "l"."met_on"
  from "cases" as "c"
  inner join "clocks" as "l" on "l"."case_id" = "c"."id"
  where "c"."department_id" = ? and "c"."state" <> ? and "l"."met_on" <= ? and "l"."met_on" <= "l"."due_on"
  order by "l"."met_on" desc, "l"."case_id" desc
  limit ?;
