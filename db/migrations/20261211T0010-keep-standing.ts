import { type Kysely, sql } from "kysely";
import { atomically, followRows, isSqlite } from "./portable.ts";

/** What a list of cases asks for, from where it stands, said of the row of `cases` that it is copied to. */
const COPIES = [
  {
    name: "keep_clock",
    table: "stages",
    columns: "due_on, met_on, held_on",
    from: "select l.due_on, l.met_on, l.held_on from clocks l where l.case_id = cases.id",
  },
  {
    name: "keep_verdict",
    table: "verdicts",
    columns: "verdict",
    from: "select j.code from verdicts j where j.case_id = cases.id order by j.applies_on desc, j.id desc limit 1",
  },
  {
    name: "keep_asked_from",
    table: "replies",
    columns: "asked_from",
    from: "select min(a.published_on) from replies a where a.case_id = cases.id and a.set_aside = 0",
  },
  {
    name: "keep_voices",
    table: "voices",
    columns: "voices",
    from: "select count(*) from voices v where v.case_id = cases.id and v.counted = 1",
  },
] as const;

/**
 * Keeps in each case how it stands: its clock, its verdict, since when its reporters are asked, how many voices count. A list
 * of a million cases is then read from an index. The engine itself copies them, so that no act can forget to.
 */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    for (const column of ["due_on", "met_on", "held_on", "verdict", "asked_from"]) {
      await trx.schema.alterTable("cases").addColumn(column, "text").execute();
    }
    await trx.schema
      .alterTable("cases")
      .addColumn("voices", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
    for (const { name, table, columns, from } of COPIES) {
      const copy = (where: string) => `update cases set (${columns}) = (${from}) ${where}`;
      await sql.raw(copy("")).execute(trx);
      await followRows(trx, { name, table, column: "case_id", statement: (ids) => copy(`where id in (${ids})`) });
    }
    await sql`create index cases_unanswered on cases (published_on, id, due_on) where met_on is null`.execute(trx);
    await sql`create index cases_unanswered_by_department on cases (department_id, published_on, id, due_on)
      where met_on is null`.execute(trx);
    await sql`create index cases_longest_due on cases (due_on, id) where met_on is null`.execute(trx);
    await sql`create index cases_late on cases (published_on, id) where met_on > due_on`.execute(trx);
    await sql`create index cases_late_by_department on cases (department_id, published_on, id)
      where met_on > due_on`.execute(trx);
    for (const column of ["verdict", "kind"]) {
      await trx.schema.createIndex(`cases_by_${column}`).on("cases").columns([column, "published_on", "id"]).execute();
    }
    // How long what was decided had waited is read from the index alone.
    await trx.schema.dropIndex("reports_by_decision").execute();
    await trx.schema
      .createIndex("reports_by_decision")
      .on("reports")
      .columns(["decided_on", "state", "region_id", "received_on"])
      .execute();
    // What a body's page counts of its cases stands in the index. PostgreSQL would look cases up by it that it has by number.
    if (isSqlite(trx)) {
      await trx.schema
        .createIndex("cases_counted")
        .on("cases")
        .columns(["department_id", "state", "hidden_until", "merged_into_id", "verdict", "duty_id", "voices"])
        .execute();
    }
  });
}
