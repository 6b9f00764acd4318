import type { Kysely } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "totp_secrets")
    .addColumn("user_id", "integer", (c) => c.notNull().primaryKey().references("users.id"))
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("last_step", "integer", (c) => c.notNull())
    .addColumn("added_on", "text", (c) => c.notNull())
    .execute();

  await createTable(db, "passkeys")
    .addColumn("id", "text", (c) => c.notNull().primaryKey())
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("sign_count", "integer", (c) => c.notNull())
    .addColumn("transports", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("added_on", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("passkeys_by_user").on("passkeys").columns(["user_id"]).execute();

  await createTableWithId(db, "recovery_codes")
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("code_hash", "text", (c) => c.notNull())
    .addUniqueConstraint("recovery_code_once", ["user_id", "code_hash"])
    .execute();

  await createTable(db, "passkey_challenges")
    .addColumn("challenge", "text", (c) => c.notNull().primaryKey())
    .addColumn("bound_to", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("passkey_challenges_by_end").on("passkey_challenges").columns(["expires_at"]).execute();
}
