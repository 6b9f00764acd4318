import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { Db } from "../engine.ts";
import { putCalendarDay, putHolidayNote } from "../queries/replies/calendar.ts";
import type { Vetted } from "../tables/vetted.ts";

/** First year whose days are kept: clocks never look further back. */
const FIRST_YEAR = "2024";

/** The notices of the General Office of the State Council that the days rest on, by year. */
export const NOTICES: Readonly<Record<string, string>> = {
  2024: "国办发明电〔2023〕7号",
  2025: "国办发明电〔2024〕12号",
  2026: "国办发明电〔2025〕7号",
};

/**
 * Enters the State Council's public holidays and shifted working days; again after an update of their source. A year that
 * an administrator has entered keeps the note on what it rests.
 */
export async function loadCalendar(db: Db): Promise<void> {
  const days = [
    ...Object.entries(announced.holidays).map(([day, name]) => ({ day, working: 0 as const, name })),
    ...Object.entries(announced.workdays).map(([day, name]) => ({ day, working: 1 as const, name })),
  ];
  await db.transaction().execute(async (trx) => {
    for (const { day, working, name } of days) {
      if (day >= FIRST_YEAR) await putCalendarDay(trx, { day, working, name: name.split(",")[1] ?? name });
    }
    for (const [year, number] of Object.entries(NOTICES)) {
      // No text that anybody typed: a number that is public.
      await putHolidayNote(trx, { year, note: number as Vetted, entered_on: null }, false);
    }
  });
}
