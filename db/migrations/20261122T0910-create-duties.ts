import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "duties")
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("parent_id", "integer", (c) => c.references("duties.id"))
    .execute();
  await db.schema.createIndex("duties_by_parent").on("duties").columns(["parent_id"]).execute();

  await createTableWithId(db, "duty_versions")
    .addColumn("duty_id", "integer", (c) => c.notNull().references("duties.id"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("category", "text", (c) => c.notNull())
    .addColumn("band", "text", (c) => c.notNull().check(sql`band in ('own', 'assist', 'withdrawn', 'off_list')`))
    .addColumn("holder_id", "integer", (c) => c.references("departments.id"))
    .addColumn("department_duty", "text", (c) => c.notNull())
    .addColumn("township_duty", "text", (c) => c.notNull())
    .addColumn("effective_from", "text", (c) => c.notNull())
    .addColumn("effective_to", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addUniqueConstraint("duty_versions_key", ["duty_id", "version"])
    .addCheckConstraint("township_holds_its_own", sql`(band = 'own') = (holder_id is null)`)
    .addCheckConstraint("effective_in_order", sql`effective_to is null or effective_to >= effective_from`)
    .execute();
  await db.schema.createIndex("duty_versions_by_holder").on("duty_versions").columns(["holder_id"]).execute();

  await createTable(db, "duty_bases")
    .addColumn("version_id", "integer", (c) => c.notNull().references("duty_versions.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("law", "text", (c) => c.notNull())
    .addColumn("year", "integer", (c) => c.notNull())
    .addColumn("article", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("duty_bases_key", ["version_id", "position"])
    .execute();
}
