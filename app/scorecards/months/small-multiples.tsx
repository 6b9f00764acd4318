import { useName, useSite, useText } from "../../i18n/use-text.ts";
import { ChartWithTable } from "../../ui/figures/chart.tsx";
import { DataTable } from "../../ui/table.tsx";
import { type BodyMonths, MONTHLY } from "./months.ts";
import "./small-multiples.css";

const WIDTH = 120;
const HEIGHT = 24;

/** One small chart a body, all on the same scale, and a table with what they add up to. */
export function SmallMultiples({ months, bodies }: { months: readonly string[]; bodies: readonly BodyMonths[] }) {
  const { today } = useSite();
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.monthly;
  if (bodies.length === 0) return null;
  const largest = Math.max(...bodies.flatMap((body) => MONTHLY.flatMap((one) => body[one])));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const missing = bodies.filter(({ missed }) => sum(missed) > 0).length;
  const table = (
    <DataTable
      caption={words.table}
      captionHidden
      columns={[
        {
          key: "body",
          header: words.body,
          rowHeader: true,
          cell: (body) => <a href={`/departments/${body.code}#by-month`}>{nameOf(body)}</a>,
        },
        ...MONTHLY.map((one) => ({
          key: one,
          header: words.columns[one],
          numeric: true,
          cell: (body: BodyMonths) => site.number(sum(body[one])),
        })),
      ]}
      rows={bodies}
      rowKey={(body) => body.code}
    />
  );
  return (
    <section aria-labelledby="by-body">
      <h2 id="by-body">{words.title}</h2>
      <p>{words.finding(bodies.length, missing)}</p>
      <p className="hint">
        {words.scale(site.month(months[0] ?? ""), site.month(months.at(-1) ?? ""), largest, site.day(today))}
      </p>
      <ChartWithTable summary={words.table} table={table}>
        <ul className="small-multiples" aria-hidden="true">
          {bodies.map((body) => (
            <li key={body.code}>
              <p className="small-name">{nameOf(body)}</p>
              {MONTHLY.map((one) => (
                <div key={one} className={`small-row small-${one}`}>
                  <span>{words.short[one]}</span>
                  <Bars counts={body[one]} largest={largest} />
                  <span className="small-sum">{site.number(sum(body[one]))}</span>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </ChartWithTable>
    </section>
  );
}

/** A bar for each month that has any; the floor is always drawn. */
function Bars({ counts, largest }: { counts: readonly number[]; largest: number }) {
  const step = WIDTH / counts.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {counts.map((count, month) => {
        const height = (count * (HEIGHT - 2)) / largest;
        return (
          count > 0 && (
            <rect key={month} x={month * step + 1} y={HEIGHT - 1 - height} width={step - 2} height={height} />
          )
        );
      })}
    </svg>
  );
}
