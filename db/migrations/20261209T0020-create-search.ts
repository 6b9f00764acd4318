import type { Kysely } from "kysely";
import { createUnordered } from "./portable.ts";

/**
 * The words of what the public pages show, each with where it stands. The rows lie in the order of the words, which is how
 * they are asked for. It is an index: `indexIfMissing` of `db/queries/search/indexing.ts` fills it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createUnordered(db, "search_terms")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("term", "text", (c) => c.notNull())
    .addColumn("ref_id", "integer", (c) => c.notNull())
    .addColumn("weight", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("search_terms_pk", ["kind", "term", "ref_id"])
    .execute();
  await db.schema.createIndex("search_terms_of").on("search_terms").columns(["kind", "ref_id"]).execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable("search_terms").execute();
}
