import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint, createTableWithId } from "./portable.ts";

/** 首接负责: a body says that a case is another's and which, that one takes it or not, a moderator rules where it does not. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTableWithId(trx, "transfers")
      .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
      // Once a watch.
      .addColumn("watch_id", "integer", (c) => c.notNull().unique().references("watches.id"))
      .addColumn("from_department_id", "integer", (c) => c.notNull().references("departments.id"))
      .addColumn("to_body_id", "integer", (c) => c.notNull().references("departments.id"))
      .addColumn("to_department_id", "integer", (c) => c.notNull().references("departments.id"))
      .addColumn("duty_id", "integer", (c) => c.references("duties.id"))
      .addColumn("basis", "text", (c) => c.notNull())
      .addColumn("basis_salt", "text")
      .addColumn("asked_on", "text", (c) => c.notNull())
      .addColumn("asked_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("answer_by", "text", (c) => c.notNull())
      .addColumn("answer", "text", (c) => c.check(sql`answer in ('accepted', 'declined')`))
      .addColumn("answered_on", "text")
      .addColumn("answered_by", "integer", (c) => c.references("users.id"))
      .addColumn("answer_reason", "text")
      .addColumn("answer_salt", "text")
      .addColumn("at_desk_on", "text")
      .addColumn("outcome", "text", (c) =>
        c.check(sql`outcome in ('accepted', 'handed_on', 'kept', 'withdrawn', 'lapsed')`),
      )
      .addColumn("decided_by", "integer", (c) => c.references("users.id"))
      .addColumn("decided_on", "text")
      .addColumn("reasons", "text")
      .addColumn("reasons_salt", "text")
      .execute();
    await trx.schema.createIndex("transfers_by_case").on("transfers").columns(["case_id", "id"]).execute();
    await trx.schema.createIndex("transfers_by_asker").on("transfers").columns(["from_department_id"]).execute();
    await trx.schema
      .createIndex("transfers_by_asked")
      .on("transfers")
      .columns(["to_department_id", "outcome"])
      .execute();
    await trx.schema.createIndex("transfers_open").on("transfers").columns(["outcome", "id"]).execute();
    // A case is put to another body by a transfer, too.
    await changeConstraint(trx, "case_moves", {
      change: (words) => words.replace(`"dispute_id" integer not null`, `"dispute_id" integer`),
      alter: () =>
        trx.schema
          .alterTable("case_moves")
          .alterColumn("dispute_id", (c) => c.dropNotNull())
          .execute(),
    });
  });
}
