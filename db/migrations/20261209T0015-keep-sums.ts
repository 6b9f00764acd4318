import { type Kysely, sql } from "kysely";
import { atomically, createTable } from "./portable.ts";

/** Keeps the sum of each counter over all days beside it, and finds what is counted from a day on without the days before. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTable(trx, "counter_sums")
      .addColumn("scope", "text", (column) =>
        column.notNull().check(sql`scope in ('site', 'region', 'department', 'duty')`),
      )
      .addColumn("scope_id", "integer", (column) => column.notNull())
      .addColumn("metric", "text", (column) => column.notNull())
      .addColumn("value", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("counter_sums_primary", ["scope", "scope_id", "metric"])
      .execute();
    await sql`insert into counter_sums (scope, scope_id, metric, value)
      select scope, scope_id, metric, sum(value) from counters group by scope, scope_id, metric`.execute(trx);
    await trx.schema
      .createIndex("counters_by_day")
      .on("counters")
      .columns(["scope", "scope_id", "day", "metric", "value"])
      .execute();
  });
}
