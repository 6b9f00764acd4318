import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId, forbidChanges } from "./portable.ts";

/** Who runs the site, whether it is the demonstration, which counties it serves, and how bodies change over time. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "settings")
    .addColumn("name", "text", (c) => c.notNull().primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await createTable(db, "site_marks")
    .addColumn("mark", "text", (c) => c.notNull().primaryKey())
    .addCheckConstraint("site_marks_known", sql`mark in ('demo', 'real')`)
    .execute();
  await createTable(db, "served_counties")
    .addColumn("region_id", "integer", (c) => c.notNull().primaryKey().references("regions.id"))
    .addColumn("since", "text", (c) => c.notNull())
    .execute();
  for (const name of ["ended_on", "successor_id"] as const) {
    await db.schema
      .alterTable("departments")
      .addColumn(name, name === "ended_on" ? "text" : "integer", (c) =>
        name === "ended_on" ? c : c.references("departments.id"),
      )
      .execute();
  }
  await createTableWithId(db, "department_changes")
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("other_id", "integer", (c) => c.references("departments.id"))
    .addColumn("former_name", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("former_name_en", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("source", "text", (c) => c.notNull())
    .addCheckConstraint("department_changes_day", sql`length(day) = 10`)
    .addCheckConstraint("department_changes_kind", sql`kind in ('renamed', 'merged', 'split', 'hosted', 'ended')`)
    .execute();
  await db.schema
    .createIndex("department_changes_of")
    .on("department_changes")
    .columns(["department_id", "day"])
    .execute();
  await db.schema.createIndex("department_changes_to").on("department_changes").columns(["other_id"]).execute();
  await db.schema.createIndex("departments_merged_into").on("departments").columns(["successor_id"]).execute();
  await markWhatIsThere(db);
  await forbidChanges(db, "site_marks");
}

/** Division codes from 99 on are not assigned (GB/T 2260): the demonstration lives there. */
async function markWhatIsThere(db: Kysely<any>): Promise<void> {
  const demo = await db.selectFrom("regions").select("id").where("code", ">=", "990000000000").limit(1).execute();
  const used = await db.selectFrom("users").select("id").limit(1).execute();
  const mark = demo.length > 0 ? "demo" : used.length > 0 ? "real" : null;
  if (mark) await db.insertInto("site_marks").values({ mark }).execute();
}
