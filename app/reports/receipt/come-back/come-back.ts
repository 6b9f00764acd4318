import { addDays, type Day } from "../../../day.ts";

/** So many days after a report was sent, or an appeal was filed, it is worth while to look again. */
export const DAYS_TO_WAIT = 7;

/** What is known of when something happens next. */
interface Ahead {
  /** Somebody has to decide it first. */
  waits: boolean;
  /** The clocks of its public matters. */
  matters: readonly { now: { clock: { dueOn: Day; metOn: Day | null }; nextOn: Day | null } | null }[];
}

/**
 * The day on which it is worth while to come back: the first on which a reporter is asked again, or the day after a department's
 * last one, or some days from now while somebody else is at work. Null when nothing is awaited.
 */
export function comeBackOn({ waits, matters }: Ahead, today: Day): Day | null {
  const days = matters.flatMap(({ now }) => {
    if (!now) return [];
    const asked = now.nextOn ? [now.nextOn] : [];
    if (now.clock.metOn !== null) return asked;
    const after = addDays(now.clock.dueOn, 1);
    return [...asked, after > today ? after : addDays(today, DAYS_TO_WAIT)];
  });
  if (waits) days.push(addDays(today, DAYS_TO_WAIT));
  return days.toSorted()[0] ?? null;
}

/**
 * A day for a phone's calendar (iCalendar, RFC 5545) that says `title` and nothing else: no address, no name of the
 * site, no time. Made on the page, so that no server is asked.
 */
export function calendarOf(day: Day, title: string): string {
  const plain = (one: Day) => one.replaceAll("-", "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//note//note//",
    "BEGIN:VEVENT",
    `UID:${plain(day)}@note`,
    `DTSTAMP:${plain(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${title}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
