import type { Day } from "../../../day.ts";
import { useText } from "../../../i18n/use-text.ts";
import { calendarOf } from "./come-back.ts";

/** Tells nothing to whoever finds it among the phone's files. */
const FILE_NAME = "note.ics";

/** A day to come back, and a file of it for the phone's calendar, which the page itself holds. */
export function ComeBack({ day }: { day: Day }) {
  const { site, reports } = useText();
  const words = reports.comeBack;
  const calendar = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarOf(day, words.event))}`;
  return (
    <>
      <p>
        {words.day(site.day(day))}{" "}
        <a download={FILE_NAME} href={calendar}>
          {words.save}
        </a>
      </p>
      <p className="hint">{words.hint}</p>
    </>
  );
}
