import type { Kysely } from "kysely";
import { createUnordered } from "./portable.ts";

/** What a reporter wants hidden when the report is published; before, such words were overwritten and never came. */
export async function up(db: Kysely<any>): Promise<void> {
  await createUnordered(db, "report_hidden_words")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("report_hidden_words_key", ["report_id", "kind", "words"])
    .execute();
}
