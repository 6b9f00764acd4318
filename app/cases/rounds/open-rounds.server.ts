import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { currentStages, findClock, insertStages, openStages } from "../../../db/queries/cases/clocks.ts";
import {
  endRound,
  noteReopening,
  reasonsOfRounds,
  reopenings,
  wordsThatReopen,
} from "../../../db/queries/cases/rounds.ts";
import { settleAnswer } from "../../../db/queries/rulings/mergers.ts";
import { type Day, mondayOf } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder } from "../../ledger/ledger.server.ts";
import type { ReliefReason } from "../../../db/tables/replies.ts";
import type { CaseRow } from "../case.server.ts";
import { readLateness, readSetDays } from "../clock/clock.server.ts";
import { readCalendar } from "../clock/calendar.server.ts";
import { dueDay, workingDaysOf } from "../clock/clock.ts";
import { recounting } from "../recounting.server.ts";
import { MOST_ROUNDS } from "./rounds.ts";

/**
 * Opens the next round of the clock of each case on which a reporter said in a week gone by, after its body had answered, that
 * the demand came back. On the Monday after and not at once: a round opened on a Tuesday would tell that a reporter came on
 * that day. A reporter's word opens one round of a case, and a case has `MOST_ROUNDS` at most. Answers the numbers of the
 * cases. Throws `clock_jumped`.
 */
export async function openRounds(db: Db, today: Day): Promise<string[]> {
  const opened: string[] = [];
  const monday = mondayOf(today);
  for (const id of (await wordsThatReopen(db, monday)).keys()) {
    if ((await roundsOf(db, id)) >= MOST_ROUNDS) continue;
    try {
      const number = await officially(db, today, async (trx, record) => {
        // Anew under the lock: another node may have been here.
        const words = (await wordsThatReopen(trx, monday, id)).get(id);
        const matter = await findCase(trx, id);
        if (!matter || !words) throw new DomainError("stale_version");
        await openRound(trx, record, matter, words, today);
        return matter.number;
      });
      opened.push(number);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
    }
  }
  return opened;
}

async function roundsOf(db: Db, caseId: number): Promise<number> {
  return 1 + (await reopenings(db, caseId)).filter((one) => one.stage === "answered").length;
}

/**
 * The clock of the answer starts anew on the watch of the same body, and that of the remedy where the body had said that it
 * is done; one that still runs goes on. What the round before says stands, and counts as it did.
 */
async function openRound(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  words: readonly { report_id: number; round: number; reason: ReliefReason | null }[],
  today: Day,
): Promise<void> {
  const clock = await findClock(trx, matter.id);
  const round = clock.round + 1;
  const calendar = await readCalendar(trx);
  const remedied = (await currentStages(trx, matter.id)).find((one) => one.stage === "remedied");
  const { regions, set } = await readSetDays(trx, matter.region_id);
  const anew = ["answered", ...(remedied && remedied.met_on !== null ? ["remedied" as const] : [])] as const;
  const stages = anew.map((stage) => {
    const workingDays = workingDaysOf(stage, matter.kind, regions, set);
    return { stage, workingDays, ...dueDay(today, workingDays, calendar) };
  });
  await recounting(trx, [matter.id], async () => {
    await endRound(
      trx,
      matter.id,
      stages.map(({ stage }) => stage),
    );
    await insertStages(
      trx,
      stages.map(({ stage, workingDays, dueOn, provisional }) => ({
        case_id: matter.id,
        watch_id: clock.watch_id,
        stage,
        round,
        current: 1,
        started_on: today,
        working_days: workingDays,
        due_on: dueOn,
        provisional: provisional ? 1 : 0,
      })),
    );
    await noteReopening(trx, matter.id, words, round);
    await settleAnswer(trx, matter.id);
  });
  const facts = new Map(
    stages.map(({ stage, workingDays, dueOn, provisional }) => [stage, { workingDays, dueOn, provisional }]),
  );
  const [answered, again] = [facts.get("answered"), facts.get("remedied")];
  const reasons = [...new Set(words.flatMap(({ reason }) => (reason === null ? [] : [reason])))].sort();
  if (!answered) return;
  const why = reasons.length > 0 ? reasons : undefined;
  await record("case_reopened", {
    subject: matter.number,
    facts: { round, ...answered, remedied: again, reasons: why },
  });
}

/**
 * The rounds of the body that has to answer a case now, each clock of the answer and the remedy with how it stands; nothing
 * while there is but one. In the order in which they began.
 */
export async function readRounds(db: Db, caseId: number, today: Day) {
  const { watch_id: watchId } = await findClock(db, caseId);
  const own = (await openStages(db, caseId)).filter((one) => one.watch_id === watchId && one.stage !== "signed");
  if (own.every((one) => one.round === 1)) return [];
  const stages = own.map((one) => ({ ...one, stage_id: one.id }));
  const lateOf = await readLateness(db, stages, today);
  const reasons = Map.groupBy(await reasonsOfRounds(db, caseId), (one) => one.round);
  return stages.map((row) => ({
    stage: row.stage,
    round: row.round,
    startedOn: row.started_on,
    dueOn: row.due_on,
    metOn: row.met_on,
    heldOn: row.held_on,
    daysLate: lateOf(row),
    /** What those chose whose words opened it. */
    reasons:
      row.round > 1 && row.stage === "answered" ? (reasons.get(row.round) ?? []).map(({ reason }) => reason) : [],
  }));
}
