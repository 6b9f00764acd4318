import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("cases").addColumn("hidden_until", "text").execute();
  for (const column of ["hidden_on", "hidden_reason", "hidden_until"]) {
    await db.schema.alterTable("voices").addColumn(column, "text").execute();
  }
  await db.schema
    .alterTable("voices")
    .addColumn("counted", "integer", (c) =>
      c
        .notNull()
        .defaultTo(1)
        .check(sql`counted in (0, 1)`),
    )
    .execute();

  await createTableWithId(db, "takedowns")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("voice_id", "integer", (c) => c.references("voices.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("proposed_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("proposed_on", "text", (c) => c.notNull())
    .addColumn("hidden_until", "text")
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addColumn("decided_on", "text")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('confirmed', 'refused', 'lapsed')`))
    .addCheckConstraint("takedown_by_two", sql`decided_by <> proposed_by`)
    .addCheckConstraint("takedown_decided_on_a_day", sql`(outcome is null) = (decided_on is null)`)
    .addCheckConstraint(
      "takedown_decided_by_somebody",
      sql`outcome is null or outcome = 'lapsed' or decided_by is not null`,
    )
    .execute();
  await db.schema.createIndex("takedowns_waiting").on("takedowns").columns(["outcome", "id"]).execute();
  await db.schema.createIndex("takedowns_by_case").on("takedowns").columns(["case_id", "outcome"]).execute();
  await db.schema.createIndex("takedowns_by_day").on("takedowns").columns(["decided_on", "reason"]).execute();
}
