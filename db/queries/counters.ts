import { sql } from "kysely";
import type { Db } from "../engine.ts";
import type { CounterScope, CountersTable, CounterSumsTable, Metric } from "../tables/counters.ts";

/** Rows of one statement, far below what either engine takes in parameters. */
const AT_ONCE = 1000;

/** Adds to counters and to the sums over all days, from 0 where one does not exist. Each may be named once. */
export async function addToCounters(db: Db, counters: readonly CountersTable[]): Promise<void> {
  for (let first = 0; first < counters.length; first += AT_ONCE) {
    await addTogether(db, counters.slice(first, first + AT_ONCE));
  }
  const sums = Map.groupBy(counters, ({ scope, scope_id, metric }) => `${scope} ${scope_id} ${metric}`);
  const added = [...sums.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { day: _, ...sum } = first;
    return [{ ...sum, value: more.reduce((all, one) => all + one.value, first.value) }];
  });
  for (let first = 0; first < added.length; first += AT_ONCE) await addToSums(db, added.slice(first, first + AT_ONCE));
}

async function addTogether(db: Db, counters: readonly CountersTable[]): Promise<void> {
  await db
    .insertInto("counters")
    .values(counters)
    .onConflict((conflict) =>
      conflict
        .columns(["scope", "scope_id", "metric", "day"])
        .doUpdateSet((eb) => ({ value: eb("counters.value", "+", eb.ref("excluded.value")) })),
    )
    .execute();
}

async function addToSums(db: Db, sums: readonly CounterSumsTable[]): Promise<void> {
  await db
    .insertInto("counter_sums")
    .values(sums)
    .onConflict((conflict) =>
      conflict
        .columns(["scope", "scope_id", "metric"])
        .doUpdateSet((eb) => ({ value: eb("counter_sums.value", "+", eb.ref("excluded.value")) })),
    )
    .execute();
}

/** The sum of every metric of each of these members of a scope, over all days. */
export async function sumsOf(db: Db, scope: CounterScope, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("counter_sums")
    .select(["scope_id", "metric", "value"])
    .where("scope", "=", scope)
    .where("scope_id", "in", [...ids])
    .execute();
}

/** The sum of one metric of these members of a scope together, over all days. */
export async function sumOf(db: Db, scope: CounterScope, ids: readonly number[], metric: Metric): Promise<number> {
  const { value } = await db
    .selectFrom("counter_sums")
    .select((eb) => eb.fn.sum<number | null>("value").as("value"))
    .where("scope", "=", scope)
    .where("scope_id", "in", [-1, ...ids])
    .where("metric", "=", metric)
    .executeTakeFirstOrThrow();
  return value ?? 0;
}

/** What is counted of each of these members of a scope from a day on, by day. */
export async function countedFrom(db: Db, scope: CounterScope, ids: readonly number[], from: string) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("counters")
    .select(["scope_id", "metric", "day", "value"])
    .where("scope", "=", scope)
    .where("scope_id", "in", [...ids])
    .where("day", ">=", from)
    .execute();
}

/** The counters of these members of a scope, day by day from a day on, for charts. */
export function countersByDay(
  db: Db,
  scope: CounterScope,
  ids: readonly number[],
  metrics: Metric[],
  from: string,
): Promise<{ metric: Metric; day: string; value: number }[]> {
  return db
    .selectFrom("counters")
    .select(["metric", "day", "value"])
    .where("scope", "=", scope)
    .where("scope_id", "in", [...ids])
    .where("metric", "in", metrics)
    .where("day", ">=", from)
    .execute();
}

/** The same summed by month, `YYYY-MM`, each member by itself; clocks (`due`, `on_time`, `late`) of days before one alone, whatever else was counted up to now. */
export function sumsByMonth(
  db: Db,
  scope: CounterScope,
  ids: readonly number[],
  metrics: Metric[],
  from: string,
  before: string,
): Promise<{ scope_id: number; metric: Metric; month: string; value: number }[]> {
  const month = sql<string>`substr(day, 1, 7)`;
  return db
    .selectFrom("counters")
    .select((eb) => ["scope_id", "metric", month.as("month"), eb.fn.sum<number>("value").as("value")])
    .where("scope", "=", scope)
    .where("scope_id", "in", [...ids, 0])
    .where("metric", "in", metrics)
    .where("day", ">=", from)
    .where((eb) => eb.or([eb("metric", "not in", ["due", "on_time", "late"]), eb("day", "<", before)]))
    .groupBy(["scope_id", "metric", month])
    .execute();
}

/** Every counter that is not zero, in a fixed order. */
export function listCounters(db: Db): Promise<CountersTable[]> {
  return db
    .selectFrom("counters")
    .selectAll()
    .where("value", "<>", 0)
    .orderBy("scope")
    .orderBy("scope_id")
    .orderBy("metric")
    .orderBy("day")
    .execute();
}

/** The number that a running series has come to; 0 before the first. */
export async function lastInSequence(db: Db, name: string): Promise<number> {
  const row = await db.selectFrom("sequences").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value ?? 0;
}

/** The next number of a running series, from 1. */
export async function nextInSequence(db: Db, name: string): Promise<number> {
  const row = await db
    .insertInto("sequences")
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column("name").doUpdateSet((eb) => ({ value: eb("sequences.value", "+", 1) })))
    .returning("value")
    .executeTakeFirstOrThrow();
  return row.value;
}
