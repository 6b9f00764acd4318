import { type Kysely, sql } from "kysely";

/** Whether a county has bodies is asked of every county that is served: without a look at each of its rows. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex("departments_open_by_region")
    .on("departments")
    .columns(["region_id"])
    .where(sql<boolean>`ended_on is null`)
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("departments_open_by_region").execute();
}
