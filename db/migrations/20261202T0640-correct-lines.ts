import type { Kysely } from "kysely";
import { sql } from "kysely";
import { atomically, changeConstraint } from "./portable.ts";

const BEFORE = "'renamed', 'merged', 'split', 'hosted', 'ended'";
const NOW = `${BEFORE}, 'relined'`;

/** The line of a body can be corrected, which its page tells as it does of its changes. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, correctLines);
}

async function correctLines(db: Kysely<any>): Promise<void> {
  await changeConstraint(db, "department_changes", {
    change: (words) => words.replace(BEFORE, NOW),
    alter: async () => {
      const table = db.schema.alterTable("department_changes");
      await table.dropConstraint("department_changes_kind").execute();
      await table.addCheckConstraint("department_changes_kind", sql.raw(`kind in (${NOW})`)).execute();
    },
  });
  await db.schema
    .alterTable("department_changes")
    .addColumn("line_id", "integer", (c) => c.references("lines.id"))
    .execute();
}
