import { scaleLinear } from "d3-scale";
import type { Day } from "../day.ts";
import { useText } from "../i18n/use-text.ts";
import { MIN_BASE } from "../scorecards/scorecard.ts";
import { ChartWithTable } from "../ui/figures/chart.tsx";
import { DataTable } from "../ui/table.tsx";
import type { AnswerCurveShown } from "./measure.ts";
import type { SurvivalStep } from "./survival.ts";
import "./answer-curve.css";

const [TOP, FLOOR, HEIGHT] = [16, 200, 236];
/** Working days at which the table reads the curve. */
const READ_AT = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const ids = { title: "curve-title", desc: "curve-desc" };

/** How large a share is still unanswered after so many working days, with its interval; the same in a table beneath. */
export function AnswerCurve({ curve, asAt }: { curve: AnswerCurveShown; asAt: Day }) {
  const { site, measurePage: words } = useText();
  const { watched, answered, steps, median, window } = curve;
  if (watched === 0) return null;
  const base = words.curveBase(words.windows[window], site.day(asAt), watched, answered);
  if (watched < MIN_BASE) return <p>{base}</p>;
  const title = median.value === null ? words.curveNotYet : words.curveHalf(median.value);
  const last = Math.max(20, ...steps.map(({ time }) => time));
  const read = READ_AT.filter((time) => time <= last).map((time) => ({ time, step: stepAt(steps, time) }));
  return (
    <ChartWithTable
      summary={words.curveTable}
      table={
        <DataTable
          caption={words.curveTable}
          captionHidden
          columns={[
            { key: "time", header: words.curveColumns.time, rowHeader: true, cell: ({ time }) => site.number(time) },
            {
              key: "left",
              header: words.curveColumns.left,
              numeric: true,
              cell: ({ step }) => (step ? site.percent(step.survival) : site.percent(1)),
            },
            {
              key: "interval",
              header: words.curveColumns.interval,
              numeric: true,
              cell: ({ step }) => (step ? site.percentRange(step.low, step.high) : "—"),
            },
          ]}
          rows={read}
          rowKey={({ time }) => time}
          note={words.curveNote}
        />
      }
    >
      <figure className="chart">
        <figcaption>{title}</figcaption>
        <Drawing steps={steps} last={last} title={title} description={words.curveDescription} label={words.curveAxis} />
        <p className="hint">
          {base} <a href="/measures#days_to_answer">{words.definition}</a>
        </p>
      </figure>
    </ChartWithTable>
  );
}

const stepAt = (steps: readonly SurvivalStep[], time: number) => steps.findLast((step) => step.time <= time);

/** Placed in percent of the width, so the type keeps its size on a phone; the curve itself is stretched. */
function Drawing({
  steps,
  last,
  title,
  description,
  label,
}: {
  steps: readonly SurvivalStep[];
  last: number;
  title: string;
  description: string;
  label: string;
}) {
  const { site } = useText();
  const x = scaleLinear().domain([0, last]).range([0, 100]);
  const y = scaleLinear().domain([0, 1]).range([FLOOR, TOP]);
  const start: SurvivalStep = { time: 0, atRisk: 0, events: 0, survival: 1, low: 1, high: 1 };
  const along = [start, ...steps];
  return (
    <svg role="img" aria-labelledby={`${ids.title} ${ids.desc}`} width="100%" height={HEIGHT}>
      <title id={ids.title}>{title}</title>
      <desc id={ids.desc}>{description}</desc>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} className={share === 0 ? "chart-floor" : "chart-grid"}>
          <line x1="0" x2="100%" y1={y(share)} y2={y(share)} />
          <text x="-8" y={y(share) + 4} textAnchor="end">
            {site.percent(share)}
          </text>
        </g>
      ))}
      <svg x="0" y="0" width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        <path className="curve-band" d={bandOf(along, last, x, y)} />
        <path className="curve-line" d={lineOf(along, last, x, y)} />
      </svg>
      {x.ticks(5).map((tick) => (
        <text key={tick} x={`${x(tick)}%`} y={FLOOR + 18} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x="100%" y={FLOOR + 34} textAnchor="end">
        {label}
      </text>
    </svg>
  );
}

type Scale = (value: number) => number;

const at = (x: number, y: number) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** A step from each time to the next, at the height of the first. */
function lineOf(along: readonly SurvivalStep[], last: number, x: Scale, y: Scale): string {
  return corners(along, last, ({ survival }) => survival)
    .map(([time, share], index) => `${index === 0 ? "M" : "L"}${at(x(time), y(share))}`)
    .join("");
}

function bandOf(along: readonly SurvivalStep[], last: number, x: Scale, y: Scale): string {
  const high = corners(along, last, (step) => step.high);
  const low = corners(along, last, (step) => step.low).toReversed();
  return `${[...high, ...low].map(([time, share], index) => `${index === 0 ? "M" : "L"}${at(x(time), y(share))}`).join("")}Z`;
}

function corners(along: readonly SurvivalStep[], last: number, height: (step: SurvivalStep) => number) {
  return along.flatMap((step, index): [number, number][] => [
    [step.time, height(step)],
    [along[index + 1]?.time ?? last, height(step)],
  ]);
}
