import type { Db } from "../../db/engine.ts";
import type { ClocksOf, ClockSpan } from "../../db/queries/office/clock-lists.ts";
import type { Day } from "../day.ts";
import { readSupportClocks, type SupportClock } from "../supports/support.server.ts";
import { MOST_IN_FILE } from "./clocks.server.ts";
import { type ClockTab, spanOf } from "./inbox.ts";

/** Of what bodies support, by their own clocks, what the list of a tab would have; `MOST_IN_FILE` are looked at. */
export async function supportsLike(db: Db, of: ClocksOf, tab: ClockTab, today: Day): Promise<SupportClock[]> {
  if (tab === "remedy") return [];
  const { stage = "answered", met, dueFrom = "", dueUpTo, metFrom = "" }: ClockSpan = spanOf(tab, today).span;
  return (await readSupportClocks(db, of, { limit: MOST_IN_FILE }, today)).filter((row) => {
    const { dueOn, metOn, heldOn } = stage === "signed" ? row.signed : row;
    // One that stands still ends on no day yet: it comes with the last.
    const inTime = heldOn === null ? dueOn >= dueFrom && dueOn <= (dueUpTo ?? dueOn) : dueUpTo === undefined;
    return (met === undefined || met === (metOn !== null)) && inTime && (metOn ?? metFrom) >= metFrom;
  });
}

/** Such a clock as a row of the file, after those of lead bodies. */
export const asFileRow = (row: SupportClock) => ({ ...row, remedied: null, supporting: true as const });
