import type { Db } from "../../../db/engine.ts";
import { clocksMetInTime, countSameEarlier } from "../../../db/queries/replies/signals.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { remainingWorkingDays } from "../../cases/clock/clock.ts";
import type { Day } from "../../day.ts";
import {
  LAST_DAYS,
  lastDaysExcess,
  MOST_IN_TIME,
  type ReplySignal,
  SAME_EARLIER,
  saidIn,
  signalsOfText,
} from "./signals.ts";

interface PublicReply {
  position: number;
  department_id: number;
  body: string;
  checked: string;
  rest: string;
  published_on: Day;
  set_aside: number;
  hidden_on: Day | null;
  hollow_on: Day | null;
}

/**
 * What can be counted in the answers of a case, by their position: see `ReplySignal`. Nothing of one that is hidden: its
 * length would tell of its words. The figures of a body are as of the answer that they stand beside, so they stay.
 */
export async function readSignals(
  db: Db,
  caseId: number,
  replies: readonly PublicReply[],
  clock: { dueOn: Day; metOn: Day | null },
): Promise<Map<number, ReplySignal[]>> {
  const shown = replies.filter((reply) => reply.hidden_on === null);
  const signals = new Map(shown.map((reply) => [reply.position, signalsOfText(saidIn(reply))]));
  for (const { position, earlier } of shown.length > 0 ? await countSameEarlier(db, caseId) : []) {
    if (earlier >= SAME_EARLIER) signals.get(position)?.push({ kind: "same", earlier });
  }
  const first = replies.find(
    (reply) => reply.set_aside === 0 && !reply.hollow_on && reply.published_on === clock.metOn,
  );
  if (first && first.hidden_on === null && clock.metOn !== null && clock.metOn <= clock.dueOn) {
    const calendar = await readCalendar(db);
    const isLast = (dueOn: Day, metOn: Day) =>
      remainingWorkingDays({ dueOn, metOn: null }, metOn, calendar) < LAST_DAYS;
    if (isLast(clock.dueOn, clock.metOn)) {
      const met = await clocksMetInTime(db, first.department_id, clock.metOn, MOST_IN_TIME);
      const excess = lastDaysExcess(
        met.map((one) => ({ workingDays: one.working_days, last: isLast(one.due_on, one.met_on ?? one.due_on) })),
      );
      if (excess) signals.get(first.position)?.push(excess);
    }
  }
  return signals;
}
