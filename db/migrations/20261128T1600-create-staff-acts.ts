import { type Kysely, sql } from "kysely";
import { createTableWithId, forbidChanges } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "staff_acts")
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("by_user_id", "integer", (c) => c.references("users.id"))
    .addColumn("user_id", "integer", (c) => c.references("users.id"))
    .addColumn("about", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("role", "text")
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("region_id", "integer", (c) => c.references("regions.id"))
    .addColumn("line_id", "integer", (c) => c.references("lines.id"))
    .addColumn("reason", "text", (c) => c.notNull().defaultTo(""))
    .addCheckConstraint("staff_acts_day", sql`length(day) = 10`)
    .execute();
  await db.schema.createIndex("staff_acts_of_user").on("staff_acts").columns(["user_id", "day"]).execute();
  await db.schema.createIndex("staff_acts_by_day").on("staff_acts").columns(["day"]).execute();
  await forbidChanges(db, "staff_acts");
  await db.schema
    .alterTable("invitations")
    .addColumn("invited_by", "integer", (c) => c.references("users.id"))
    .execute();
}
