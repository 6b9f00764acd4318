import type { Db } from "../../db/engine.ts";
import { findCase, voicesOfCase } from "../../db/queries/cases/cases.ts";
import { delaysOfCase } from "../../db/queries/rulings/delays.ts";
import { confirmationsOfCase, findDeadline, repliesOfCase } from "../../db/queries/replies/replies.ts";
import { askedChanges, wordChanges } from "../scorecards/occasions.ts";
import {
  type CountChange,
  countIn,
  enterCounts,
  scopesOfCase,
  type CounterIncrement,
} from "../scorecards/scorecard.server.ts";
import type { CaseRow } from "./case.server.ts";
import { isCounted } from "./case.ts";
import { clockState } from "./clock/clock.ts";

/**
 * Does what changes facts of cases that were counted already (where they belong, what they hold, whether they count),
 * and lets the counters follow: all that the cases count for is summed up before and after, the difference is entered.
 */
export async function recounting<T>(trx: Db, caseIds: readonly number[], act: () => Promise<T>): Promise<T> {
  const before = await tally(trx, caseIds);
  const result = await act();
  const after = await tally(trx, caseIds);
  await enterCounts(trx, [...before.map((one) => ({ ...one, value: -one.value })), ...after]);
  return result;
}

async function tally(trx: Db, caseIds: readonly number[]): Promise<CounterIncrement[]> {
  const tallies: CounterIncrement[] = [];
  for (const id of caseIds) {
    const matter = await findCase(trx, id);
    if (!matter || !isCounted(matter)) continue;
    tallies.push(...countIn(scopesOfCase(matter), await countsOfCase(trx, matter)));
    for (const left of await delaysOfCase(trx, id)) {
      const first = { ...matter, department_id: left.department_id, duty_id: left.duty_id };
      tallies.push(...countIn(scopesOfCase(first), delayCounts(left)));
    }
  }
  return tallies;
}

/** All that a case has added to the counters by itself, worked out from its facts; `delayCounts` stay apart. */
export async function countsOfCase(db: Db, matter: CaseRow): Promise<CountChange[]> {
  const voices = await voicesOfCase(db, matter.id);
  const deadline = await findDeadline(db, matter.id);
  const replies = await repliesOfCase(db, matter.id);
  const confirmations = await confirmationsOfCase(db, matter.id);
  const counted = voices.filter((voice) => voice.counted === 1);
  const counts: CountChange[] = [
    { metric: "cases", day: matter.published_on, by: 1 },
    ...clockCounts(deadline),
    ...counted.map((voice) => ({ metric: "voices" as const, day: voice.linked_on, by: 1 })),
    ...replies
      .filter((reply) => reply.set_aside === 0)
      .map((reply) => ({ metric: "replies" as const, day: reply.published_on, by: 1 })),
  ];
  const { met_on: answeredOn } = deadline;
  if (answeredOn !== null) {
    counts.push(...counted.flatMap((voice) => askedChanges(voice.linked_on, answeredOn)));
    counts.push(...wordChanges(confirmations, answeredOn));
  }
  return counts;
}

/** What a delay counts for that stays with a department whatever became of its case. */
export function delayCounts({ due_on: day, late }: { due_on: string; late: number }): CountChange[] {
  return [{ metric: "due", day, by: 1 }, ...(late === 1 ? [{ metric: "late" as const, day, by: 1 }] : [])];
}

/** What a clock counts for: that it ended, and how it was met. */
function clockCounts({ due_on, met_on }: { due_on: string; met_on: string | null }): CountChange[] {
  const due: CountChange = { metric: "due", day: due_on, by: 1 };
  if (met_on === null) return [due];
  const late = clockState({ dueOn: due_on, metOn: met_on }, met_on) === "late";
  return [due, { metric: late ? "late" : "on_time", day: due_on, by: 1 }];
}
