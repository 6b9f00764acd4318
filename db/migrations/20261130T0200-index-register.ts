import type { Kysely } from "kysely";

/** The items of a county are found among those of all. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.createIndex("duties_by_region").on("duties").columns(["region_id", "code"]).execute();
}
