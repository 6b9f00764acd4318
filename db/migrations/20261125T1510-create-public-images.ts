import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "public_images")
    .addColumn("id", "text", (c) => c.notNull().primaryKey())
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("attachment_id", "integer", (c) => c.notNull().unique().references("attachments.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("voice_id", "integer", (c) => c.references("voices.id"))
    .addColumn("alt", "text", (c) => c.notNull())
    .addColumn("boxes", "text", (c) => c.notNull())
    .addColumn("width", "integer", (c) => c.notNull())
    .addColumn("height", "integer", (c) => c.notNull())
    .addColumn("storage_name", "text", (c) => c.notNull().unique())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("public_images_of_voice").on("public_images").column("voice_id").execute();
  await db.schema.createIndex("public_images_of_report").on("public_images").column("report_id").execute();
}
