import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("users")
    .addColumn("home_region_id", "integer", (c) => c.references("regions.id"))
    .execute();
  await db.schema
    .alterTable("user_roles")
    .addColumn("line_id", "integer", (c) => c.references("lines.id"))
    .execute();
}
