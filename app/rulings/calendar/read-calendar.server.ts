import type { Db } from "../../../db/engine.ts";
import { listCalendarDays, listHolidayNotes } from "../../../db/queries/replies/calendar.ts";
import { addDays, type Day } from "../../day.ts";

/** The holidays of a year as everybody reads them. */
export interface PublicYear {
  year: string;
  /** On which announcement they rest; empty where nobody said. */
  note: string;
  /** When an administrator entered them; null of those that came with the software. */
  enteredOn: Day | null;
  /** `off` is null where a weekend day is worked for a holiday that is not entered. */
  holidays: { name: string; off: { from: Day; until: Day } | null; shifted: Day[] }[];
}

/** The calendar by which every clock is counted, the latest year first. */
export async function readPublicCalendar(db: Db): Promise<PublicYear[]> {
  const days = (await listCalendarDays(db)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const notes = new Map((await listHolidayNotes(db)).map((one) => [one.year, one]));
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 4))]
    .map(([year, own]) => ({
      year,
      note: notes.get(year)?.note ?? "",
      enteredOn: notes.get(year)?.entered_on ?? null,
      holidays: holidaysOf(own),
    }))
    .toReversed();
}

/** Days off one after another are one holiday, whatever they are called; what is worked for it stands beside it. */
function holidaysOf(days: readonly { day: Day; working: number; name: string }[]): PublicYear["holidays"] {
  const spans: { names: string[]; from: Day; until: Day }[] = [];
  for (const { day, name } of days.filter((one) => one.working === 0)) {
    const last = spans.at(-1);
    if (!last || addDays(last.until, 1) !== day) spans.push({ names: [name], from: day, until: day });
    else {
      last.until = day;
      if (!last.names.includes(name)) last.names.push(name);
    }
  }
  const worked = days.filter((one) => one.working === 1);
  const named = new Set(spans.flatMap(({ names }) => names));
  return [
    ...spans.map(({ names, ...off }) => ({
      name: names.join("、"),
      off,
      shifted: worked.filter(({ name }) => names.includes(name)).map(({ day }) => day),
    })),
    ...worked.filter(({ name }) => !named.has(name)).map(({ day, name }) => ({ name, off: null, shifted: [day] })),
  ];
}
