import { addDays, type Day } from "../../day.ts";

/** Days of which the public list tells what became overdue, today among them. */
export const DAYS_LISTED = 7;

/** The first due day of the list: what was due on it and not answered was overdue from the day after it on. */
export function firstDueDay(today: Day): Day {
  return addDays(today, -DAYS_LISTED);
}

/** How the place in the list looks at which a further page begins: body, due day and row id of the last case before. */
export const OVERDUE_CURSOR = /^([\p{L}\p{N}][\p{L}\p{N}._-]{0,59})\.(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/u;

/** A case whose body did not answer by the due day. */
export interface OverdueCase {
  number: string;
  title: string;
  dueOn: Day;
  /** The day on which it was answered at last; null = not yet. */
  metOn: Day | null;
  /** Working days after the due day. */
  daysLate: number;
  department: { code: string; name: string; nameEn: string };
}
