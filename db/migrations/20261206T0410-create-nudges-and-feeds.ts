import { type Kysely, sql } from "kysely";
import { createTableWithId, createUnordered } from "./portable.ts";

/** Supervisors remind departments in public; staff subscribe to the due days of their department. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "nudges")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("stage", "text", (c) => c.notNull().check(sql`stage in ('signed', 'answered', 'remedied')`))
    .addColumn("region_id", "integer", (c) => c.references("regions.id"))
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("nudged_on", "text", (c) => c.notNull().check(sql`length(nudged_on) = 10`))
    .execute();
  await db.schema.createIndex("nudges_by_case").on("nudges").columns(["case_id", "id"]).execute();

  await createUnordered(db, "calendar_feeds")
    .addColumn("user_id", "integer", (c) => c.primaryKey().references("users.id"))
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("made_on", "text", (c) => c.notNull().check(sql`length(made_on) = 10`))
    .execute();

  await db.schema.createIndex("disputes_by_department").on("disputes").columns(["department_id", "id"]).execute();
}
