import type { Db } from "../../db/engine.ts";
import { findCase, voicesOfCase } from "../../db/queries/cases/cases.ts";
import { openStages, type StageRow } from "../../db/queries/cases/clocks.ts";
import { watchesBeside } from "../../db/queries/rulings/delays.ts";
import { askedSince, confirmationsOfCase, repliesOfCase } from "../../db/queries/replies/replies.ts";
import { COUNTED_AS } from "../scorecards/scorecard.ts";
import { askedChanges, wordChanges } from "../scorecards/occasions.ts";
import {
  type CountChange,
  countIn,
  countsBeside,
  enterCounts,
  scopesOfCase,
  type CounterIncrement,
} from "../scorecards/scorecard.server.ts";
import type { CaseRow } from "./case.server.ts";
import { isCounted, isHeldAgainst } from "./case.ts";
import { clockState } from "./clock/clock.ts";
import { WHILE_HELD } from "./clock/stages.ts";

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
    if (!isHeldAgainst(matter)) continue;
    for (const watch of await watchesBeside(trx, id)) {
      const theirs = { ...matter, department_id: watch.department_id, duty_id: watch.duty_id };
      tallies.push(...countIn(scopesOfCase(theirs), countsBeside(watch)));
    }
  }
  return tallies;
}

/** All that a case has added to the counters by itself, worked out from its facts; `countsBeside` stay apart. One that is not held against bodies (`isHeldAgainst`) adds no clock and no word. */
export async function countsOfCase(db: Db, matter: CaseRow): Promise<CountChange[]> {
  const voices = await voicesOfCase(db, matter.id);
  const stages = await openStages(db, matter.id);
  const replies = await repliesOfCase(db, matter.id);
  const confirmations = await confirmationsOfCase(db, matter.id);
  const counted = voices.filter((voice) => voice.counted === 1);
  const held = isHeldAgainst(matter);
  const counts: CountChange[] = [
    { metric: "cases", day: matter.published_on, by: 1 },
    ...stages.filter(({ part }) => held && part === "lead").flatMap(clockCounts),
    ...counted.map((voice) => ({ metric: "voices" as const, day: voice.linked_on, by: 1 })),
    ...replies
      .filter((reply) => reply.set_aside === 0)
      .map((reply) => ({ metric: "replies" as const, day: reply.published_on, by: 1 })),
  ];
  const answeredOn = await askedSince(db, matter.id);
  if (held && answeredOn !== null) {
    counts.push(...counted.flatMap((voice) => askedChanges(voice.linked_on, answeredOn)));
    counts.push(...wordChanges(confirmations, answeredOn));
  }
  return counts;
}

/** What a stage counts for: that its clock ended, and how it was met. One that stands still ends on no day yet; one that began before its body could answer here counts for nothing. */
function clockCounts({
  stage,
  due_on,
  met_on,
  held_on,
  reached,
}: Pick<StageRow, "stage" | "due_on" | "met_on" | "held_on"> & { reached: number }): CountChange[] {
  if (reached === 0) return [];
  const prefix = COUNTED_AS[stage];
  const day = held_on === null ? due_on : WHILE_HELD;
  const due: CountChange = { metric: `${prefix}due`, day, by: 1 };
  if (met_on === null) return [due];
  const late = clockState({ dueOn: due_on, metOn: met_on }, met_on) === "late";
  return [due, { metric: `${prefix}${late ? "late" : "on_time"}`, day, by: 1 }];
}
