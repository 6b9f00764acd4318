import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("reports").addColumn("withdrawn_on", "text").execute();
  await db.schema.alterTable("reports").addColumn("destroyed_on", "text").execute();
  await db.schema.alterTable("voices").addColumn("stripped_on", "text").execute();
  // Until now a report that was taken back was destroyed on that day.
  await db
    .updateTable("reports")
    .set({ withdrawn_on: sql.ref("decided_on"), destroyed_on: sql.ref("decided_on") })
    .where("state", "=", "withdrawn")
    .execute();
  await db.schema
    .createIndex("reports_not_destroyed")
    .on("reports")
    .column("id")
    .where(sql<boolean>`destroyed_on is null`)
    .execute();
}
