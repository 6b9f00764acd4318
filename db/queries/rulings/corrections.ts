import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { CasesTable } from "../../tables/cases/cases.ts";
import type { Vetted } from "../../tables/vetted.ts";
import type { CorrectedPart, CorrectionsTable } from "../../tables/rulings/matters.ts";

export async function insertCorrection(db: Db, correction: Insertable<CorrectionsTable>): Promise<void> {
  await db.insertInto("corrections").values(correction).execute();
}

/** What was corrected of a case and of the voices, answers and verdicts that stand in it now, in order. */
export function correctionsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("corrections as k")
    .leftJoin("voices as v", (on) => on.onRef("v.id", "=", "k.part_id").on("k.part", "=", "voice"))
    .leftJoin("replies as a", (on) => on.onRef("a.id", "=", "k.part_id").on("k.part", "=", "reply"))
    .select([
      ...(["k.id", "k.part", "k.part_id", "k.fields", "k.before", "k.reason", "k.words", "k.corrected_on"] as const),
      ...(["v.position as voice_position", "a.position as reply_position"] as const),
    ])
    .where("k.id", "in", (eb) => {
      const ofPart = (part: CorrectedPart, table: "voices" | "replies" | "verdicts") =>
        eb
          .selectFrom("corrections as o")
          .select("o.id")
          .where("o.part", "=", part)
          .where("o.part_id", "in", (of) => of.selectFrom(table).select("id").where("case_id", "=", caseId));
      return eb
        .selectFrom("corrections")
        .select("id")
        .where("case_id", "=", caseId)
        .where("part", "=", "case")
        .unionAll(ofPart("voice", "voices"))
        .unionAll(ofPart("reply", "replies"))
        .unionAll(ofPart("verdict", "verdicts"));
    })
    .orderBy("k.id")
    .execute();
}

/** What was corrected of the voices of a report, in order: which, and when. */
export function correctionsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("corrections as k")
    .innerJoin("voices as v", "v.id", "k.part_id")
    .select(["k.id", "k.corrected_on", "v.id as voice_id"])
    .where("k.part", "=", "voice")
    .where("v.report_id", "=", reportId)
    .orderBy("k.id")
    .execute();
}

/** Writes the moderators' words of a case anew. */
export async function rewriteCase(
  db: Db,
  id: number,
  words: { title: Vetted; demand: Vetted; claimed_basis: Vetted; kind: CasesTable["kind"]; hash_salt: string },
): Promise<void> {
  await db.updateTable("cases").set(words).where("id", "=", id).execute();
}

/** Writes a voice's or an answer's public words, or a verdict's reasons, anew, with their salt. */
export async function rewriteText(
  db: Db,
  part: Exclude<CorrectedPart, "case" | "reply">,
  id: number,
  text: Vetted,
  hash_salt: string,
): Promise<void> {
  switch (part) {
    case "voice":
      await db.updateTable("voices").set({ public_text: text, hash_salt }).where("id", "=", id).execute();
      return;
    case "verdict":
      await db.updateTable("verdicts").set({ reasons: text, hash_salt }).where("id", "=", id).execute();
  }
}

/** Adds to the number of places of a voice in which something is hidden, for a reason. */
export async function addVoiceRedactions(db: Db, voice_id: number, reason: string, places: number): Promise<void> {
  if (places === 0) return;
  await db
    .insertInto("voice_redactions")
    .values({ voice_id, reason, places })
    .onConflict((conflict) =>
      conflict
        .columns(["voice_id", "reason"])
        .doUpdateSet((eb) => ({ places: eb("voice_redactions.places", "+", eb.ref("excluded.places")) })),
    )
    .execute();
}
