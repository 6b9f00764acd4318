import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "duty_imports")
    .addColumn("token", "text", (c) => c.primaryKey().notNull())
    .addColumn("user_id", "integer", (c) => c.notNull().unique().references("users.id"))
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addColumn("sheets", "text", (c) => c.notNull())
    .addColumn("choices", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await createTable(db, "duty_layouts")
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("header", "text", (c) => c.notNull())
    .addColumn("columns", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("duty_layouts_key", ["region_id", "header"])
    .execute();
}
