import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  // The due day of the merged case if it had passed unanswered or was answered late: it goes on counting.
  await db.schema.alterTable("mergers").addColumn("missed_due_on", "text").execute();

  await createTableWithId(db, "merge_proposals")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("into_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("seen", "text", (c) => c.notNull())
    .addColumn("proposed_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("proposed_on", "text", (c) => c.notNull())
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addColumn("decided_on", "text")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('confirmed', 'refused', 'lapsed')`))
    .addCheckConstraint("merge_proposal_of_two", sql`case_id <> into_id`)
    .addCheckConstraint("merge_proposal_by_two", sql`decided_by <> proposed_by`)
    .addCheckConstraint("merge_proposal_decided_on_a_day", sql`(outcome is null) = (decided_on is null)`)
    .addCheckConstraint(
      "merge_proposal_decided_by_somebody",
      sql`outcome is null or outcome = 'lapsed' or decided_by is not null`,
    )
    .execute();
  await db.schema
    .createIndex("merge_proposals_waiting")
    .unique()
    .on("merge_proposals")
    .columns(["case_id", "into_id"])
    .where(sql<boolean>`outcome is null`)
    .execute();
  await db.schema.createIndex("merge_proposals_by_target").on("merge_proposals").columns(["into_id"]).execute();
}
