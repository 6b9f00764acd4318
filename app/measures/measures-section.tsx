import { useText } from "../i18n/use-text.ts";
import { DataTable } from "../ui/table.tsx";
import { AnswerCurve } from "./answer-curve.tsx";
import { FigureText } from "./figure-text.tsx";
import { groupOf, MEASURE_GROUPS, type MeasureCode, type MeasureFigure, type MeasurePage } from "./measure.ts";

/** Every measure of a scope in both windows, as at the end of the last whole month, and the curve of the time to an answer. */
export function MeasuresSection({ page, query }: { page: MeasurePage; query: string }) {
  const { site, measurePage: words, measureTexts } = useText();
  const { figures, from, asAt } = page;
  const rows = [...Map.groupBy(figures, ({ measure }) => measure)].map(([code, own]) => ({ code, own }));
  const some = (own: readonly MeasureFigure[]) => own.some((one) => (one.denominator ?? one.numerator) > 0);
  const inWindow = (own: readonly MeasureFigure[], window: "12m" | "all") => {
    const figure = own.find((one) => one.window === window);
    return figure ? <FigureText figure={figure} query={query} /> : "—";
  };
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{words.heading}</h2>
      <p>
        {words.asAt(site.day(asAt), site.day(from))} <a href="/measures">{words.title}</a>
      </p>
      {MEASURE_GROUPS.map((group) => ({
        group,
        own: rows.filter(({ code, own }) => groupOf(code) === group && some(own)),
      }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <DataTable
            key={group}
            caption={words.groups[group]}
            narrow="stack"
            columns={[
              {
                key: "measure",
                header: words.column,
                rowHeader: true,
                cell: ({ code }: { code: MeasureCode }) => <a href={`/measures#${code}`}>{measureTexts[code].name}</a>,
              },
              { key: "12m", header: words.windows["12m"], numeric: true, cell: (row) => inWindow(row.own, "12m") },
              { key: "all", header: words.windows.all, numeric: true, cell: (row) => inWindow(row.own, "all") },
            ]}
            rows={own}
            rowKey={(row) => row.code}
          />
        ))}
      <AnswerCurve curve={page.curve} asAt={asAt} />
    </section>
  );
}
