import type { Day } from "../../day.ts";
import { DECLINE_REASONS, type DeclineReason } from "../../reports/report.ts";

/** Quarters that are shown by themselves. */
const SHOWN = 4;

/** What the ledger says in a month, so often. */
export interface RefusalEntries {
  /** YYYY-MM */
  month: string;
  /** A decision not to publish, such a decision undone at once, an appeal upheld. */
  what: { declined: DeclineReason } | { undone: DeclineReason } | "upheld";
  count: number;
}

/** One row of the table: by quarter, as `RefusalCounts.quarters`, and since the site began. */
interface Counted {
  quarters: number[];
  all: number;
}

export interface RefusalCounts {
  /** The latest first: `2026-4`. */
  quarters: string[];
  reasons: (Counted & { reason: DeclineReason })[];
  total: Counted;
  /** Appeals that were upheld, in the quarter in which that was decided. */
  upheld: Counted;
}

/** Decisions not to publish by reason and quarter, less those undone at once; the day is the last that is counted. */
export function refusalsOf(entries: readonly RefusalEntries[], through: Day): RefusalCounts {
  const quarters = latestQuarters(through);
  const counted = (of: (entry: RefusalEntries) => number): Counted => {
    const byQuarter = quarters.map((quarter) =>
      sum(entries.filter((entry) => quarterOf(entry.month) === quarter).map(of)),
    );
    return { quarters: settled(byQuarter), all: sum(entries.map(of)) };
  };
  const reasons = DECLINE_REASONS.map((reason) => ({ reason, ...counted((entry) => declinedBy(entry, reason)) }));
  return {
    quarters,
    reasons,
    total: {
      quarters: quarters.map((_, at) => sum(reasons.map((row) => row.quarters[at] ?? 0))),
      all: sum(reasons.map((row) => row.all)),
    },
    upheld: counted((entry) => (entry.what === "upheld" ? entry.count : 0)),
  };
}

function declinedBy({ what, count }: RefusalEntries, reason: DeclineReason): number {
  if (what === "upheld") return 0;
  if ("declined" in what) return what.declined === reason ? count : 0;
  return what.undone === reason ? -count : 0;
}

/** What was undone minutes after the quarter in which it was decided is taken off that one, the latest quarter first. */
function settled(byQuarter: readonly number[]): number[] {
  let owed = 0;
  return byQuarter.map((count) => {
    const left = count + owed;
    owed = Math.min(0, left);
    return Math.max(0, left);
  });
}

function latestQuarters(through: Day): string[] {
  const [year = 0, quarter = 1] = quarterOf(through).split("-").map(Number);
  return Array.from({ length: SHOWN }, (_, ago) => {
    const at = year * 4 + quarter - 1 - ago;
    return `${Math.floor(at / 4)}-${(at % 4) + 1}`;
  });
}

function quarterOf(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return `${year}-${Math.ceil((month ?? 1) / 3)}`;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
