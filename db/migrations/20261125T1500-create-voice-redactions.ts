import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "voice_redactions")
    .addColumn("voice_id", "integer", (c) => c.notNull().references("voices.id"))
    .addColumn("reason", "text", (c) =>
      c
        .notNull()
        .check(
          sql`reason in ('personal', 'reporter', 'third_party', 'place', 'document', 'unproven', 'abuse', 'off_matter', 'wording', 'kept_office', 'kept_not_personal')`,
        ),
    )
    .addColumn("places", "integer", (c) => c.notNull().check(sql`places > 0`))
    .addPrimaryKeyConstraint("voice_redactions_key", ["voice_id", "reason"])
    .execute();
}
