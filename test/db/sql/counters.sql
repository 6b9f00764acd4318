-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/counters.ts asks.

-- addToCounters, both engines
insert into "counters" ("day", "metric", "scope", "scope_id", "value")
  values (?, ?, ?, ?, ?)
  on conflict ("scope", "scope_id", "metric", "day") do update
  set "value" = "counters"."value" + "excluded"."value";

-- sumCounters, both engines
select "metric", sum("value") as "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?) and "day" < ?
  group by "metric";
select "metric", sum("value") as "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?)
  group by "metric";

-- sumCountersOf, both engines
select "scope_id", "metric", sum("value") as "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?) and "day" < ?
  group by "scope_id", "metric";
select "scope_id", "metric", sum("value") as "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?)
  group by "scope_id", "metric";

-- countersByDay, both engines
select "metric", "day", "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?) and "metric" in (?) and "day" >= ?;

-- listCounters, both engines
select *
  from "counters"
  where "value" <> ?
  order by "scope", "scope_id", "metric", "day";

-- lastInSequence, both engines
select "value"
  from "sequences"
  where "name" = ?;

-- nextInSequence, both engines
insert into "sequences" ("name", "value")
  values (?, ?)
  on conflict ("name") do update
  set "value" = "sequences"."value" + ?
  returning "value";
