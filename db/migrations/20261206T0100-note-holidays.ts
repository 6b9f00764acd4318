import type { Kysely } from "kysely";
import { createUnordered } from "./portable.ts";

/** On which announcement the holidays of a year rest, for everybody to read. */
export async function up(db: Kysely<any>): Promise<void> {
  await createUnordered(db, "holiday_notes")
    .addColumn("year", "text", (c) => c.primaryKey())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("entered_on", "text")
    .execute();
}
