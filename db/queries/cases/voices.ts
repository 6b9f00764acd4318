import type { Telling } from "../../../app/cases/voices/told-together.ts";
import type { Db } from "../../engine.ts";
import type { Vetted } from "../../tables/vetted.ts";

/** The voices of a report in the order of their publication, each with its case. */
export function voicesOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("voices as v")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select([
      "v.id",
      "v.case_id",
      "v.position",
      "v.public_text",
      "v.hours_per_month",
      "v.linked_on",
      "v.counted",
      "v.unit_kind",
      "v.unit_name",
      ...(["v.stripped_on", "v.hidden_on", "v.hidden_reason", "v.hidden_until"] as const),
      "c.number",
      "c.title",
      "c.state",
    ])
    .where("v.report_id", "=", reportId)
    .orderBy("v.id")
    .execute();
}

/** Writes in how many places of a voice's text something is hidden, or kept, by reason. */
export async function insertVoiceRedactions(
  db: Db,
  voiceId: number,
  counts: Readonly<Partial<Record<string, number>>>,
): Promise<void> {
  const rows = Object.entries(counts).flatMap(([reason, places]) =>
    places ? [{ voice_id: voiceId, reason, places }] : [],
  );
  if (rows.length > 0) await db.insertInto("voice_redactions").values(rows).execute();
}

/** What is hidden in the texts of a case, by the position of the voice and the reason. */
export function redactionsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("voice_redactions as r")
    .innerJoin("voices as v", "v.id", "r.voice_id")
    .select(["v.position", "r.reason", "r.places"])
    .where("v.case_id", "=", caseId)
    .orderBy("v.position")
    .orderBy("r.reason")
    .execute();
}

const NO_WORDS = "" as Vetted;

/** Takes the words, the hours, the name of a unit and the ticks out of a voice, and what was said of its redactions. */
export async function stripVoiceRow(db: Db, voiceId: number, day: string): Promise<void> {
  await db
    .updateTable("voices")
    .set({
      public_text: NO_WORDS,
      hours_per_month: null,
      hash_salt: null,
      unit_name: null,
      unit_salt: null,
      stripped_on: day,
    })
    .where("id", "=", voiceId)
    .execute();
  await db.deleteFrom("voice_redactions").where("voice_id", "=", voiceId).execute();
  await db.deleteFrom("voice_marks").where("voice_id", "=", voiceId).execute();
}

/** The days on which the voices of a case that count were linked to it. */
export async function daysOfVoices(db: Db, caseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("voices")
    .select("linked_on")
    .where("case_id", "=", caseId)
    .where("counted", "=", 1)
    .execute();
  return rows.map((row) => row.linked_on);
}

/**
 * What each of the voices of these cases told, in the order in which they were linked: without their words. Those that a merger
 * took out of the case in which they were published are of a case of their own: they make groups among themselves.
 */
export async function tellingsOf(db: Db, caseIds: readonly number[]): Promise<(Telling & { caseId: number })[]> {
  const voices = await db
    .selectFrom("voices")
    .select(["id", "case_id", "hours_per_month", "linked_on", "stripped_on", "hidden_on", "counted", "unit_kind"])
    .where("case_id", "in", [...caseIds])
    .orderBy("id")
    .execute();
  const marks = await db
    .selectFrom("voices as v")
    .innerJoin("voice_marks as m", "m.voice_id", "v.id")
    .select(["m.voice_id", "m.code"])
    .where("v.case_id", "in", [...caseIds])
    .execute();
  const moves = await db
    .selectFrom("voices as v")
    .innerJoin("merger_moves as o", (on) => on.onRef("o.row_id", "=", "v.id").on("o.kind", "=", "voice"))
    .select(["o.row_id", "o.merger_id"])
    .where("v.case_id", "in", [...caseIds])
    .orderBy("o.merger_id", "desc")
    .execute();
  // Of a voice that was moved twice, the first merger is the last here and stays.
  const cameBy = new Map(moves.map(({ row_id, merger_id }) => [row_id, merger_id]));
  const marksOf = Map.groupBy(marks, ({ voice_id }) => voice_id);
  return voices.map((voice) => ({
    caseId: voice.case_id,
    case: `${voice.case_id} ${cameBy.get(voice.id) ?? ""}`,
    signed: voice.unit_kind !== null,
    linkedOn: voice.linked_on,
    stands: voice.stripped_on === null && voice.hidden_on === null && voice.counted === 1,
    marks: (marksOf.get(voice.id) ?? []).map(({ code }) => code),
    hours: voice.hours_per_month,
  }));
}
