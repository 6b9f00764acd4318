import type { Kysely } from "kysely";

/** Of a case that was overdue when another went into it, whose earlier answer became its own: its lateness goes on counting. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("mergers").addColumn("overdue_due_on", "text").execute();
}
