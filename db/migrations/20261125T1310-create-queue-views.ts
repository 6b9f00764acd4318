import type { Kysely } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "queue_views")
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("query", "text", (c) => c.notNull())
    .addUniqueConstraint("queue_views_key", ["user_id", "name"])
    .execute();
}
