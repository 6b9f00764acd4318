import type { Db } from "../../engine.ts";
import type { Vetted } from "../../tables/vetted.ts";

/** Exceptions to the weekday rule, in no order: 1 = a working day, 0 = a holiday; with the name of the holiday. */
export function listCalendarDays(db: Db, after = "") {
  return db.selectFrom("calendar_days").select(["day", "working", "name"]).where("day", ">", after).execute();
}

/** Enters an exception to the weekday rule, in place of what was said of the day before. */
export async function putCalendarDay(db: Db, day: { day: string; working: 0 | 1; name: string }): Promise<void> {
  await db
    .insertInto("calendar_days")
    .values(day)
    .onConflict((conflict) => conflict.column("day").doUpdateSet({ working: day.working, name: day.name }))
    .execute();
}

/** Puts the calendar's exceptions of a year in the place of those there are. */
export async function replaceYear(
  db: Db,
  year: string,
  days: readonly { day: string; working: 0 | 1; name: string }[],
): Promise<void> {
  await db.deleteFrom("calendar_days").where("day", "like", `${year}-%`).execute();
  if (days.length > 0) await db.insertInto("calendar_days").values(days).execute();
}

/** On which announcement the holidays of each year rest, by year. */
export function listHolidayNotes(db: Db) {
  return db.selectFrom("holiday_notes").select(["year", "note", "entered_on"]).orderBy("year").execute();
}

/** Notes on what the holidays of a year rest; `replace`: in place of what was noted before, else only where nothing was. */
export async function putHolidayNote(
  db: Db,
  note: { year: string; note: Vetted; entered_on: string | null },
  replace: boolean,
): Promise<void> {
  await db
    .insertInto("holiday_notes")
    .values(note)
    .onConflict((conflict) => {
      const same = conflict.column("year");
      return replace ? same.doUpdateSet({ note: note.note, entered_on: note.entered_on }) : same.doNothing();
    })
    .execute();
}
