import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ["recounted_on", "due_before"]) {
    await db.schema.alterTable("deadlines").addColumn(column, "text").execute();
  }
}
