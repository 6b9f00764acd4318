import { type Day, shanghaiDay } from "../../app/day.ts";

/**
 * The machine's time, for tests that speak with a process of its own (the built site, a command), which has no other.
 * Every other test plays on TODAY.
 */
export function realNow(): Date {
  return new Date();
}

/** The disk's time, which no test shifts (`days.ts`): for what files and a store of files say of themselves. */
export function diskNow(): Date {
  return new Date(realNow().getTime() - Number(process.env.CLOCK_SHIFT ?? 0));
}

/** The machine's day in Shanghai; see `realNow`. */
export function realDay(): Day {
  return shanghaiDay(realNow());
}
