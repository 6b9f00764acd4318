import { type Kysely, sql } from "kysely";
import { atomically, createTableWithId } from "./portable.ts";

/** Where figures or cases of the site were used: told by anybody, listed once a moderator has looked. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTableWithId(trx, "mentions")
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("publisher", "text", (c) => c.notNull())
      .addColumn("published_on", "text", (c) => c.notNull())
      .addColumn("address", "text", (c) => c.notNull())
      .addColumn("of", "text", (c) => c.notNull().check(sql`"of" in ('none', 'case', 'department', 'edition')`))
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("region_id", "integer", (c) => c.references("regions.id"))
      .addColumn("department_id", "integer", (c) => c.references("departments.id"))
      .addColumn("told_on", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) =>
        c
          .notNull()
          .defaultTo("waiting")
          .check(sql`state in ('waiting', 'accepted', 'declined')`),
      )
      .addColumn("decided_on", "text")
      .addColumn("decided_by", "integer", (c) => c.references("users.id"))
      .addColumn("reason", "text")
      .addUniqueConstraint("mentions_told_once", ["of", "code", "address"])
      .execute();
    await trx.schema.createIndex("mentions_by_state").on("mentions").columns(["state", "id"]).execute();
    await trx.schema.createIndex("mentions_of_page").on("mentions").columns(["of", "code", "state", "id"]).execute();
  });
}
