import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("reports")
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .execute();

  await db.schema
    .alterTable("confirmations")
    .addColumn("occasion", "text", (c) =>
      c
        .notNull()
        .defaultTo("answer")
        .check(sql`occasion in ('answer', 'day30', 'day90')`),
    )
    .execute();

  await createTableWithId(db, "report_messages")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("sender", "text", (c) => c.notNull().check(sql`sender in ('reporter', 'moderator')`))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull())
    .addColumn("sent_on", "text", (c) => c.notNull())
    .addColumn("seen_on", "text")
    .addColumn("user_id", "integer", (c) => c.references("users.id"))
    .addUniqueConstraint("report_messages_key", ["report_id", "token"])
    .addCheckConstraint("report_messages_user", sql`(sender = 'moderator') = (user_id is not null)`)
    .execute();
  await db.schema
    .createIndex("report_messages_unseen")
    .on("report_messages")
    .columns(["sender", "seen_on", "report_id"])
    .execute();

  await createTableWithId(db, "appeals")
    .addColumn("report_id", "integer", (c) => c.notNull().unique().references("reports.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("filed_on", "text", (c) => c.notNull())
    .addColumn("declined_on", "text", (c) => c.notNull())
    .addColumn("decided_on", "text")
    .addColumn("upheld", "integer", (c) => c.check(sql`upheld in (0, 1)`))
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("user_id", "integer", (c) => c.references("users.id"))
    .addCheckConstraint("appeals_decided", sql`(decided_on is null) = (upheld is null)`)
    .execute();
  await db.schema.createIndex("appeals_waiting").on("appeals").columns(["decided_on", "filed_on"]).execute();

  await createTableWithId(db, "retaliation_flags")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull())
    .addColumn("raised_on", "text", (c) => c.notNull())
    .addColumn("handled_on", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("user_id", "integer", (c) => c.references("users.id"))
    .addUniqueConstraint("retaliation_flags_key", ["report_id", "token"])
    .execute();
  await db.schema
    .createIndex("retaliation_flags_waiting")
    .on("retaliation_flags")
    .columns(["handled_on", "raised_on"])
    .execute();
}
