import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "recusals")
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("line_id", "integer", (c) => c.references("lines.id"))
    .addColumn("region_id", "integer", (c) => c.references("regions.id"))
    .addColumn("report_id", "integer", (c) => c.references("reports.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("until_day", "text")
    .addColumn("entered_by", "integer", (c) => c.notNull().references("users.id"))
    .addCheckConstraint(
      "recusals_from_one",
      sql`case when department_id is null then 0 else 1 end + case when line_id is null then 0 else 1 end
        + case when region_id is null then 0 else 1 end + case when report_id is null then 0 else 1 end = 1`,
    )
    .execute();
  await db.schema.createIndex("recusals_of_user").on("recusals").columns(["user_id", "from_day"]).execute();
  await db.schema.createIndex("recusals_of_report").on("recusals").column("report_id").execute();
}
