import type { Db } from "../../db/engine.ts";
import { copyDueDay, holdsOfCase } from "../../db/queries/cases/clocks.ts";
import {
  closeSupport,
  deleteLeftSupportDrafts,
  settleSupport,
  stagesOfWatches,
  supportsOfCases,
} from "../../db/queries/cases/supports.ts";
import { type CaseRow, readCalendar } from "../cases/case.server.ts";
import { copyDueDays, holdsFrom, standOf } from "../cases/clock/clock.server.ts";
import { recounting } from "../cases/recounting.server.ts";
import { addDays, type Day } from "../day.ts";
import type { Recorder } from "../ledger/ledger.server.ts";
import { DAYS_SUPPORT_DRAFT_STAYS } from "./support.ts";

export {
  hadSupportIn,
  readSupportClocks,
  readSupports,
  type SupportClock,
  type SupportFacts,
} from "./read-supports.server.ts";

type Ending = Omit<Parameters<typeof closeSupport>[2], "closed_on">;

/** The bodies that are asked to support a case now. */
export async function openSupports(db: Db, caseId: number) {
  return (await supportsOfCases(db, [caseId])).filter((one) => one.closed_on === null);
}

/** Lets the stages of a supporting body and the counters follow what it did. The lead body's clock is not touched. */
export async function settleOwn(trx: Db, { id }: CaseRow, watchId: number, act: () => Promise<void>): Promise<void> {
  await recounting(trx, [id], async () => {
    await act();
    await settleSupport(trx, watchId);
    await copyDueDays(trx, id, await readCalendar(trx));
  });
}

/**
 * Ends the watch of a supporting body within an official act. What it has met or missed by then stays; days of the case
 * that are not charged are reckoned up to today. The counters are the caller's: `recounting`.
 */
export async function endSupportWatch(
  trx: Db,
  support: { case_id: number; watch_id: number },
  ending: Ending,
  today: Day,
): Promise<void> {
  const [calendar, holds] = [await readCalendar(trx), await holdsOfCase(trx, support.case_id)];
  for (const stage of await stagesOfWatches(trx, [support.watch_id])) {
    if (stage.met_on !== null) continue;
    const { dueOn, provisional } = standOf({ ...stage, met_on: today }, calendar, holdsFrom(holds, stage.id));
    await copyDueDay(trx, stage.id, { due_on: dueOn, provisional: provisional ? 1 : 0, held_on: null });
  }
  await closeSupport(trx, support.watch_id, { ...ending, closed_on: today });
}

/**
 * Within the act by which a case goes to a body that supports it: it answers for the whole now. Nothing where it does not
 * support the case. The counters are the caller's.
 */
export async function absorbSupport(
  trx: Db,
  record: Recorder,
  matter: Pick<CaseRow, "id" | "number">,
  departmentId: number,
  today: Day,
): Promise<void> {
  const own = (await openSupports(trx, matter.id)).find((one) => one.department_id === departmentId);
  if (!own) return;
  await endSupportWatch(trx, own, { closed_as: "moved" }, today);
  await record("support_absorbed", { subject: matter.number, facts: { to: own.code } });
}

/** Destroys what bodies drafted on cases that they are asked to support no more, `DAYS_SUPPORT_DRAFT_STAYS` after that. */
export function forgetLeftSupportDrafts(db: Db, today: Day): Promise<void> {
  return deleteLeftSupportDrafts(db, addDays(today, -DAYS_SUPPORT_DRAFT_STAYS));
}
