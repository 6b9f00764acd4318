import type { Db } from "../../../db/engine.ts";
import {
  copyDueDay,
  currentStages,
  endHolds,
  holdsOfCase,
  holdsOfCases,
  type HoldRow,
  insertHold,
  insertStages,
  insertWatch,
  openStages,
  type StageRow,
} from "../../../db/queries/cases/clocks.ts";
import { passedOnBy } from "../../../db/queries/cases/transfers.ts";
import { stageDaysOf } from "../../../db/queries/regions/stage-days.ts";
import { type CaseRow, findCase } from "../../../db/queries/cases/cases.ts";
import type { HoldKind, Part, ClockStage } from "../../../db/tables/cases/clocks.ts";
import type { Day } from "../../day.ts";
import { isHeldAgainst } from "../case.ts";
import { readRegionChain } from "../../departments/department.server.ts";
import { COUNTED_AS } from "../../scorecards/scorecard.ts";
import { addCounts, scopesOfCase } from "../../scorecards/scorecard.server.ts";
import type { Recorder } from "../../ledger/ledger.server.ts";
import { readCalendar } from "./calendar.server.ts";
import { dueDay, type Hold, type SetDays, type WorkingCalendar, workingDaysLate, workingDaysOf } from "./clock.ts";
import { CLOCK_STAGES } from "./stages.ts";

export { readCalendar };

/** Starts the public clock of a case that is being published, and counts it if the verdict that it is published with lets it. */
export async function startClock(trx: Db, record: Recorder, matter: ClockedCase, today: Day): Promise<void> {
  const stages = await startWatch(trx, record, matter, today);
  const row = await findCase(trx, matter.id);
  if (!row || !isHeldAgainst(row)) return;
  await addCounts(
    trx,
    scopesOfCase(matter),
    stages.map(({ stage, dueOn }) => ({ metric: `${COUNTED_AS[stage]}due` as const, day: dueOn, by: 1 })),
  );
}

type ClockedCase = Pick<CaseRow, "id" | "number" | "kind" | "region_id" | "department_id" | "duty_id">;

/**
 * Puts a case to a lead body within an official act: what is due of it starts on the day. The counters are the caller's.
 */
export async function startWatch(
  trx: Db,
  record: Recorder,
  matter: ClockedCase,
  today: Day,
): Promise<{ stage: ClockStage; dueOn: Day }[]> {
  const { stages } = await beginWatch(trx, matter, "lead", today);
  const facts = Object.fromEntries(
    stages.map(({ stage, workingDays, dueOn, provisional }) => [stage, { workingDays, dueOn, provisional }]),
  ) as Record<ClockStage, { workingDays: number; dueOn: Day; provisional: boolean }>;
  const { answered: clock, ...others } = facts;
  await record("clock_started", { subject: matter.number, facts: { ...clock, ...others } });
  return stages;
}

/** What is due of a supporting body: that a case is remedied, the lead body says for all. */
const SUPPORTING_STAGES = ["signed", "answered"] as const satisfies readonly ClockStage[];

/** Begins a watch without an entry of its own; answers its row id and what is due of it. The counters are the caller's. */
export async function beginWatch(trx: Db, matter: ClockedCase, part: Part, today: Day) {
  const calendar = await readCalendar(trx);
  const { regions, set } = await readSetDays(trx, matter.region_id);
  const stages = (part === "lead" ? CLOCK_STAGES : SUPPORTING_STAGES).map((stage) => {
    const workingDays = workingDaysOf(stage, matter.kind, regions, set);
    return { stage, workingDays, ...dueDay(today, workingDays, calendar) };
  });
  const { id, department_id, duty_id } = matter;
  const watchId = await insertWatch(trx, { case_id: id, department_id, duty_id, part, opened_on: today });
  await insertStages(
    trx,
    stages.map((one) => ({
      case_id: id,
      watch_id: watchId,
      stage: one.stage,
      current: part === "lead" ? 1 : null,
      started_on: today,
      working_days: one.workingDays,
      due_on: one.dueOn,
      provisional: one.provisional ? 1 : 0,
    })),
  );
  return { watchId, stages };
}

/** What a region and those above it have set for the stages of cases, and those regions, the nearest first. */
export async function readSetDays(db: Db, regionId: number): Promise<{ regions: number[]; set: SetDays[] }> {
  const chain = await readRegionChain(db, regionId);
  const regions = chain.map(({ id }) => id);
  const answers = chain.flatMap(({ id, reply_working_days: days }): SetDays[] =>
    days === null ? [] : [{ regionId: id, stage: "answered", kind: "", days }],
  );
  const others = (await stageDaysOf(db, regions)).map((row) => ({
    regionId: row.region_id,
    stage: row.stage,
    kind: row.kind,
    days: row.working_days,
  }));
  return { regions, set: [...answers, ...others] };
}

/** The days that are not charged for a stage, as `dueDay` takes them: those of another stage alone left out. */
export function holdsFrom(rows: readonly HoldRow[], stageId: number): Hold[] {
  const own = rows.filter((row) => row.stage_id === null || row.stage_id === stageId);
  return own.map((row) => ({ kind: row.kind, fromDay: row.from_day, untilDay: row.until_day }));
}

/**
 * Where a clock stands by the calendar and the days that are not charged: its due day, and the day from which it stands
 * still while it does. What was met or late already when a hold began is not moved by it.
 */
export function standOf(
  stage: Pick<StageRow, "started_on" | "working_days" | "met_on">,
  calendar: WorkingCalendar,
  holds: readonly Hold[],
): { dueOn: Day; provisional: boolean; heldOn: Day | null } {
  const { started_on: startedOn, working_days: workingDays, met_on: metOn } = stage;
  const before = holdsOf(metOn, holds);
  const ended = before.flatMap((hold) => (hold.untilDay === null ? [] : [{ ...hold, untilDay: hold.untilDay }]));
  const due = dueDay(startedOn, workingDays, calendar, ended);
  const lasting = before.find((hold) => hold.untilDay === null && hold.fromDay <= due.dueOn);
  return { ...due, heldOn: metOn === null && lasting ? lasting.fromDay : null };
}

/** The holds that bear on a stage: those that began before it was met, and no further than that day. */
export function holdsOf(metOn: Day | null, holds: readonly Hold[]): Hold[] {
  if (metOn === null) return [...holds];
  return holds
    .filter((hold) => hold.fromDay < metOn)
    .map((hold) => (hold.untilDay !== null && hold.untilDay < metOn ? hold : { ...hold, untilDay: metOn }));
}

/** True when the copy beside a stage says otherwise. */
export function isAnother(
  stage: Pick<StageRow, "due_on" | "provisional" | "held_on">,
  { dueOn, provisional, heldOn }: ReturnType<typeof standOf>,
): boolean {
  return dueOn !== stage.due_on || provisional !== (stage.provisional === 1) || heldOn !== stage.held_on;
}

/** Writes the due days of a case anew where they are others by now; answers those that changed, as they were before. */
export async function copyDueDays(trx: Db, caseId: number, calendar: WorkingCalendar): Promise<StageRow[]> {
  const holds = await holdsOfCase(trx, caseId);
  const changed: StageRow[] = [];
  for (const stage of await openStages(trx, caseId)) {
    const stand = standOf(stage, calendar, holdsFrom(holds, stage.id));
    if (!isAnother(stage, stand)) continue;
    const { dueOn, provisional, heldOn } = stand;
    await copyDueDay(trx, stage.id, { due_on: dueOn, provisional: provisional ? 1 : 0, held_on: heldOn });
    changed.push(stage);
  }
  return changed;
}

/**
 * As `copyDueDays`, once a stage was met: while a hold lasts, or on a day before one. Answers the due days that the case
 * goes by and that stand otherwise now, for the entry to tell; undefined when there are none.
 */
export async function dueDaysMoved(trx: Db, caseId: number): Promise<Partial<Record<ClockStage, Day>> | undefined> {
  const moved = new Set((await copyDueDays(trx, caseId, await readCalendar(trx))).map(({ id }) => id));
  const stages = (await currentStages(trx, caseId)).filter(({ id }) => moved.has(id));
  return stages.length === 0 ? undefined : Object.fromEntries(stages.map((one) => [one.stage, one.due_on]));
}

/** As `copyDueDays`, with an entry for each due day that the case goes by and that stands otherwise now. */
export async function recordDueDays(trx: Db, record: Recorder, matter: Pick<CaseRow, "id" | "number">): Promise<void> {
  const changed = await copyDueDays(trx, matter.id, await readCalendar(trx));
  const stages = await currentStages(trx, matter.id);
  for (const before of changed) {
    const now = stages.find(({ id }) => id === before.id);
    if (!now) continue;
    await record("clock_recounted", {
      subject: matter.number,
      facts: {
        workingDays: now.working_days,
        dueOn: now.due_on,
        provisional: now.provisional === 1,
        before: before.due_on,
        stage: now.stage === "answered" ? undefined : now.stage,
      },
    });
  }
}

/**
 * From the day on a case is in the moderators' hands, within an official act: its days are not charged to the body, the
 * day itself among them. The counters are the caller's: `recounting`.
 */
export async function hold(trx: Db, caseId: number, kind: HoldKind, today: Day): Promise<void> {
  await insertHold(trx, { case_id: caseId, kind, from_day: today });
  await copyDueDays(trx, caseId, await readCalendar(trx));
}

/**
 * Gives back to a body, within an official act, the days of an answer that was sent back as none in substance: from the day
 * on which the body gave it, since it took the stage for met, until the last of `workingDays` in which to give another. They
 * are of that stage alone: what else was due meanwhile was due. Answers the last day. The counters are the caller's.
 */
export async function holdToMend(
  trx: Db,
  stage: { id: number; case_id: number },
  { from, workingDays }: { from: Day; workingDays: number },
  today: Day,
): Promise<Day> {
  const until = dueDay(today, workingDays, await readCalendar(trx)).dueOn;
  const { id, case_id } = stage;
  await insertHold(trx, { case_id, kind: "hollow", from_day: from, until_day: until, stage_id: id });
  return until;
}

/**
 * Gives a case back to its body, within an official act: the day itself is not charged either. An entry tells from when to
 * when, and the due days that follow. Nothing, where nothing of the kind lasts. The counters are the caller's.
 */
export async function release(
  trx: Db,
  record: Recorder,
  matter: Pick<CaseRow, "id" | "number">,
  kind: HoldKind,
  today: Day,
): Promise<void> {
  const from = (await endHolds(trx, matter.id, kind, today)).sort()[0];
  if (from === undefined) return;
  await copyDueDays(trx, matter.id, await readCalendar(trx));
  const due = Object.fromEntries(
    (await openStages(trx, matter.id)).filter((one) => one.current === 1).map((one) => [one.stage, one.due_on]),
  ) as Partial<Record<ClockStage, Day>>;
  await record("clock_resumed", { subject: matter.number, facts: { held: kind, from, until: today, ...due } });
}

/** What is due of the lead body of a case, as a page tells it. */
export type StageFacts = Awaited<ReturnType<typeof readStages>>[number];

/** What is due of the lead body of a case on its present round, in the order in which it falls due. */
export async function readStages(db: Db, caseId: number, today: Day) {
  // A later round comes last in the table.
  const inOrder = (one: StageRow) => CLOCK_STAGES.indexOf(one.stage);
  const stages = (await currentStages(db, caseId)).toSorted((a, b) => inOrder(a) - inOrder(b));
  const lateOf = await readLateness(
    db,
    stages.map((row) => ({ ...row, stage_id: row.id })),
    today,
  );
  const passedOn = await passedOnBy(db, caseId);
  return stages.map((row) => ({
    stage: row.stage,
    dueOn: row.due_on,
    metOn: row.met_on,
    heldOn: row.held_on,
    provisional: row.provisional === 1,
    daysLate: lateOf({ ...row, stage_id: row.id }),
    /** It was met by saying in time whose the case is instead. */
    passed: row.stage === "signed" && row.met_on !== null && row.met_on === passedOn,
    promise:
      row.promised_on === null
        ? null
        : { day: row.promised_on, reason: row.promise_reason ?? "", salt: row.promise_salt ?? "" },
  }));
}

/** How many working days late each of these clocks is, but for days that are not charged, by one read of the calendar. */
export async function readLateness(
  db: Db,
  clocks: readonly { case_id: number; stage_id: number; due_on: Day; met_on: Day | null; held_on: Day | null }[],
  today: Day,
) {
  const late = clocks.filter((one) => one.held_on === null && (one.met_on ?? today) > one.due_on);
  const first = late.map((one) => one.due_on).toSorted()[0];
  const calendar: WorkingCalendar = first === undefined ? new Map() : await readCalendar(db, first);
  const rows = await holdsOfCases(
    db,
    late.map((one) => one.case_id),
  );
  const holds = Map.groupBy(rows, (row) => row.case_id);
  // What stands still was not late when it began to.
  return (one: (typeof clocks)[number]) =>
    one.held_on !== null
      ? 0
      : workingDaysLate(
          { dueOn: one.due_on, metOn: one.met_on },
          today,
          calendar,
          holdsFrom(holds.get(one.case_id) ?? [], one.stage_id),
        );
}
