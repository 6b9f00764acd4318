import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  const alter = () => db.schema.alterTable("reports");
  await alter()
    .addColumn("reporter", "text", (c) =>
      c
        .notNull()
        .defaultTo("cadre")
        .check(sql`reporter in ('citizen', 'cadre')`),
    )
    .execute();
  await alter()
    .addColumn("demanded_by", "text", (c) =>
      c
        .notNull()
        .defaultTo("listed")
        .check(sql`demanded_by in ('listed', 'unlisted', 'temporary', 'unsure')`),
    )
    .execute();
  await alter()
    .addColumn("document", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await alter()
    .addColumn("people", "integer", (c) => c.check(sql`people between 0 and 10000`))
    .execute();

  await createTable(db, "report_channels")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("report_channels_key", ["report_id", "code"])
    .execute();

  await createTable(db, "report_needs")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("came", "text", (c) => c.notNull().check(sql`came in ('yes', 'partly', 'no')`))
    .addPrimaryKeyConstraint("report_needs_key", ["report_id", "code"])
    .execute();
}
