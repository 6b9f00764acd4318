import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  const kinds = sql`kind in ('jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'text')`;

  await createTable(db, "pending_files")
    .addColumn("token_hash", "text", (c) => c.notNull().primaryKey())
    .addColumn("storage_name", "text", (c) => c.notNull().unique())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(kinds))
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addColumn("sealed_name", "text", (c) => c.unique())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("pending_files_by_expiry").on("pending_files").column("expires_at").execute();

  await createTableWithId(db, "attachments")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("position", "integer", (c) => c.notNull().check(sql`position between 1 and 8`))
    .addColumn("storage_name", "text", (c) => c.notNull().unique())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(kinds))
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addColumn("sealed_name", "text", (c) => c.unique())
    .addColumn("added_on", "text", (c) => c.notNull())
    .addUniqueConstraint("attachments_place", ["report_id", "position"])
    .execute();
}
