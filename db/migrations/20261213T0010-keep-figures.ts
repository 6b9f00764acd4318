import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

/** What the measures of a body add up to as at the end of a month, by county, so that a page need not add it up. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "kept_figures")
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id").onDelete("cascade"))
    .addColumn("until", "text", (c) => c.notNull())
    .addColumn("reckoned", "integer", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("parts", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_figures_pk", ["department_id", "until"])
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable("kept_figures").execute();
}
