import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

/**
 * What the entries of the ledger are about, so that the newest of a body, a duty item or a county are found without a look
 * at all its cases; and the bodies below a body, in the same way. It is an index: nothing is lost with a row, and a row whose
 * entry or case is gone tells nothing.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "case_entries")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("case_id", "integer", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull())
    .addColumn("duty_id", "integer")
    .addColumn("region_id", "integer", (c) => c.notNull())
    .execute();
  for (const column of ["case_id", "department_id", "duty_id", "region_id"]) {
    await db.schema.createIndex(`case_entries_${column}`).on("case_entries").columns([column, "seq"]).execute();
  }
  await db.schema
    .createIndex("department_parents_above")
    .on("department_parents")
    .columns(["parent_department_id"])
    .execute();
  // A case that was merged tells it to those who read of the one that it went into.
  await sql`
    insert into case_entries (seq, case_id, department_id, duty_id, region_id)
    select e.seq, told.id, told.department_id, told.duty_id, told.region_id
    from ledger_entries as e
    inner join cases as c on c.number = e.subject
    inner join cases as told on told.id = case when e.kind = 'case_merged' then coalesce(c.merged_into_id, c.id) else c.id end
  `.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("department_parents_above").execute();
  await db.schema.dropTable("case_entries").execute();
}
