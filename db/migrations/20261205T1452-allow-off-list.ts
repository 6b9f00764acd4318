import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint } from "./portable.ts";

/** Columns that name a duty item where the register may have had none. */
const MAY_HAVE_NONE = [
  ["cases", "duty_id"],
  ["verdicts", "duty_version_id"],
  ["case_moves", "from_duty_id"],
  ["suggestion_lessons", "duty_id"],
] as const;

/** A case can rest on the finding that the register had no such item, with the day on which nothing was found. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    for (const column of ["off_list_on", "listed_on"]) {
      await trx.schema.alterTable("cases").addColumn(column, "text").execute();
    }
    for (const [table, column] of MAY_HAVE_NONE) {
      await changeConstraint(trx, table, {
        change: (words) => words.replace(`"${column}" integer not null`, `"${column}" integer`),
        alter: () =>
          trx.schema
            .alterTable(table)
            .alterColumn(column, (c) => c.dropNotNull())
            .execute(),
      });
    }
    await changeConstraint(trx, "cases", {
      change: (words) =>
        words.replace(
          'constraint "withdrawn_with_reason"',
          'constraint "off_list_with_day" check (duty_id is not null or off_list_on is not null), constraint "withdrawn_with_reason"',
        ),
      alter: () =>
        trx.schema
          .alterTable("cases")
          .addCheckConstraint("off_list_with_day", sql`duty_id is not null or off_list_on is not null`)
          .execute(),
    });
  });
}

/** Fails, and changes nothing, where a case rests on that finding: whoever goes back names an item for it first. */
export function down(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await changeConstraint(trx, "cases", {
      change: (words) =>
        words.replace(/constraint "off_list_with_day" check \(duty_id is not null or off_list_on is not null\), /, ""),
      alter: () => trx.schema.alterTable("cases").dropConstraint("off_list_with_day").execute(),
    });
    for (const [table, column] of MAY_HAVE_NONE) {
      await changeConstraint(trx, table, {
        change: (words) => words.replace(`"${column}" integer`, `"${column}" integer not null`),
        alter: () =>
          trx.schema
            .alterTable(table)
            .alterColumn(column, (c) => c.setNotNull())
            .execute(),
      });
    }
    for (const column of ["off_list_on", "listed_on"]) {
      await trx.schema.alterTable("cases").dropColumn(column).execute();
    }
  });
}
