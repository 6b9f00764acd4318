import type { Day } from "../../day.ts";
import { addDays } from "../../day.ts";

/** A day on which something is due, all day long. */
export interface DueEvent {
  /** The same for good: the event is moved when its day changes. */
  uid: string;
  day: Day;
  summary: string;
  url: string;
}

/** Octets of a line of RFC 5545, without its end. */
const LINE = 75;

/**
 * A calendar of due days as text/calendar (RFC 5545): all-day events that block no time and ring no alarm. `today` stands for
 * when it was made, so that it is the same for a day. Lines end in CRLF and are folded between characters.
 */
export function toCalendar(name: string, events: readonly DueEvent[], today: Day): string {
  const stamp = `${digits(today)}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Guiwei//Due days//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${event.uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${digits(event.day)}`,
      `DTEND;VALUE=DATE:${digits(addDays(event.day, 1))}`,
      `SUMMARY:${escaped(event.summary)}`,
      `URL:${event.url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const digits = (day: Day) => day.replaceAll("-", "");

/** A text value: its marks are escaped, ends of lines written as `\n`, other control characters left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\p{Cc}]/gu, "");
}

/** Breaks a line that is longer than 75 octets of UTF-8; each further piece begins with a space, which counts. */
function folded(line: string): string {
  let octets = 0;
  let folds = "";
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      folds += "\r\n ";
      octets = 1;
    }
    folds += character;
    octets += size;
  }
  return folds;
}
