import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint, createUnordered } from "./portable.ts";

const OUTCOMES = "'confirmed', 'refused', 'lapsed'";
const NOW = `${OUTCOMES}, 'shown'`;

/** A reporter can have a voice of theirs hidden, says why on the burden, and is told what is new. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, askToHide);
}

async function askToHide(db: Kysely<any>): Promise<void> {
  await changeConstraint(db, "takedowns", {
    change: (words) =>
      words
        .replace(/("proposed_by" integer) not null/, "$1")
        .replace(`outcome in (${OUTCOMES})`, `outcome in (${NOW})`),
    alter: async () => {
      const table = db.schema.alterTable("takedowns");
      await table.alterColumn("proposed_by", (c) => c.dropNotNull()).execute();
      await table.dropConstraint("takedowns_outcome_check").execute();
      await table.addCheckConstraint("takedowns_outcome_check", sql.raw(`outcome in (${NOW})`)).execute();
    },
  });
  await db.schema
    .alterTable("takedowns")
    .addColumn("corrected", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`corrected in (0, 1)`),
    )
    .execute();

  await db.schema
    .alterTable("report_messages")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('gone', 'partly', 'not', 'back')`))
    .execute();
  await db.schema
    .alterTable("report_messages")
    .addColumn("case_id", "integer", (c) => c.references("cases.id"))
    .execute();

  await createUnordered(db, "seen_news")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("thing", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("seen_news_key", ["report_id", "thing"])
    .execute();
}
