import type { Kysely } from "kysely";
import { atomically, changeConstraint } from "./portable.ts";

/** A report that tells several matters is a voice in each of their cases. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, allowSeveralVoices);
}

async function allowSeveralVoices(db: Kysely<any>): Promise<void> {
  await changeConstraint(db, "voices", {
    change: (words) => words.replace(/("report_id" integer not null) unique/, "$1"),
    alter: () => db.schema.alterTable("voices").dropConstraint("voices_report_id_key").execute(),
  });
  await db.schema.createIndex("voices_of_report").unique().on("voices").columns(["report_id", "case_id"]).execute();

  await changeConstraint(db, "confirmations", {
    change: (words) =>
      words.replace('primary key ("report_id", "round")', 'primary key ("report_id", "case_id", "round")'),
    alter: async () => {
      await db.schema.alterTable("confirmations").dropConstraint("confirmations_key").execute();
      await db.schema
        .alterTable("confirmations")
        .addPrimaryKeyConstraint("confirmations_key", ["report_id", "case_id", "round"])
        .execute();
    },
  });

  await db.schema.alterTable("reports").addColumn("rest_declined_on", "text").execute();
}
