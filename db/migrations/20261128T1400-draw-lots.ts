import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint, createUnordered, isSqlite } from "./portable.ts";

/**
 * Tables whose rows SQLite numbers in secret, in the order in which they came. `pending_entries` is shuffled in vain as
 * long as it does.
 */
const NUMBERED = [
  "report_marks",
  "report_channels",
  "report_needs",
  "report_signatures",
  "pending_entries",
  "pending_files",
];

/** Nothing stored tells any more in which order reporters came, nor on which day one read a message. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, drawLots);
}

async function drawLots(db: Kysely<any>): Promise<void> {
  if (isSqlite(db)) {
    for (const name of NUMBERED) {
      await changeConstraint(db, name, {
        change: (words) => words.replace(/\) strict$/, ") strict, without rowid"),
        alter: () => Promise.resolve(),
      });
    }
  }

  await db.schema
    .alterTable("report_messages")
    .addColumn("position", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("report_messages")
    .addColumn("seen", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`seen in (0, 1)`),
    )
    .execute();
  await sql`
    update report_messages set
      seen = case when seen_on is null then 0 else 1 end,
      position = (
        select count(*) from report_messages b where b.report_id = report_messages.report_id and b.id <= report_messages.id
      )
  `.execute(db);
  await db.schema.dropIndex("report_messages_unseen").execute();
  await db.schema.alterTable("report_messages").dropColumn("seen_on").execute();
  await db.schema
    .createIndex("report_messages_in_order")
    .unique()
    .on("report_messages")
    .columns(["report_id", "position"])
    .execute();

  await createUnordered(db, "receipt_sessions")
    .addColumn("id_hash", "text", (c) => c.notNull().primaryKey())
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("opened_on", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("receipt_sessions_by_day").on("receipt_sessions").column("opened_on").execute();
}
