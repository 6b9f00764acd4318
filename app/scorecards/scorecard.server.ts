import type { Db } from "../../db/engine.ts";
import { addToCounters, countedFrom, countersByDay, sumsOf } from "../../db/queries/counters.ts";
import { codeOfDepartment, mergedInto } from "../../db/queries/register/departments.ts";
import { clocksBegunBefore, isReachedFirst, noteReachable } from "../../db/queries/register/reach.ts";
import type { WatchBeside } from "../../db/queries/rulings/delays.ts";
import type { CounterScope, CountersTable } from "../../db/tables/counters.ts";
import { type Day, mondayOf } from "../day.ts";
import { EVERYTHING, lockActs, makeStale, monthsOf, ofDepartment } from "../ledger/ledger.server.ts";
import {
  byMonth,
  COUNTED_AS,
  lastMonths,
  type Metric,
  type MonthFigures,
  type Scorecard,
  scorecardFrom,
} from "./scorecard.ts";

export interface ScopeRef {
  scope: CounterScope;
  id: number;
}

export const SITE: ScopeRef = { scope: "site", id: 0 };
export const REPORTS_OF_THE_SITE: readonly ScopeRef[] = [SITE];

/** The scopes that a case counts in; off the list under no duty. */
export function scopesOfCase(matter: { department_id: number; duty_id: number | null; region_id: number }): ScopeRef[] {
  return [
    SITE,
    { scope: "region", id: matter.region_id },
    { scope: "department", id: matter.department_id },
    ...(matter.duty_id === null ? [] : [{ scope: "duty" as const, id: matter.duty_id }]),
  ];
}

export interface CountChange {
  metric: Metric;
  day: Day;
  by: number;
}

/** What is added to one counter. */
export type CounterIncrement = CountersTable;

/** The same changes in every scope. */
export function countIn(scopes: readonly ScopeRef[], changes: readonly CountChange[]): CounterIncrement[] {
  return scopes.flatMap(({ scope, id }) =>
    changes.map(({ metric, day, by }) => ({ scope, scope_id: id, metric, day, value: by })),
  );
}

/** Changes the counters of every scope; call it in the transaction that changes the facts. */
export function addCounts(trx: Db, scopes: readonly ScopeRef[], changes: readonly CountChange[]): Promise<void> {
  return enterCounts(trx, countIn(scopes, changes));
}

/** Adds up what goes to the same counter, and enters all of it at once. */
export async function enterCounts(trx: Db, tallies: readonly CounterIncrement[]): Promise<void> {
  const byCounter = Map.groupBy(tallies, ({ scope, scope_id, metric, day }) => `${scope} ${scope_id} ${metric} ${day}`);
  const sums = [...byCounter.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, value: more.reduce((sum, one) => sum + one.value, first.value) }] : [],
  );
  await addToCounters(
    trx,
    sums.filter(({ value }) => value !== 0),
  );
}

/** What counts for a body beside the one that a case is put to: one that had it and was late, and one that supports it. */
export function countsBeside({ part, stage, due_on: day, how, reached }: WatchBeside): CountChange[] {
  if (reached === 0) return [];
  const prefix = COUNTED_AS[part === "lead" ? stage : stage === "signed" ? "supporting_signed" : "supporting_answered"];
  const due: CountChange = { metric: `${prefix}due`, day, by: 1 };
  return how === "due" ? [due] : [due, { metric: `${prefix}${how}`, day, by: 1 }];
}

/** The figures of one scope on a day; of a department with those of the bodies that were merged into it. */
export async function readScorecard(db: Db, ref: ScopeRef, today: Day): Promise<Scorecard> {
  const sums = await readSums(db, ref.scope, await membersOf(db, ref), today);
  return cardOf(sums.all, sums.since, today);
}

/** The figures of those of these members of a scope that have any, by row id. */
export async function readScorecards(
  db: Db,
  scope: CounterScope,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, Scorecard>> {
  const into = scope === "department" ? await mergedInto(db, ids) : new Map<number, number>();
  const { all, since } = await readSums(db, scope, [...ids, ...into.keys()], today);
  const ownerOf = (row: { scope_id: number }) => into.get(row.scope_id) ?? row.scope_id;
  const sinceById = Map.groupBy(since, ownerOf);
  return new Map(
    [...Map.groupBy(all, ownerOf)].map(([id, rows]) => [id, cardOf(rows, sinceById.get(id) ?? [], today)]),
  );
}

/** The sums over all days and what came since Monday, which a figure may not tell yet: of few days, however long a site stands. */
async function readSums(db: Db, scope: CounterScope, ids: readonly number[], today: Day) {
  const [all, since] = await Promise.all([sumsOf(db, scope, ids), countedFrom(db, scope, ids, mondayOf(today))]);
  return { all, since };
}

interface Summed {
  metric: Metric;
  value: number;
}

function cardOf(all: readonly Summed[], since: readonly (Summed & { day: Day })[], today: Day): Scorecard {
  const notYet = (rows: readonly Summed[]) => rows.map(({ metric, value }) => ({ metric, value: -value }));
  const ahead = since.filter(({ day }) => day >= today);
  return scorecardFrom(toTotals(all), toTotals([...all, ...notYet(ahead)]), toTotals([...all, ...notYet(since)]));
}

/** The last `months` months of a scope, the oldest first. */
export async function readMonths(db: Db, ref: ScopeRef, today: Day, months = 12): Promise<MonthFigures[]> {
  const [first = today.slice(0, 7)] = lastMonths(today, months);
  const metrics: Metric[] = ["cases", "voices", "due", "on_time", "late"];
  return byMonth(await countersByDay(db, ref.scope, await membersOf(db, ref), metrics, `${first}-01`), today, months);
}

/** Row ids whose counters make up a scope. */
async function membersOf(db: Db, { scope, id }: ScopeRef): Promise<number[]> {
  return scope === "department" ? [id, ...(await mergedInto(db, [id])).keys()] : [id];
}

/** Adds up by metric: the rows may be of several members. */
function toTotals(rows: readonly { metric: Metric; value: number }[]) {
  const totals: Partial<Record<Metric, number>> = {};
  for (const { metric, value } of rows) totals[metric] = (totals[metric] ?? 0) + value;
  return totals;
}

/**
 * Within the transaction that gives somebody a role in a body, before it is given: of a body that has clocks running and could
 * not answer here until now, what began before is in none of its rates and counts of what was late, neither measures nor counters; cases, reports and the pages
 * of single cases go on having it. To take part must not be punished by what was missed unknowing; who takes no part at all gains nothing by it, since without
 * an account nothing is left out.
 */
export async function noteFirstAccount(trx: Db, departmentId: number, today: Day): Promise<void> {
  const first = (await isReachedFirst(trx, departmentId, today)) && (await leaveOutBefore(trx, departmentId, today));
  const code = await codeOfDepartment(trx, departmentId);
  // Its page tells of the account; of its figures, lists and pictures of others tell, too.
  await makeStale(trx, first ? [EVERYTHING, monthsOf(code)] : [ofDepartment(code)]);
}

/** False where an act, which had the lock until now, met a clock after all. */
async function leaveOutBefore(trx: Db, departmentId: number, today: Day): Promise<boolean> {
  await lockActs(trx);
  if (!(await isReachedFirst(trx, departmentId, today))) return false;
  const clocks = await clocksBegunBefore(trx, departmentId, today);
  await noteReachable(trx, departmentId, today);
  const changes = clocks.flatMap((clock) => {
    const scopes = scopesOfCase({ ...clock, department_id: departmentId });
    return countIn(
      scopes,
      countsBeside(clock).map((change) => ({ ...change, by: -change.by })),
    );
  });
  await enterCounts(trx, changes);
  return true;
}
