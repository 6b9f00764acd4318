import { setImmediate } from "node:timers/promises";
import type { Db } from "../../../db/engine.ts";
import { casesByVoices } from "../../../db/queries/measures/busiest.ts";
import { dueDaysMet } from "../../../db/queries/measures/clocks.ts";
import { keepAll, bodiesWithFigures, listKept, versionsOf } from "../../../db/queries/measures/kept.ts";
import { sumsOfFamily } from "../../../db/queries/measures/measures.ts";
import type { RowsAsked } from "../../../db/queries/measures/rows.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { isWorkingDay } from "../../cases/clock/clock.ts";
import { addDays, type Day } from "../../day.ts";
import { MONTHS_OF_ALL, monthsOf, publicVersion } from "../../ledger/ledger.server.ts";
import {
  asAtOf,
  lastDayOf,
  lastWholeMonth,
  MEASURE_CODES,
  type MeasureFamily,
  measureOf,
  periodOf,
} from "../measure.ts";
import { type CountyPart, sumKey } from "./county-part.ts";
import { readAnswerTimes } from "./read-times.server.ts";

/** Grows when the rows of a measure count otherwise, or a part holds something else: what was kept before is added up anew. */
const RECKONED = 1;

/** Bodies that are added up at once, before others have their turn. */
const AT_ONCE = 20;

/** A body by its row and its code. */
export interface BodyAsked {
  id: number;
  code: string;
}

/**
 * What the measures of each of these bodies add up to as at the end of a month. What is kept, and true still, is read; the rest is
 * added up and kept.
 */
export async function readParts(
  db: Db,
  bodies: readonly BodyAsked[],
  until: string,
): Promise<Map<number, CountyPart[]>> {
  const { parts, stale } = await readKept(db, bodies, until);
  for (let first = 0; first < stale.length; first += AT_ONCE) {
    const some = stale.slice(first, first + AT_ONCE);
    // Read before the rows are: what changes meanwhile makes what is kept stale.
    const version = await publicVersion(db);
    const fresh = await addUp(db, some, until);
    const rows = some.map((id) => ({ id, own: fresh.get(id) ?? [] }));
    for (const { id, own } of rows) parts.set(id, own);
    await keepAll(
      db,
      rows.map(({ id, own }) => ({
        department_id: id,
        until,
        reckoned: RECKONED,
        version,
        parts: JSON.stringify(own),
      })),
    );
    await setImmediate();
  }
  return parts;
}

/** What is kept of these bodies, and which of them have nothing that is true still. */
async function readKept(db: Db, bodies: readonly BodyAsked[], until: string) {
  const parts = new Map<number, CountyPart[]>();
  const versions = await versionsOf(db, [MONTHS_OF_ALL, ...bodies.map(({ code }) => monthsOf(code))]);
  const changed = (code: string) => Math.max(versions.get(MONTHS_OF_ALL) ?? 0, versions.get(monthsOf(code)) ?? 0);
  const kept = new Map(
    (
      await listKept(
        db,
        bodies.map(({ id }) => id),
        until,
      )
    ).map((row) => [row.department_id, row]),
  );
  const stale: number[] = [];
  for (const { id, code } of bodies) {
    const row = kept.get(id);
    if (row?.reckoned === RECKONED && row.version >= changed(code))
      parts.set(id, JSON.parse(row.parts) as CountyPart[]);
    else stale.push(id);
  }
  return { parts, stale };
}

/** Adds up what the last whole month of any body lacks, so that no reader waits for it. */
export async function keepFigures(db: Db, today: Day): Promise<void> {
  await readParts(db, await bodiesWithFigures(db, null), lastWholeMonth(today));
}

/** True when the figures of every body as at the end of the last whole month are kept, and true still. */
export async function areFiguresKept(db: Db, today: Day): Promise<boolean> {
  const { stale } = await readKept(db, await bodiesWithFigures(db, null), lastWholeMonth(today));
  return stale.length === 0;
}

const FAMILIES = [...new Set(MEASURE_CODES.map((code) => measureOf(code).family))];

const columnsOf = (family: MeasureFamily) => [
  ...new Set(
    MEASURE_CODES.map(measureOf)
      .filter((one) => one.family === family)
      .flatMap(({ counted, base }) => (base === null ? [counted] : [counted, base])),
  ),
];

/** Adds up the rows of these bodies as at the end of a month, whatever is kept. */
export async function addUp(
  db: Db,
  departmentIds: readonly number[],
  until: string,
): Promise<Map<number, CountyPart[]>> {
  const asked = { scope: "department" as const, ids: departmentIds, ...asAtOf(lastDayOf(until)) };
  const from = periodOf("12m", until).from ?? "";
  const parts = new Map<number, CountyPart[]>();
  const partOf = ({ department_id: id, region_id: regionId }: { department_id: number; region_id: number }) => {
    const own = parts.get(id) ?? [];
    parts.set(id, own);
    const found = own.find((part) => part.regionId === regionId) ?? { regionId, sums: {}, busy: [], times: [] };
    if (!own.includes(found)) own.push(found);
    return found;
  };
  const lastDays = await readLastDays(db, asked);
  for (const family of FAMILIES) {
    if (family === "busiest") continue;
    for (const row of await sumsOfFamily(db, family, { ...asked, lastDays }, from, columnsOf(family))) {
      const { sums } = partOf(row);
      for (const column of columnsOf(family)) {
        const all = row[`${column}_a`] ?? 0;
        if (all > 0) sums[sumKey(family, column)] = [row[`${column}_w`] ?? 0, all];
      }
    }
  }
  for (const row of await casesByVoices(db, asked, from)) partOf(row).busy.push([row.year, row.all, row.cases]);
  const times = Map.groupBy(await readAnswerTimes(db, asked), (row) => {
    const recent = row.startedOn >= from ? 1 : 0;
    return [row.departmentId, row.regionId, recent, row.time, row.event ? 1 : 0].join(" ");
  });
  for (const alike of times.values()) {
    const [one] = alike;
    if (!one) continue;
    const turns = alike.reduce((sum, row) => sum + row.turns, 0);
    const recent = one.startedOn >= from ? 1 : 0;
    const part = partOf({ department_id: one.departmentId, region_id: one.regionId });
    part.times.push([recent, one.time, one.event ? 1 : 0, turns]);
  }
  return parts;
}

/** By due day, the day before it that is a working day: what comes from then on comes in the last two. */
export async function readLastDays(db: Db, asked: RowsAsked): Promise<[dueOn: Day, first: Day][]> {
  const dueDays = await dueDaysMet(db, asked);
  const calendar = await readCalendar(db);
  return dueDays.map((dueOn) => {
    let first = addDays(dueOn, -1);
    while (!isWorkingDay(first, calendar)) first = addDays(first, -1);
    return [dueOn, first];
  });
}
