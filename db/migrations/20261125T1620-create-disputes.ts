import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("verdicts")
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .execute();
  // Until now a case's first verdict was given with the decision that opened it.
  await db
    .updateTable("verdicts")
    .set({
      decided_by: sql`(select r.decided_by from voices v join reports r on r.id = v.report_id
        where v.case_id = verdicts.case_id and v.position = 1)`,
    })
    .where("id", "in", (eb: any) =>
      eb
        .selectFrom("verdicts")
        .select(sql`min(id)`.as("id"))
        .groupBy("case_id"),
    )
    .execute();

  for (const table of ["replies", "confirmations"]) {
    await db.schema
      .alterTable(table)
      .addColumn("set_aside", "integer", (c) =>
        c
          .notNull()
          .defaultTo(0)
          .check(sql`set_aside in (0, 1)`),
      )
      .execute();
  }

  await createTableWithId(db, "disputes")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("verdict_id", "integer", (c) => c.references("verdicts.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("ground", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("filed_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("filed_on", "text", (c) => c.notNull())
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addColumn("decided_on", "text")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('upheld', 'refused', 'lapsed')`))
    .addColumn("remedy", "text", (c) => c.check(sql`remedy in ('verdict', 'move', 'takedown')`))
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("body_public", "integer", (c) => c.notNull().check(sql`body_public in (0, 1)`))
    .addCheckConstraint("dispute_decided_on_a_day", sql`(outcome is null) = (decided_on is null)`)
    .execute();
  await db.schema.createIndex("disputes_by_case").on("disputes").columns(["case_id", "id"]).execute();
  await db.schema.createIndex("disputes_waiting").on("disputes").columns(["outcome", "id"]).execute();
  await db.schema
    .createIndex("disputes_one_open")
    .on("disputes")
    .column("case_id")
    .unique()
    .where(sql<boolean>`outcome is null`)
    .execute();

  await createTableWithId(db, "case_moves")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("dispute_id", "integer", (c) => c.notNull().references("disputes.id"))
    .addColumn("from_department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("from_duty_id", "integer", (c) => c.notNull().references("duties.id"))
    .addColumn("to_department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("started_on", "text", (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("met_on", "text")
    .addColumn("moved_on", "text", (c) => c.notNull())
    .addColumn("moved_by", "integer", (c) => c.notNull().references("users.id"))
    .execute();
  await db.schema.createIndex("case_moves_by_case").on("case_moves").columns(["case_id", "id"]).execute();
}
