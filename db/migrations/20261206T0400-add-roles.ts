import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint } from "./portable.ts";

const BEFORE = { roles: "role in ('admin', 'moderator', 'officer')", body: "(role = 'officer')" };
const NOW = {
  roles: "role in ('admin', 'moderator', 'officer', 'approver', 'supervisor')",
  body: "(role in ('officer', 'approver'))",
};

/** A department has people who let its answers pass, a region people who watch the clocks. */
export function up(db: Kysely<any>): Promise<void> {
  return exchange(db, BEFORE, NOW);
}

/** Fails, and changes nothing, while somebody holds one of the new roles. */
export function down(db: Kysely<any>): Promise<void> {
  return exchange(db, NOW, BEFORE);
}

function exchange(db: Kysely<any>, from: typeof BEFORE, to: typeof BEFORE): Promise<void> {
  return atomically(db, (trx) =>
    changeConstraint(trx, "user_roles", {
      change: (words) => words.replace(from.roles, to.roles).replace(from.body, to.body),
      alter: async () => {
        for (const name of ["user_roles_role_check", "officer_has_department"]) {
          await trx.schema.alterTable("user_roles").dropConstraint(name).execute();
        }
        const table = trx.schema.alterTable("user_roles");
        await table.addCheckConstraint("user_roles_role_check", sql.raw(to.roles)).execute();
        await table
          .addCheckConstraint("officer_has_department", sql.raw(`${to.body} = (department_id is not null)`))
          .execute();
      },
    }),
  );
}
