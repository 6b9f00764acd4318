import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

/** Which part of what the public sees changed with which change, counted through all parts by `public-version`. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "public_versions")
    .addColumn("scope", "text", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("public_versions_by_version").on("public_versions").column("version").execute();
}
