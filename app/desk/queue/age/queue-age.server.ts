import type { Db } from "../../../../db/engine.ts";
import {
  decidedByDays,
  namesOfRegions,
  takenBackSince,
  undecidedByDay,
} from "../../../../db/queries/reports/queue/age.ts";
import { addDays, type Day, daysBetween, mondayOf, sundayOf } from "../../../day.ts";
import { DECIDED_DAYS, FEW, inSteps, type OfCounty, tellable, total, waitAt, type Waits } from "./queue-age.ts";

/**
 * How many of the reports received up to the last Sunday wait for a decision, since when, and how long those decided in the last
 * `DECIDED_DAYS` days had waited. When somebody came is told by the week, as in the ledger: what waits is counted from the Sunday of it, at the
 * least, and what is decided from the Monday, at the most. Of counties only those with at least `FEW`;
 * a figure of a county with fewer is null, and those with fewer are left out everywhere unless they have `FEW` together.
 */
export async function readQueueAge(db: Db, today: Day) {
  const [yesterday, monday] = [addDays(today, -1), mondayOf(today)];
  const [undecided, takenBack, decided] = await Promise.all([
    undecidedByDay(db, monday),
    takenBackSince(db, monday),
    decidedByDays(db, addDays(today, -DECIDED_DAYS), today),
  ]);
  const waiting = [...undecided, ...takenBack].map(({ county_id, day, count }) => ({
    county: county_id,
    week: mondayOf(day),
    days: daysBetween(sundayOf(day), yesterday),
    count,
  }));
  const done = decided.map(({ county_id, received_on, decided_on, count }) => ({
    county: county_id,
    days: daysBetween(mondayOf(received_on), decided_on),
    count,
  }));
  const told = tellable(waiting);
  const weeks = told.map((one) => one.week).sort();
  return {
    yesterday,
    upTo: addDays(monday, -1),
    waiting: total(told),
    /** The Monday of the week in which the oldest came. */
    oldest: weeks[0] ?? null,
    steps: inSteps(told),
    decided: figures(tellable(done)),
    counties: await byCounty(db, waiting, done),
  };
}

const figures = (waits: readonly Waits[]) => ({
  count: total(waits),
  median: waitAt(waits, 0.5),
  ninth: waitAt(waits, 0.9),
});

async function byCounty(db: Db, waiting: readonly OfCounty[], done: readonly OfCounty[]) {
  const ids = new Set([...waiting, ...done].flatMap((one) => one.county ?? []));
  const of = (waits: readonly OfCounty[], id: number) => waits.filter((one) => one.county === id);
  const told = [...ids].flatMap((id) => {
    const [open, decided] = [total(of(waiting, id)), figures(of(done, id))];
    const enough = decided.count >= FEW;
    if (open < FEW && !enough) return [];
    return [{ id, waiting: open < FEW ? null : open, decided: enough ? decided : null }];
  });
  const names = await namesOfRegions(
    db,
    told.map((one) => one.id),
  );
  return names.flatMap((region) => {
    const figuresOf = told.find((one) => one.id === region.id);
    return figuresOf ? [{ code: region.code, name: region.name, nameEn: region.name_en, ...figuresOf }] : [];
  });
}
