-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/counters.ts asks.

-- addToCounters, both engines
insert into "counters" ("day", "metric", "scope", "scope_id", "value")
  values (?, ?, ?, ?, ?)
  on conflict ("scope", "scope_id", "metric", "day") do update
  set "value" = "counters"."value" + "excluded"."value";
insert into "counter_sums" ("metric", "scope", "scope_id", "value")
  values (?, ?, ?, ?)
  on conflict ("scope", "scope_id", "metric") do update
  set "value" = "counter_sums"."value" + "excluded"."value";

-- sumsOf, both engines
select "scope_id", "metric", "value"
  from "counter_sums"
  where "scope" = ? and "scope_id" in (?);

-- sumOf, both engines
select sum("value") as "value"
  from "counter_sums"
  where "scope" = ? and "scope_id" in (?, ?) and "metric" = ?;

-- countedFrom, both engines
select "scope_id", "metric", "day", "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?) and "day" >= ?;

-- countersByDay, both engines
select "metric", "day", "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?) and "metric" in (?) and "day" >= ?;

-- sumsByMonth, both engines
select "scope_id", "metric", substr(day, 1, 7) as "month", sum("value") as "value"
  from "counters"
  where "scope" = ? and "scope_id" in (?, ?) and "metric" in (?) and "day" >= ? and ("metric" not in (?, ?, ?) or "day" < ?)
  group by "scope_id", "metric", substr(day, 1, 7);

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
