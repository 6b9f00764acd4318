import type { Db } from "../../../db/engine.ts";
import { cellsOfCases, sumsBesideCases } from "../../../db/queries/cases/sums/keep.ts";
import { casesOfScope, countersOf, besideOfScope, membersOf, sumsOfMember } from "../../../db/queries/ledger/check.ts";
import { countReportsByDay } from "../../../db/queries/reports/check.ts";
import type { CounterScope } from "../../../db/tables/counters.ts";
import { isCounted, isHeldAgainst } from "../../cases/case.ts";
import { countsOfCase } from "../../cases/recounting.server.ts";
import { countsBeside } from "../../scorecards/scorecard.server.ts";
import { rootOfCase } from "./facts.server.ts";
import type { Problem } from "./problem.ts";

const PAGE = 200;

/** Counts everything anew from the facts, one member of a scope after another, and tells which figure is another. */
export async function* recount(db: Db): AsyncGenerator<Problem> {
  yield* recountMember(db, "site", 0);
  for (const scope of ["region", "department", "duty"] as const) {
    for (const id of await membersOf(db, scope)) yield* recountMember(db, scope, id);
  }
  yield* recountCases(db);
}

async function* recountMember(db: Db, scope: CounterScope, id: number): AsyncGenerator<Problem> {
  const counted = new Map<string, number>();
  const add = (metric: string, day: string, by: number) =>
    counted.set(`${metric} ${day}`, (counted.get(`${metric} ${day}`) ?? 0) + by);
  if (scope === "site") for (const { day, value } of await countReportsByDay(db)) add("reports", day, value);
  for (let after = 0; ;) {
    const cases = await casesOfScope(db, scope, id, after, PAGE);
    for (const matter of cases.filter(isCounted)) {
      for (const { metric, day, by } of await countsOfCase(db, matter)) add(metric, day, by);
    }
    after = cases.at(-1)?.id ?? 0;
    if (cases.length < PAGE) break;
  }
  for (const watch of await besideOfScope(db, scope, id)) {
    const root = await rootOfCase(db, watch.case_id);
    if (!root || !isCounted(root) || !isHeldAgainst(root)) continue;
    for (const { metric, day, by } of countsBeside(watch)) add(metric, day, by);
  }
  const counters = await countersOf(db, scope, id);
  yield* differences(
    `${scope} ${id}`,
    new Map(counters.map((row) => [`${row.metric} ${row.day}`, row.value])),
    counted,
  );
  const sums = new Map<string, number>();
  for (const { metric, value } of counters) sums.set(metric, (sums.get(metric) ?? 0) + value);
  const kept = await sumsOfMember(db, scope, id);
  yield* differences(`${scope} ${id}`, new Map(kept.map((row) => [row.metric, row.value])), sums);
}

/** The sums over cases, of some cases after the others and the cells of all at the end. */
async function* recountCases(db: Db): AsyncGenerator<Problem> {
  const cells = new Map<string, number>();
  for (let some = await sumsBesideCases(db, 0); some; some = await sumsBesideCases(db, some.last)) {
    yield* differences("cases", some.standing, some.counted);
    for (const [cell, by] of some.cells) cells.set(cell, (cells.get(cell) ?? 0) + by);
  }
  yield* differences("cases", await cellsOfCases(db), cells);
}

/** Where what is kept is another figure than the one that was counted, by name. */
function* differences(
  subject: string,
  standing: ReadonlyMap<string, number>,
  counted: ReadonlyMap<string, number>,
): Generator<Problem> {
  for (const name of new Set([...standing.keys(), ...counted.keys()])) {
    const [stands, recounted] = [standing.get(name) ?? 0, counted.get(name) ?? 0];
    if (stands === recounted) continue;
    const detail = `${name}: ${stands} ≠ ${recounted}`;
    yield { what: "counter", thing: "count", subject, entries: [], detail };
  }
}
