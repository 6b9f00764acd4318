import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

/**
 * What lists and figures over many cases add up, so that no page reads all of them: how many public cases there are of each
 * county, body, item, verdict and answer, and which groups of five voices tell what. `sumsIfMissing` of `db/queries/cases/sums` fills them.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "case_sums")
    .addColumn("region_id", "integer", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull())
    .addColumn("duty_id", "integer", (c) => c.notNull())
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("cases", "integer", (c) => c.notNull())
    .addColumn("voices", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("case_sums_pk", ["region_id", "department_id", "duty_id", "verdict", "answer"])
    .execute();
  await db.schema.createIndex("case_sums_by_department").on("case_sums").columns(["department_id"]).execute();
  await createTable(db, "summed_cases")
    .addColumn("case_id", "integer", (c) => c.primaryKey().notNull().references("cases.id"))
    .addColumn("region_id", "integer", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull())
    .addColumn("duty_id", "integer", (c) => c.notNull())
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("voices", "integer", (c) => c.notNull())
    .execute();
  await createTable(db, "told_groups")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("nth", "integer", (c) => c.notNull())
    .addColumn("region_id", "integer", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull())
    .addColumn("told_from", "text", (c) => c.notNull())
    .addColumn("marks", "text", (c) => c.notNull())
    .addColumn("hours_from", "integer")
    .addPrimaryKeyConstraint("told_groups_pk", ["case_id", "nth"])
    .execute();
  for (const whose of ["region_id", "department_id"]) {
    await db.schema
      .createIndex(`told_groups_by_${whose.replace("_id", "")}`)
      .on("told_groups")
      .columns([whose, "case_id", "told_from", "hours_from", "marks"])
      .execute();
  }
  // The first answer of a body on each way, and the answers of a month, are found without a look at the others.
  await db.schema
    .createIndex("replies_by_channel")
    .on("replies")
    .columns(["department_id", "channel", "published_on"])
    .execute();
  await db.schema.createIndex("stages_by_met").on("stages").columns(["stage", "met_on", "due_on"]).execute();
}
