import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

/**
 * Editions of the open data with the bytes of their files. A file lies in chunks under a key of its own; one whose key no
 * row of `edition_files` names is what a build that was cut off has left.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "editions")
    .addColumn("month", "text", (c) => c.primaryKey())
    .addColumn("as_at", "text", (c) => c.notNull())
    .addColumn("frozen_on", "text", (c) => c.notNull())
    .addColumn("formula", "integer", (c) => c.notNull())
    .addColumn("cases", "integer", (c) => c.notNull())
    .addColumn("revisions", "integer", (c) => c.notNull())
    .execute();
  await createTable(db, "edition_files")
    .addColumn("month", "text", (c) => c.notNull().references("editions.month"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("part", "text", (c) => c.notNull())
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("data_rows", "integer", (c) => c.notNull())
    .addColumn("packed", "integer", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("edition_files_pk", ["month", "name"])
    .execute();
  await createTable(db, "edition_chunks")
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("base64", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("edition_chunks_pk", ["content", "position"])
    .execute();
  // The page of an edition tells which of its cases are gone since.
  await db.schema.createIndex("cases_withdrawn_on").on("cases").column("withdrawn_on").execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("cases_withdrawn_on").execute();
  await db.schema.dropTable("edition_chunks").execute();
  await db.schema.dropTable("edition_files").execute();
  await db.schema.dropTable("editions").execute();
}
