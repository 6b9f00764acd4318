import type { Db } from "../engine.ts";

/** The voice of a report, and how many voices its case has; undefined when it was never published. */
export function voiceOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("voices as v")
    .select((eb) => [
      "v.id",
      "v.case_id",
      "v.position",
      "v.hours_per_month",
      "v.linked_on",
      "v.counted",
      eb
        .selectFrom("voices as all")
        .select((all) => all.fn.countAll<number>().as("together"))
        .whereRef("all.case_id", "=", "v.case_id")
        .as("together"),
    ])
    .where("v.report_id", "=", reportId)
    .executeTakeFirst();
}

/** Takes the words and the hours out of a voice, and its marks unless they stay. */
export async function stripVoiceRow(db: Db, voiceId: number, day: string, keepMarks: boolean): Promise<void> {
  await db
    .updateTable("voices")
    .set({ public_text: "", hours_per_month: null, stripped_on: day })
    .where("id", "=", voiceId)
    .execute();
  if (!keepMarks) await db.deleteFrom("voice_marks").where("voice_id", "=", voiceId).execute();
}
