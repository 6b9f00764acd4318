import type { ReactNode } from "react";
import { scaleBand, scaleLinear } from "d3-scale";
import "../css/chart.css";

export type ColumnPoint = {
  /** The month in short, for the axis. */
  tick: string;
  /** One number for each series. */
  values: readonly number[];
};

export type ColumnChartProps = {
  /** Unique on the page. */
  id: string;
  /** States the finding. */
  title: string;
  /** Says the same in words, for those who do not see the drawing. */
  description: string;
  /** One or two short names, drawn beside the last column. The second series is hatched, on top. */
  series: readonly string[];
  points: readonly ColumnPoint[];
};

const TOP = 26;
const FLOOR = 216;
const HEIGHT = 244;
const LABEL_GAP = 20;

/** Counts by month, one or two series stacked. Placed in percent of the width, so the type keeps its size on a phone. */
export function ColumnChart({ id, title, description, series, points }: ColumnChartProps) {
  const totals = points.map(total);
  const y = scaleLinear()
    .domain([0, Math.max(4, ...totals)])
    .nice(4)
    .range([FLOOR, TOP]);
  const x = scaleBand<number>()
    .domain(points.map((_, index) => index))
    .range([0, 100])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const column = { x: (index: number) => x(index) ?? 0, width: x.bandwidth(), y };
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={HEIGHT}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <rect className="hatch-line" width="2" height="5" />
        </pattern>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} className={tick === 0 ? "chart-floor" : "chart-grid"}>
              <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text x="-8" y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
        {points.map((point, index) => (
          <Column
            key={index}
            point={point}
            index={index}
            column={column}
            hatch={`${id}-hatch`}
            labels={labelsOf(totals, index)}
          />
        ))}
        {points.length > 0 && (
          <SeriesNames series={series} values={points.at(-1)?.values ?? []} y={y} hatch={`${id}-hatch`} />
        )}
      </svg>
    </figure>
  );
}

const total = (point: ColumnPoint) => point.values.reduce((sum, value) => sum + value, 0);

type Labels = { total: Shown; tick: Shown };
type Shown = "always" | "wide" | "never";

/** Which column carries its number and its month: all while there is room, then the highest, the last, every third. */
function labelsOf(totals: number[], index: number): Labels {
  const count = totals.length;
  const fromEnd = count - 1 - index;
  const step = Math.ceil(count / 12);
  const isKey = fromEnd === 0 || index === totals.indexOf(Math.max(...totals));
  const few = count <= 6;
  return {
    total: few || isKey ? "always" : count <= 14 ? "wide" : "never",
    tick: few || fromEnd % (step * 3) === 0 ? "always" : fromEnd % step === 0 ? "wide" : "never",
  };
}

type ColumnProps = {
  point: ColumnPoint;
  index: number;
  column: { x: (index: number) => number; width: number; y: (value: number) => number };
  hatch: string;
  labels: Labels;
};

function Column({ point, index, column, hatch, labels }: ColumnProps) {
  const { x, width, y } = column;
  const middle = `${round(x(index) + width / 2)}%`;
  const [first = 0, second = 0] = point.values;
  return (
    <g>
      {first > 0 && (
        <rect
          className="bar"
          x={`${round(x(index))}%`}
          width={`${round(width)}%`}
          y={round(y(first))}
          height={round(FLOOR - y(first))}
        />
      )}
      {second > 0 && (
        <rect
          className="bar-hatched"
          fill={`url(#${hatch})`}
          x={`${round(x(index))}%`}
          width={`${round(width)}%`}
          y={round(y(first + second))}
          height={round(y(first) - y(first + second))}
        />
      )}
      {labels.total !== "never" && (
        <text
          className={`chart-total chart-${labels.total}`}
          x={middle}
          y={round(y(total(point))) - 6}
          textAnchor="middle"
        >
          {total(point)}
        </text>
      )}
      {labels.tick !== "never" && (
        <text className={`chart-${labels.tick}`} x={middle} y={FLOOR + 20} textAnchor="middle">
          {point.tick}
        </text>
      )}
    </g>
  );
}

/** The names of the series at the height of their part of the last column, kept apart. */
function SeriesNames({
  series,
  values,
  y,
  hatch,
}: {
  series: readonly string[];
  values: readonly number[];
  y: (value: number) => number;
  hatch: string;
}) {
  const [first = 0, second = 0] = values;
  const low = Math.min(y(first / 2), FLOOR - 8);
  const heights = [low, Math.min(y(first + second / 2), low - LABEL_GAP)];
  return (
    <>
      {series.map((name, index) => (
        <svg key={name} x="100%" y={round((heights[index] ?? 0) - 8)} className="chart-series">
          <rect
            className={index === 0 ? "bar" : "bar-hatched"}
            fill={index === 0 ? undefined : `url(#${hatch})`}
            x="8"
            y="2"
            width="11"
            height="11"
          />
          <text x="24" y="12">
            {name}
          </text>
        </svg>
      ))}
    </>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

export type IntervalBarProps = {
  /** Read in place of the drawing: "71 %, 95 % interval 58–82 %". */
  label: string;
  /** Shares from 0 to 1. */
  share: number;
  low: number;
  high: number;
  /** The ends of the axis, "0" and "100 %". Leave out in a table's cells. */
  ends?: readonly [string, string];
};

/** A share and its interval on an axis from nothing to all. */
export function IntervalBar({ label, share, low, high, ends }: IntervalBarProps) {
  const percent = (value: number) => `${round(value * 100)}%`;
  return (
    <svg className="interval" role="img" aria-label={label} width="100%" height={ends ? 40 : 20}>
      <line className="interval-axis" x1="0" x2="100%" y1="10" y2="10" />
      {[0, 0.5, 1].map((at) => (
        <line key={at} className="interval-axis" x1={percent(at)} x2={percent(at)} y1="6" y2="14" />
      ))}
      <rect className="interval-range" x={percent(low)} width={percent(high - low)} y="5" height="10" />
      <line className="interval-point" x1={percent(share)} x2={percent(share)} y1="0" y2="20" />
      {ends && (
        <text x="0" y="36">
          {ends[0]}
        </text>
      )}
      {ends && (
        <text x="100%" y="36" textAnchor="end">
          {ends[1]}
        </text>
      )}
    </svg>
  );
}

/** A chart with its numbers under it: folded on the screen, open in print. */
export function ChartWithTable({
  summary,
  table,
  children,
}: {
  summary: string;
  table: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="chart-with-table">
      {children}
      <details>
        <summary>{summary}</summary>
        {table}
      </details>
    </div>
  );
}
