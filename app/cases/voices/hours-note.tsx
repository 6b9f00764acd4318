import { useText } from "../../i18n/use-text.ts";
import type { HourStep, HoursAcross } from "./told-across.ts";

/** What several cases tell of hours a month, middle and range; nothing where too few do. */
export function HoursNote({ hours }: { hours: HoursAcross | null }) {
  const { site, register, bases: words } = useText();
  if (!hours) return null;
  const step = ({ from, to }: HourStep) => words.hoursStep(from, to);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{words.hours}</h2>
      <p>
        {site.sentences([
          words.hoursAcross(hours.cases, step(hours.middle), step(hours.lowest), step(hours.highest)),
          words.hoursNote,
        ])}{" "}
        <a href="/method#told">{register.cases.told.how}</a>
      </p>
    </section>
  );
}
