import { type Day, mondayOf } from "../../../day.ts";

/** What an administrator looked at. */
export const AUDIT_LOOKS = ["list", "csv", "report"] as const;
export type AuditLook = (typeof AUDIT_LOOKS)[number];

/** Weeks that the record shows. */
export const AUDIT_WEEKS = 8;
/** A line is usual for somebody when at least this share of what they opened is of it. */
const USUAL_SHARE = 0.1;
/** From so many reports on, and when they are at least this share of what was opened, views are worth a question. */
const UNUSUAL_COUNT = 10;
const UNUSUAL_SHARE = 0.5;

/** A view: who opened which report on a day, and whether they decided it. `line` is null where none is known. */
export interface ReportView {
  userId: number;
  reportId: number;
  day: Day;
  line: number | null;
  decided: boolean;
}

/** What somebody opened in a week, in reports; the week is named by its Monday. */
export interface AuditRow {
  userId: number;
  week: Day;
  opened: number;
  decided: number;
  undecided: number;
  /** Of lines that are not usual for them. */
  outside: number;
  unusual: boolean;
}

/** The views by person and week: the unusual first, then those with the most that was not decided. */
export function summarise(views: readonly ReportView[]): AuditRow[] {
  const rows = [...Map.groupBy(views, (view) => view.userId)].flatMap(([userId, own]) => {
    const usual = usualLines(own);
    return [...Map.groupBy(own, (view) => mondayOf(view.day))].map(([week, inWeek]) => {
      const reports = distinct(inWeek);
      const decided = reports.filter((view) => view.decided).length;
      const outside = reports.filter((view) => view.line !== null && !usual.has(view.line)).length;
      const counts = { opened: reports.length, decided, undecided: reports.length - decided, outside };
      return { userId, week, ...counts, unusual: isUnusual(counts) };
    });
  });
  return rows.sort(
    (a, b) =>
      Number(b.unusual) - Number(a.unusual) ||
      b.undecided - a.undecided ||
      b.week.localeCompare(a.week) ||
      a.userId - b.userId,
  );
}

function usualLines(views: readonly ReportView[]): Set<number> {
  const known = distinct(views).filter((view) => view.line !== null);
  const byLine = Map.groupBy(known, (view) => view.line ?? 0);
  return new Set([...byLine].flatMap(([line, same]) => (same.length >= USUAL_SHARE * known.length ? [line] : [])));
}

function distinct(views: readonly ReportView[]): ReportView[] {
  return [...new Map(views.map((view) => [view.reportId, view])).values()];
}

function isUnusual({ opened, undecided, outside }: Pick<AuditRow, "opened" | "undecided" | "outside">): boolean {
  return [undecided, outside].some((count) => count >= UNUSUAL_COUNT && count >= UNUSUAL_SHARE * opened);
}
