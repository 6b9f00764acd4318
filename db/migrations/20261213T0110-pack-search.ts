import type { Kysely } from "kysely";
import { createTable, createUnordered } from "./portable.ts";

/**
 * The index of the search in a fifth of the room: a row for each term and block of things whose ids follow one another, and
 * beside it the terms of each thing, for what is to be taken out when they change. It is filled by `indexIfMissing`.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable("search_terms").execute();
  await createUnordered(db, "search_blocks")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("term", "text", (c) => c.notNull())
    .addColumn("block", "integer", (c) => c.notNull())
    .addColumn("refs", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_blocks_pk", ["kind", "term", "block"])
    .execute();
  // Long rows take less room in a table of their own than within an index.
  await createTable(db, "search_things")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("ref_id", "integer", (c) => c.notNull())
    .addColumn("terms", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_things_pk", ["kind", "ref_id"])
    .execute();
}
