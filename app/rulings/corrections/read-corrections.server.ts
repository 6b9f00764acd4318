import type { Db } from "../../../db/engine.ts";
import { correctionsOfCase } from "../../../db/queries/rulings/corrections.ts";
import type { Day } from "../../day.ts";
import type { CorrectedPart, CorrectionReason } from "./correction.ts";

/** What the public reads of a correction: which part, when and why; never what stood there. */
export interface PublicCorrection {
  part: CorrectedPart;
  /** The voice's or the answer's place in its case; 0 for the case itself and for verdicts. */
  position: number;
  /** Row id of the part. */
  partId: number;
  fields: readonly string[];
  reason: CorrectionReason;
  words: string;
  on: Day;
}

/** The corrections of a case and of what stands in it, in order. */
export async function readCorrections(db: Db, caseId: number): Promise<PublicCorrection[]> {
  return (await correctionsOfCase(db, caseId)).map(publicly);
}

/** As `readCorrections`, with what stood there before, where that was kept: for the staff. */
export async function readCorrectionsForStaff(db: Db, caseId: number) {
  return (await correctionsOfCase(db, caseId)).map((row) => ({
    ...publicly(row),
    before: row.before === null ? null : (JSON.parse(row.before) as Record<string, string>),
  }));
}

type Row = Awaited<ReturnType<typeof correctionsOfCase>>[number];

const publicly = (row: Row): PublicCorrection => ({
  part: row.part,
  position: row.voice_position ?? row.reply_position ?? 0,
  partId: row.part_id,
  fields: row.fields.split(" "),
  reason: row.reason,
  words: row.words,
  on: row.corrected_on,
});
