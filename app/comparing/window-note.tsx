import { useText } from "../i18n/use-text.ts";
import { type MeasureCode, periodOf } from "../measures/measure.ts";

/** Of which twelve months the figures are, as at which day, and how what they measure is defined. */
export function WindowNote({ measure, until }: { measure: MeasureCode | null; until: string }) {
  const { site, comparing: words, measurePage, measureTexts } = useText();
  const period = periodOf("12m", until);
  return (
    <p className="as-at">
      {measure && <b>{measureTexts[measure].name}</b>}{" "}
      {words.window(site.day(period.from ?? period.until), site.day(period.until))}{" "}
      <a href={measure ? `/measures#${measure}` : "/measures"}>
        {measure ? measurePage.definition : measurePage.title}
      </a>
    </p>
  );
}
