import type { Db } from "../engine.ts";

/** The voices of a report in the order of their publication, each with its case and how many voices that has. */
export function voicesOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select((eb) => [
      "v.id",
      "v.case_id",
      "v.position",
      "v.public_text",
      "v.hours_per_month",
      "v.linked_on",
      "c.number",
      "c.title",
      "c.state",
      eb
        .selectFrom("voices as all")
        .select((all) => all.fn.countAll<number>().as("together"))
        .whereRef("all.case_id", "=", "v.case_id")
        .as("together"),
    ])
    .where("v.report_id", "=", reportId)
    .orderBy("v.id")
    .execute();
}

/** Which of these reports are public, in part at least. */
export async function reportsWithVoices(db: Db, reportIds: readonly number[]): Promise<number[]> {
  if (reportIds.length === 0) return [];
  const rows = await db
    .selectFrom("voices")
    .select("report_id")
    .distinct()
    .where("report_id", "in", reportIds)
    .execute();
  return rows.map((row) => row.report_id);
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
