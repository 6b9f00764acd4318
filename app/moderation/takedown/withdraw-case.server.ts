import type { Db } from "../../../db/engine.ts";
import { changeCaseState, voicesOfCase } from "../../../db/queries/cases.ts";
import { confirmationsOfCase, findDeadline, repliesOfCase } from "../../../db/queries/replies.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { type CaseRow, readCase } from "../../cases/case.server.ts";
import type { WithdrawalReason } from "../../cases/case.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { officially } from "../../ledger/ledger.server.ts";
import { clockState } from "../../cases/clock.ts";
import { outcomeChanges } from "../../replies/reply.ts";
import { unlearnCase } from "../../suggestions/suggestion.server.ts";
import { addCounts, type CountChange, scopesOfCase } from "../../scorecards/scorecard.server.ts";

/**
 * Takes a case down for a public reason: it leaves every public page and every figure, the ledger keeps the act.
 * Throws `unknown_case`, `forbidden`, `stale_version` when it was withdrawn meanwhile.
 */
export async function withdrawCase(
  db: Db,
  actor: Actor,
  caseNumber: string,
  reason: WithdrawalReason,
  today: Day = shanghaiDay(),
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, caseNumber);
    assertCan(actor, "withdraw:case", await readScope(trx, matter.region_id, matter.department_id));
    const counted = await countsOfCase(trx, matter);
    const changed = await changeCaseState(trx, matter.id, ["open", "answered"], {
      state: "withdrawn",
      withdrawn_on: today,
      withdrawal_reason: reason,
    });
    if (!changed) throw new DomainError("stale_version");
    await addCounts(
      trx,
      scopesOfCase(matter),
      counted.map((count) => ({ ...count, by: -count.by })),
    );
    await unlearnCase(trx, matter.id);
    await record({ kind: "case_withdrawn", subject: matter.number, facts: { reason } });
  });
}

/** All that a case has added to the counters. */
async function countsOfCase(db: Db, matter: CaseRow): Promise<CountChange[]> {
  const [voices, deadline, replies, confirmations] = await Promise.all([
    voicesOfCase(db, matter.id),
    findDeadline(db, matter.id),
    repliesOfCase(db, matter.id),
    confirmationsOfCase(db, matter.id),
  ]);
  const counts: CountChange[] = [
    { metric: "cases", day: matter.published_on, by: 1 },
    { metric: "due", day: deadline.due_on, by: 1 },
    ...voices.map((voice) => ({ metric: "voices" as const, day: voice.linked_on, by: 1 })),
    ...voices.map((voice) => ({ metric: "hours" as const, day: voice.linked_on, by: voice.hours_per_month ?? 0 })),
    ...replies.map((reply) => ({ metric: "replies" as const, day: reply.published_on, by: 1 })),
    ...confirmations.flatMap((word, index) => {
      const previous = confirmations[index - 1];
      return outcomeChanges(word, previous?.report_id === word.report_id ? previous.outcome : undefined);
    }),
  ];
  if (deadline.met_on !== null) {
    const state = clockState({ dueOn: deadline.due_on, metOn: deadline.met_on }, deadline.met_on);
    counts.push({ metric: state === "late" ? "late" : "on_time", day: deadline.due_on, by: 1 });
  }
  return counts;
}
