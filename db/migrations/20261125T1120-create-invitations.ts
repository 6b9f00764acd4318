import type { Kysely } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "invitations")
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("display_name", "text", (c) => c.notNull())
    .addColumn("home_region_id", "integer", (c) => c.references("regions.id"))
    .addColumn("grants", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("invitations_by_end").on("invitations").columns(["expires_at"]).execute();
  await db.schema.createIndex("regions_by_name").on("regions").columns(["name"]).execute();
}
