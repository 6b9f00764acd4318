import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

/** Who of the public follows what by mail. Addresses are sealed; a digest under a key of the server tells them apart. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "followers")
    .addColumn("address_key", "text", (c) => c.notNull().unique())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("locale", "text", (c) => c.notNull())
    .addColumn("told_seq", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("digest_on", "text")
    .execute();
  await createTableWithId(db, "follows")
    .addColumn("follower_id", "integer", (c) => c.notNull().references("followers.id"))
    .addColumn("of", "text", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("asked_on", "text", (c) => c.notNull())
    .addColumn("confirmed_on", "text")
    .addColumn("since_seq", "integer", (c) => c.notNull().defaultTo(0))
    .addUniqueConstraint("follows_once", ["follower_id", "of", "code"])
    .addCheckConstraint("follows_of", sql`"of" in ('case', 'department', 'duty', 'region')`)
    .execute();
  await db.schema.createIndex("follows_unconfirmed").on("follows").columns(["confirmed_on", "asked_on"]).execute();
  await db.schema.createIndex("followers_digest").on("followers").columns(["digest_on"]).execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  for (const table of ["follows", "followers"]) await db.schema.dropTable(table).execute();
}
