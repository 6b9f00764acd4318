import type { Db } from "../../engine.ts";

/** Whether anything was done since about a voice, or by its reporter about its case. */
export async function isVoiceTouched(
  db: Db,
  { id, case_id, report_id }: { id: number; case_id: number; report_id: number },
): Promise<boolean> {
  const { touched } = await db
    .selectNoFrom(({ exists, or, selectFrom }) =>
      or([
        exists(selectFrom("takedowns").select("id").where("voice_id", "=", id)),
        exists(selectFrom("corrections").select("id").where("part", "=", "voice").where("part_id", "=", id)),
        exists(selectFrom("merger_moves").select("row_id").where("kind", "=", "voice").where("row_id", "=", id)),
        exists(
          selectFrom("confirmations")
            .select("report_id")
            .where("case_id", "=", case_id)
            .where("report_id", "=", report_id),
        ),
        exists(selectFrom("voices").select("id").where("case_id", "=", case_id).where("id", ">", id)),
      ]).as("touched"),
    )
    .executeTakeFirstOrThrow();
  return Boolean(touched);
}

/**
 * Whether a case holds more than what opened it: one voice, one verdict, a clock that nobody has signed for, promised a day
 * on or answered. The test of every table that names a case (`test/db/touched.test.ts`) says which need not be looked at.
 */
export async function isCaseTouched(db: Db, caseId: number): Promise<boolean> {
  const { touched, voices, verdicts } = await db
    .selectNoFrom(({ exists, or, selectFrom }) => [
      or([
        exists(selectFrom("replies").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("held_replies").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("callouts").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("supports").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("transfers").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("topic_cases").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("disputes").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("takedowns").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("reply_drafts").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("reply_files").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("nudges").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("corrections").select("id").where("case_id", "=", caseId)),
        exists(selectFrom("holds").select("id").where("case_id", "=", caseId)),
        exists(
          selectFrom("watches")
            .select("id")
            .where("case_id", "=", caseId)
            .where((eb) => eb.or([eb("signed_on", "is not", null), eb("closed_on", "is not", null)])),
        ),
        exists(
          selectFrom("stages")
            .select("id")
            .where("case_id", "=", caseId)
            .where((eb) =>
              eb.or([eb("met_on", "is not", null), eb("promised_on", "is not", null), eb("round", ">", 1)]),
            ),
        ),
        exists(selectFrom("case_moves").select("id").where("case_id", "=", caseId)),
        exists(
          selectFrom("mergers")
            .select("id")
            .where((eb) => eb.or([eb("case_id", "=", caseId), eb("into_id", "=", caseId)])),
        ),
        exists(
          selectFrom("merge_proposals")
            .select("id")
            .where((eb) => eb.or([eb("case_id", "=", caseId), eb("into_id", "=", caseId)])),
        ),
      ]).as("touched"),
      selectFrom("voices")
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .where("case_id", "=", caseId)
        .as("voices"),
      selectFrom("verdicts")
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .where("case_id", "=", caseId)
        .as("verdicts"),
    ])
    .executeTakeFirstOrThrow();
  return Boolean(touched) || voices !== 1 || verdicts !== 1;
}

/** Takes a voice out of its case as if it had never been linked; no picture may stand with it any more. */
export async function deleteVoice(db: Db, id: number): Promise<void> {
  for (const table of ["voice_redactions", "voice_marks"] as const) {
    await db.deleteFrom(table).where("voice_id", "=", id).execute();
  }
  await db.deleteFrom("voices").where("id", "=", id).execute();
}

/** Those of these reports that have a voice, the one whose voice came last first. */
export async function lastPublishedFirst(db: Db, reportIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom("voices")
    .select("report_id")
    .where("report_id", "in", reportIds.length > 0 ? reportIds : [0])
    .orderBy("id", "desc")
    .execute();
  return [...new Set(rows.map((row) => row.report_id))];
}
