import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

/** Working days that a region sets for a stage, or for a stage of one kind of case; for the answer of every kind it has its own column. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "stage_days")
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("stage", "text", (c) => c.notNull().check(sql`stage in ('signed', 'answered', 'remedied')`))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("working_days", "integer", (c) => c.notNull().check(sql`working_days between 1 and 180`))
    .addPrimaryKeyConstraint("stage_days_key", ["region_id", "stage", "kind"])
    .addCheckConstraint("stage_days_answered", sql`stage <> 'answered' or kind <> ''`)
    .execute();
}
