import { type Day, dueDay, NEVER } from "../days.ts";
import { type Facts, figuresOf, KNOWN, keyOf, type Numbers, rateOf } from "./figures.ts";
import type { Row } from "./table.ts";

/** The tables of an edition that are read. */
export type Tables = Facts & {
  answers: readonly Row[];
  holds: readonly Row[];
  calendar: readonly Row[];
  figures: readonly Row[];
};

export const TABLES = [
  "cases",
  "stages",
  "voices",
  "beside",
  "departments",
  "answers",
  "holds",
  "calendar",
  "figures",
] as const satisfies (keyof Tables)[];

/** Something that the files say otherwise than their own rows make it. */
export interface Difference {
  /** The table, and the row in it. */
  at: string;
  published: string;
  recomputed: string;
}

export interface Checked {
  differences: Difference[];
  /** Figures that were worked out of the rows. */
  figures: number;
  /** Figures of which only the arithmetic could be checked: the words of reporters are in no row. */
  arithmetic: number;
  /** Due days that were worked out anew. */
  dueDays: number;
}

/** What an edition says of itself: its month, and with how small a base a share is no rate. */
export interface Rules {
  month: string;
  fewest: number;
}

/** Works every figure of an edition out of its rows, and every due day, and compares. */
export function check(tables: Tables, { month, fewest }: Rules): Checked {
  const differences = [...dueDaysOf(tables), ...answersOf(tables)];
  const numbers = figuresOf(tables, month);
  let arithmetic = 0;
  const seen = new Set<string>();
  for (const row of tables.figures) {
    const key = keyOf(row);
    seen.add(key);
    const known = KNOWN.includes(row.measure ?? "");
    const told = { count: Number(row.numerator), base: row.denominator ? Number(row.denominator) : null };
    const found = known ? (numbers.get(key) ?? { count: 0, base: told.base === null ? null : 0 }) : told;
    if (!known) arithmetic += 1;
    const [published, recomputed] = [spell(told, rowRate(row)), spell(found, rateOrNone(row, found, fewest))];
    if (published !== recomputed) differences.push({ at: `figures ${key}`, published, recomputed });
  }
  for (const [key, found] of numbers) {
    if (!seen.has(key))
      differences.push({ at: `figures ${key}`, published: "-", recomputed: spell(found, rateOf(found, fewest)) });
  }
  const dueDays = tables.stages.filter(({ closed_on: closed }) => closed === "").length;
  return { differences, figures: tables.figures.length - arithmetic, arithmetic, dueDays };
}

type Rate = { value: number; low: number; high: number } | null;

const rowRate = ({ value, low, high }: Row): Rate =>
  value ? { value: Number(value), low: Number(low), high: Number(high) } : null;

/** A measure that is no share has no rate that this program knows: what stands there is taken as it is. */
function rateOrNone(row: Row, found: Numbers, fewest: number): Rate {
  return KNOWN.includes(row.measure ?? "") || isShare(row) ? rateOf(found, fewest) : rowRate(row);
}

/** A share with an interval lies between 0 and 1 and is what its two numbers say. */
function isShare({ numerator, denominator, value, low }: Row): boolean {
  if (!denominator || !value || !low) return false;
  return Math.abs(Number(numerator) / Number(denominator) - Number(value)) < 1e-6;
}

function spell({ count, base }: Numbers, rate: Rate): string {
  const share = rate ? ` = ${rate.value} (${rate.low} to ${rate.high})` : "";
  return base === null ? String(count) : `${count} / ${base}${share}`;
}

/** The due days of the turns that go on, out of the days on which they began, the calendar and the days not charged. */
function dueDaysOf({ stages, holds, calendar }: Tables): Difference[] {
  const daysOff = new Map(calendar.map((row): [Day, boolean] => [row.day ?? "", row.working === "1"]));
  const byCase = Map.groupBy(holds, (row) => row.case ?? "");
  return stages
    .filter(({ closed_on: closed }) => closed === "")
    .flatMap((stage) => {
      const own = (byCase.get(stage.case ?? "") ?? []).filter(
        (hold) =>
          hold.stage === "" ||
          (hold.stage === stage.stage && hold.round === stage.round && hold.department === stage.department),
      );
      const due = dueDay(
        { started: stage.started_on ?? "", workingDays: Number(stage.working_days), met: stage.met_on || null },
        own.map((hold) => ({ from: hold.from_day ?? "", until: hold.until_day || null })),
        daysOff,
      );
      const [published, recomputed] = [stage.due_on || "-", due === NEVER ? "-" : due];
      const at = `stages ${stage.case} ${stage.department} ${stage.stage} ${stage.round} due_on`;
      return published === recomputed ? [] : [{ at, published, recomputed }];
    });
}

/** Since when a case is answered by its lead body: since the first answer of the round that counts. */
function answersOf({ stages, answers }: Tables): Difference[] {
  const counting = answers.filter((one) => one.part === "lead" && one.set_aside === "0" && one.sent_back_on === "");
  const byRound = Map.groupBy(counting, (one) => `${one.case} ${one.round}`);
  return stages
    .filter((one) => one.part === "lead" && one.stage === "answered" && one.closed_on === "")
    .flatMap((stage) => {
      const days = (byRound.get(`${stage.case} ${stage.round}`) ?? []).map((one) => one.day ?? "");
      const [published, recomputed] = [stage.met_on || "-", days.toSorted()[0] ?? "-"];
      const at = `stages ${stage.case} ${stage.department} answered ${stage.round} met_on`;
      return published === recomputed ? [] : [{ at, published, recomputed }];
    });
}
