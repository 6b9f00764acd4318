import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

/** What is told to whom, to which addresses of bodies and staff, how far the planner has come, and who looked at an inbox. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "notifications")
    .addColumn("key", "text", (c) => c.notNull().unique())
    .addColumn("recipient_kind", "text", (c) => c.notNull())
    .addColumn("recipient_id", "integer", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("facts", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("carried_by", "integer")
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("next_at", "text", (c) => c.notNull())
    .addColumn("closed_on", "text")
    .addColumn("error", "text", (c) => c.notNull().defaultTo(""))
    .addCheckConstraint("notifications_recipient", sql`recipient_kind in ('body', 'staff', 'follower')`)
    .addCheckConstraint("notifications_channel", sql`channel in ('mail', 'webhook')`)
    .addCheckConstraint(
      "notifications_state",
      sql`state in ('gathered', 'waiting', 'carried', 'sent', 'dropped', 'dead')`,
    )
    .addCheckConstraint("notifications_closed", sql`(closed_on is null) = (state in ('gathered', 'waiting'))`)
    .addCheckConstraint("notifications_day", sql`length(day) = 10`)
    .execute();
  await db.schema.createIndex("notifications_due").on("notifications").columns(["state", "next_at", "id"]).execute();
  await db.schema
    .createIndex("notifications_in_order")
    .on("notifications")
    .columns(["recipient_kind", "recipient_id", "state", "about", "id"])
    .execute();
  await db.schema.createIndex("notifications_carried").on("notifications").columns(["carried_by"]).execute();
  await db.schema.createIndex("notifications_closed_on").on("notifications").columns(["closed_on"]).execute();
  await createTableWithId(db, "notification_addresses")
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("user_id", "integer", (c) => c.references("users.id"))
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("secret", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("locale", "text", (c) => c.notNull())
    .addColumn("at_once", "text", (c) => c.notNull().defaultTo("[]"))
    .addColumn("added_on", "text", (c) => c.notNull())
    .addColumn("stopped_on", "text")
    .addColumn("digest_on", "text")
    .addColumn("sent_on", "text")
    .addColumn("free_at", "text", (c) => c.notNull().defaultTo(""))
    .addCheckConstraint("notification_addresses_of", sql`(department_id is null) <> (user_id is null)`)
    .addCheckConstraint("notification_addresses_format", sql`format in ('mail', 'json', 'wecom', 'dingtalk', 'feishu')`)
    .execute();
  for (const column of ["department_id", "user_id"]) {
    await db.schema
      .createIndex(`notification_addresses_by_${column}`)
      .on("notification_addresses")
      .columns([column])
      .execute();
  }
  await createTable(db, "notification_plan")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("seen_at", "text", (c) => c.notNull())
    .addColumn("reminded_on", "text", (c) => c.notNull())
    .addCheckConstraint("notification_plan_single", sql`id = 1`)
    .execute();
  await db.insertInto("notification_plan").values({ id: 1, seq: 0, seen_at: "", reminded_on: "" }).execute();
  await createTable(db, "channel_successes")
    .addColumn("channel", "text", (c) => c.notNull().primaryKey())
    .addColumn("sent_at", "text", (c) => c.notNull())
    .execute();
  await createTable(db, "inbox_visits")
    .addColumn("department_id", "integer", (c) => c.notNull().primaryKey().references("departments.id"))
    .addColumn("seen_on", "text", (c) => c.notNull())
    .execute();
}
