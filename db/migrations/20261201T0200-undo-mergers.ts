import type { Kysely } from "kysely";

/** What a merger of bodies moved, so that one entered by mistake can be undone, and the day on which it was. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ["moved", "undone_on"]) {
    await db.schema.alterTable("department_changes").addColumn(column, "text").execute();
  }
}
