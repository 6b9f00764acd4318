import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "regions")
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("parent_id", "integer", (c) => c.references("regions.id"))
    .addColumn("level", "text", (c) => c.notNull().check(sql`level in ('province', 'city', 'county', 'township')`))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("reply_working_days", "integer", (c) => c.check(sql`reply_working_days between 1 and 90`))
    .execute();
  await db.schema.createIndex("regions_by_parent").on("regions").columns(["parent_id"]).execute();

  await createTableWithId(db, "lines")
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .execute();

  await createTableWithId(db, "departments")
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("line_id", "integer", (c) => c.notNull().references("lines.id"))
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("type", "text", (c) =>
      c.notNull().check(sql`type in ('government', 'vertical', 'party', 'stationed', 'temporary')`),
    )
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("host_id", "integer", (c) => c.references("departments.id"))
    .addCheckConstraint("temporary_has_host", sql`(type = 'temporary') = (host_id is not null)`)
    .execute();
  await db.schema.createIndex("departments_by_region").on("departments").columns(["region_id"]).execute();

  await createTable(db, "department_parents")
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("position", "integer", (c) => c.notNull().check(sql`position in (1, 2)`))
    .addColumn("parent_department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("parent_region_id", "integer", (c) => c.references("regions.id"))
    .addPrimaryKeyConstraint("department_parents_key", ["department_id", "position"])
    .addCheckConstraint("one_parent_a_row", sql`(parent_department_id is null) <> (parent_region_id is null)`)
    .execute();

  await createTable(db, "department_names")
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('alias', 'former')`))
    .addPrimaryKeyConstraint("department_names_key", ["department_id", "name"])
    .execute();
}
