import { useText } from "../i18n/use-text.ts";
import { LARGE_BASE, MIN_BASE } from "../scorecards/scorecard.ts";
import { type FigurePart, measureOf, type MeasureFigure } from "./measure.ts";

/** The address of the list behind a part of a figure; `query` narrows the list of cases to the scope. */
export function listHrefOf({ measure, window, until }: MeasureFigure, part: FigurePart, query: string): string {
  return `/cases?${query ? `${query}&` : ""}measure=${measure}&part=${part}&until=${until}&window=${window}`;
}

/** A figure in a cell: its two numbers, each leading to its list, and with a base that is large enough the value and its interval. */
export function FigureText({ figure, query }: { figure: MeasureFigure; query: string }) {
  const { site, measurePage: words } = useText();
  const { numerator, denominator, value } = figure;
  const list = (count: number, part: FigurePart) =>
    count === 0 ? (
      site.number(count)
    ) : (
      <a href={listHrefOf(figure, part, query)} rel="nofollow">
        {site.number(count)}
      </a>
    );
  if (denominator === null) return list(numerator, "counted");
  if (denominator === 0) return <>—</>;
  const told = valueText(figure, words, site);
  const two = words.of(list(numerator, "counted"), list(denominator, "base"));
  if (told === null) return two;
  return (
    <>
      {two}
      <br />
      {denominator >= LARGE_BASE && value !== null ? (
        <b className="told">{told}</b>
      ) : (
        <small className="told">{told}</small>
      )}
    </>
  );
}

type Words = ReturnType<typeof useText>;

function valueText(
  { measure, denominator, value, low, high }: MeasureFigure,
  words: Words["measurePage"],
  site: Words["site"],
) {
  const { kind } = measureOf(measure);
  if (value === null) return kind === "time" && (denominator ?? 0) >= MIN_BASE ? words.notYetHalf : null;
  if (kind === "time") return words.median(value, low, high);
  return low === null || high === null ? site.percent(value) : site.rate({ value, low, high });
}
