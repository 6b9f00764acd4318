import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "users")
    .addColumn("username", "text", (c) => c.notNull().unique())
    .addColumn("display_name", "text", (c) => c.notNull())
    .addColumn("password_hash", "text", (c) => c.notNull())
    .addColumn("disabled", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`disabled in (0, 1)`),
    )
    .execute();

  await createTableWithId(db, "user_roles")
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("role", "text", (c) => c.notNull().check(sql`role in ('admin', 'moderator', 'officer')`))
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("region_id", "integer", (c) => c.references("regions.id"))
    .addCheckConstraint("officer_has_department", sql`(role = 'officer') = (department_id is not null)`)
    .execute();
  await db.schema.createIndex("user_roles_by_user").on("user_roles").columns(["user_id"]).execute();

  await createTable(db, "sessions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_user").on("sessions").columns(["user_id"]).execute();
}
