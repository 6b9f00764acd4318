import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint, createTableWithId } from "./portable.ts";

const BEFORE = "role in ('admin', 'moderator', 'officer', 'approver', 'supervisor')";
const NOW = "role in ('admin', 'moderator', 'officer', 'approver', 'supervisor', 'township')";

/** 到场办理: a township asks the body of a case to come; the body says what it did, the township whether it came. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await changeConstraint(trx, "user_roles", {
      change: (words) => words.replace(BEFORE, NOW),
      alter: async () => {
        await trx.schema.alterTable("user_roles").dropConstraint("user_roles_role_check").execute();
        await trx.schema.alterTable("user_roles").addCheckConstraint("user_roles_role_check", sql.raw(NOW)).execute();
      },
    });
    await createTableWithId(trx, "callouts")
      .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("township_id", "integer", (c) => c.notNull().references("regions.id"))
      .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("reason_salt", "text")
      .addColumn("wanted_on", "text", (c) => c.notNull())
      .addColumn("called_on", "text", (c) => c.notNull())
      .addColumn("called_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("sign_due_on", "text", (c) => c.notNull())
      .addColumn("contact_due_on", "text", (c) => c.notNull())
      .addColumn("come_due_on", "text", (c) => c.notNull())
      .addColumn("signed_on", "text")
      .addColumn("signed_by", "integer", (c) => c.references("users.id"))
      .addColumn("contacted_on", "text")
      .addColumn("contacted_by", "integer", (c) => c.references("users.id"))
      .addColumn("came_on", "text")
      .addColumn("came_by", "integer", (c) => c.references("users.id"))
      .addColumn("decline_reason", "text")
      .addColumn("decline_salt", "text")
      .addColumn("rating", "text", (c) => c.check(sql`rating in ('resolved', 'partly', 'unresolved')`))
      .addColumn("rating_salt", "text")
      .addColumn("rated_on", "text")
      .addColumn("rated_by", "integer", (c) => c.references("users.id"))
      .addColumn("ended_as", "text", (c) =>
        c.check(sql`ended_as in ('confirmed', 'denied', 'declined', 'taken_back', 'lapsed')`),
      )
      .addColumn("ended_on", "text")
      .addColumn("ended_by", "integer", (c) => c.references("users.id"))
      .addColumn("charged", "integer", (c) =>
        c
          .notNull()
          .defaultTo(1)
          .check(sql`charged in (0, 1)`),
      )
      .addColumn("counted", "integer", (c) =>
        c
          .notNull()
          .defaultTo(1)
          .check(sql`counted in (0, 1)`),
      )
      .addUniqueConstraint("callouts_by_case", ["case_id", "position"])
      .addCheckConstraint("callouts_rated_once_confirmed", sql`rating is null or ended_as = 'confirmed'`)
      .execute();
    await trx.schema.createIndex("callouts_by_township").on("callouts").columns(["township_id", "called_on"]).execute();
    await trx.schema
      .createIndex("callouts_by_department")
      .on("callouts")
      .columns(["department_id", "ended_as"])
      .execute();
    await trx.schema.createIndex("callouts_open").on("callouts").columns(["ended_as", "id"]).execute();
  });
}
