import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  const alter = () => db.schema.alterTable("regions");
  await alter().addColumn("ended_on", "text").execute();
  await alter()
    .addColumn("successor_id", "integer", (c) => c.references("regions.id"))
    .execute();
  await db.schema.createIndex("regions_by_level").on("regions").columns(["level", "code"]).execute();

  await createTableWithId(db, "region_amendments")
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('renamed', 'moved', 'merged', 'created', 'abolished')`),
    )
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("former_name", "text", (c) => c.notNull())
    .addColumn("target_code", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addUniqueConstraint("region_amendments_key", ["day", "kind", "code"])
    .execute();
}
