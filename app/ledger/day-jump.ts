import { type Day, daysBetween } from "../day.ts";

/** So many days may pass between two looks at the clock; a server looks every hour. */
export const MOST_DAYS_UNSEEN = 3;

/** For the operator, in the log, at /healthz and in the terminal. */
export const CLOCK_JUMPED =
  "时钟与数据库里见过的日期对不上：改正时钟，或运行 npm run admin -- accept-clock 之前，不销毁、不记账。\n" +
  "The clock does not fit the days seen in the database: nothing is destroyed or entered until it is put right, or accepted with npm run admin -- accept-clock";

/** What the database knows of the days gone by; empty text where it knows none. */
export interface SeenDays {
  /** The last day on which a server looked at its clock. */
  seen: Day;
  /** The day of the last entry of the ledger. */
  head: Day;
  /** The day of a head in the future that the operator has accepted. */
  accepted: Day;
}

/** How a clock does not fit: it shows a day before the last one seen, one long after it, or one before the ledger's end. */
export type DayJump = "back" | "ahead" | "before_ledger";

/** How a clock stands to the days that the database has seen. */
export interface ClockLook extends SeenDays {
  today: Day;
  jump: DayJump | null;
}

/**
 * Whether a clock that shows `today` can be right, judged by what the database has seen; null when it can. A dead
 * battery or a restored machine would else destroy texts years early and end the public ledger years ahead.
 */
export function jumpOf({ seen, head, accepted }: SeenDays, today: Day): DayJump | null {
  if (seen !== "" && today < seen) return "back";
  if (seen !== "" && daysBetween(seen, today) > MOST_DAYS_UNSEEN) return "ahead";
  return head > today && head !== accepted ? "before_ledger" : null;
}
