import type { Kysely } from "kysely";
import { atomically, createUnordered } from "./portable.ts";

/** A word of retaliation is answered before it is closed, and it is noted who has looked at it. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createUnordered(trx, "flag_replies")
      .addColumn("id", "integer", (c) => c.primaryKey())
      .addColumn("flag_id", "integer", (c) => c.notNull().references("retaliation_flags.id").onDelete("cascade"))
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("token", "text", (c) => c.notNull())
      .addColumn("replied_on", "text", (c) => c.notNull())
      .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
      .addUniqueConstraint("flag_replies_key", ["flag_id", "token"])
      .addUniqueConstraint("flag_replies_order", ["flag_id", "position"])
      .execute();
    await createUnordered(trx, "flag_looks")
      .addColumn("flag_id", "integer", (c) => c.notNull().references("retaliation_flags.id").onDelete("cascade"))
      .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("seen_on", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("flag_looks_key", ["flag_id", "user_id"])
      .execute();
  });
}
