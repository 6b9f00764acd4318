import type { Db } from "../../engine.ts";
import type { ClockStage } from "../../tables/cases/clocks.ts";
import type { ReliefReason } from "../../tables/replies.ts";

/**
 * Reporters' words up to the day before `monday` that the demand of a public case came back, each the last of its reporter,
 * given since the answer that the case goes by and by nobody whose word has opened a round of the case before; by case. Nothing
 * of a case whose clock stands still with the moderators.
 */
export async function wordsThatReopen(
  db: Db,
  monday: string,
  caseId?: number,
): Promise<Map<number, { report_id: number; round: number; reason: ReliefReason | null }[]>> {
  const rows = await db
    .selectFrom("confirmations as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .innerJoin("clocks as l", "l.case_id", "c.id")
    .select(["w.case_id", "w.report_id", "w.round", "w.reason"])
    .where("w.outcome", "=", "back")
    .where("w.set_aside", "=", 0)
    .where("w.given_on", "<", monday)
    .whereRef("w.given_on", ">=", "l.met_on")
    .where("c.state", "=", "answered")
    .where("c.hidden_until", "is", null)
    .where("c.merged_into_id", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("confirmations as o")
            .select("o.round")
            .whereRef("o.report_id", "=", "w.report_id")
            .whereRef("o.case_id", "=", "w.case_id")
            .where((eb) =>
              eb.or([
                eb("o.reopens", "is not", null),
                eb.and([eb("o.round", ">", eb.ref("w.round")), eb("o.given_on", "<", monday)]),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("holds as h").select("h.id").whereRef("h.case_id", "=", "c.id").where("h.until_day", "is", null),
        ),
      ),
    )
    .$if(caseId !== undefined, (query) => query.where("w.case_id", "=", caseId ?? 0))
    .orderBy("w.case_id")
    .orderBy("w.report_id")
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.case_id)].map(([id, of]) => [
      id,
      of.map(({ report_id, round, reason }) => ({ report_id, round, reason })),
    ]),
  );
}

/** Notes which round the last words of these reporters on a case have opened. */
export async function noteReopening(
  db: Db,
  caseId: number,
  words: readonly { report_id: number; round: number }[],
  reopens: number,
): Promise<void> {
  for (const { report_id, round } of words) {
    await db
      .updateTable("confirmations")
      .set({ reopens })
      .where("case_id", "=", caseId)
      .where("report_id", "=", report_id)
      .where("round", "=", round)
      .execute();
  }
}

/** Why the reporters whose words opened the rounds of a case said that it came back, each reason once a round. */
export async function reasonsOfRounds(db: Db, caseId: number): Promise<{ round: number; reason: ReliefReason }[]> {
  const rows = await db
    .selectFrom("confirmations")
    .select(["reopens", "reason"])
    .distinct()
    .where("case_id", "=", caseId)
    .where("set_aside", "=", 0)
    .where("reopens", "is not", null)
    .where("reason", "is not", null)
    .orderBy("reopens")
    .orderBy("reason")
    .execute();
  return rows.flatMap(({ reopens, reason }) =>
    reopens === null || reason === null ? [] : [{ round: reopens, reason }],
  );
}

/** Lets a case go by these stages of its body no more: what they say stands. */
export async function endRound(db: Db, caseId: number, stages: readonly ClockStage[]): Promise<void> {
  await db
    .updateTable("stages")
    .set({ current: null })
    .where("case_id", "=", caseId)
    .where("current", "=", 1)
    .where("stage", "in", [...stages])
    .execute();
}

/** The clocks of the answer after the first that reporters' words have opened in a case, of each body that had it, in order. */
export function reopenings(db: Db, caseId: number) {
  return db
    .selectFrom("stages")
    .select(["id", "watch_id", "stage", "round", "started_on", "working_days"])
    .where("case_id", "=", caseId)
    .where("stage", "<>", "signed")
    .where("round", ">", 1)
    .orderBy("id")
    .execute();
}
