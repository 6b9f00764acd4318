/**
 * The machine's time. Read at the doors alone (the process and its timers, the request, the command), once, and handed
 * in from there as `now` and `today`; a test names the doors, and in tests it answers only to who asks for it.
 */
export function readClock(): Date {
  return new Date();
}
