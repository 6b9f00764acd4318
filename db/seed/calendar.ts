import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { Db } from "../engine.ts";
import { putCalendarDay } from "../queries/replies/replies.ts";

/** First year whose days are kept: clocks never look further back. */
const FIRST_YEAR = "2024";

/** Enters the State Council's public holidays and shifted working days; again after an update of their source. */
export async function loadCalendar(db: Db): Promise<void> {
  const days = [
    ...Object.entries(announced.holidays).map(([day, name]) => ({ day, working: 0 as const, name })),
    ...Object.entries(announced.workdays).map(([day, name]) => ({ day, working: 1 as const, name })),
  ];
  await db.transaction().execute(async (trx) => {
    for (const { day, working, name } of days) {
      if (day >= FIRST_YEAR) await putCalendarDay(trx, { day, working, name: name.split(",")[1] ?? name });
    }
  });
}
