import type { Kysely } from "kysely";
import { atomically, createTableWithId } from "./portable.ts";

/** A department answers several cases at once with one text: each answer knows those that it was given together with. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, answerJointly);
}

async function answerJointly(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "joint_answers")
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("filed_on", "text", (c) => c.notNull())
    .execute();
  for (const table of ["replies", "held_replies", "reply_drafts"]) {
    await db.schema
      .alterTable(table)
      .addColumn("joint_id", "integer", (c) => c.references("joint_answers.id"))
      .execute();
    await db.schema.createIndex(`${table}_joint_idx`).on(table).column("joint_id").execute();
  }
}
