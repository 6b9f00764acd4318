import type { Kysely } from "kysely";

/**
 * The day from which a body could answer here itself, where clocks ran before it could: those are in none of its rates. Of
 * bodies that are there already no such day is known, and nothing is left out.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("departments").addColumn("reachable_since", "text").execute();
}
