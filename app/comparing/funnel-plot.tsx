import { scaleLinear } from "d3-scale";
import { useText } from "../i18n/use-text.ts";
import type { Group } from "./comparison.ts";
import { type FunnelBand, type Limits, limitsAt, TAILS } from "./statistics/funnel.ts";
import "../ui/css/chart.css";
import "./funnel.css";

/** A body in the picture. */
export interface FunnelPoint {
  /** Short: it is written beside the point when it lies outside. */
  name: string;
  /** Its numbers in words. */
  told: string;
  share: number;
  base: number;
  band: FunnelBand;
}

export interface FunnelPlotProps {
  /** Unique on the page. */
  id: string;
  /** States the finding. */
  title: string;
  description: string;
  group: Pick<Group, "target" | "tau2">;
  points: readonly FunnelPoint[];
  words: {
    axis: string;
    /** Names of the lines, written at their ends. */
    group: string;
    limits: Record<keyof typeof TAILS, string>;
  };
}

const TOP = 12;
const FLOOR = 316;
const HEIGHT = 364;
/** Least distance of two labels, in pixels. */
const LINE = 16;
/** Bases at which the curves are worked out. */
const STEPS = 60;
const STAGE = 1000;

/**
 * Shares against their bases, within the limits of a group. Placed in percent of the width, so the type keeps its size on a phone;
 * what lies outside is filled and named, what lies far outside is a square: readable without colour.
 */
export function FunnelPlot({ id, title, description, group, points, words }: FunnelPlotProps) {
  const most = Math.max(...points.map(({ base }) => base));
  const least = Math.min(...points.map(({ base }) => base));
  const x = scaleLinear()
    .domain([Math.max(0, least - 0.08 * most), most * 1.04])
    .range([0, 100]);
  const y = scaleLinear().domain([0, 1]).range([FLOOR, TOP]);
  const bases = curveBases(Math.max(1, least * 0.8), most * 1.04);
  const limits = { near: limitsOver(group, bases, "near"), far: limitsOver(group, bases, "far") };
  return (
    <figure className="chart funnel">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={HEIGHT}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <ShareAxis y={y} />
        <BaseAxis x={x} label={words.axis} />
        <svg
          x="0"
          y={TOP}
          width="100%"
          height={FLOOR - TOP}
          viewBox={`0 0 ${STAGE} ${STAGE}`}
          preserveAspectRatio="none"
          overflow="hidden"
        >
          {(["near", "far"] as const).flatMap((tail) =>
            (["low", "high"] as const).map((side) => (
              <path
                key={`${tail}-${side}`}
                className={`funnel-${tail}`}
                d={pathOf(bases.map((base, at) => [x(base) / 100, limits[tail][at]?.[side] ?? 0]))}
              />
            )),
          )}
        </svg>
        <line className="funnel-target" x1="0" x2="100%" y1={round(y(group.target))} y2={round(y(group.target))} />
        <LineNames
          names={[
            { text: words.group, at: group.target },
            ...(["near", "far"] as const).flatMap((tail) => {
              const last = limits[tail].at(-1);
              return last ? [last.high, last.low].map((at) => ({ text: words.limits[tail], at })) : [];
            }),
          ]}
          y={y}
        />
        {points.map((point) => (
          <Point key={point.name} point={point} at={x(point.base)} y={round(y(point.share))} />
        ))}
        <PointNames points={points.filter(({ band }) => band !== "within")} x={x} y={y} />
      </svg>
    </figure>
  );
}

type Scale = (value: number) => number;

/** Closer together where the curves bend most. */
function curveBases(from: number, to: number): number[] {
  const ratio = (to / from) ** (1 / (STEPS - 1));
  const all = Array.from({ length: STEPS }, (_, step) => Math.max(1, Math.round(from * ratio ** step)));
  return [...new Set(all)];
}

function limitsOver(group: FunnelPlotProps["group"], bases: readonly number[], tail: keyof typeof TAILS): Limits[] {
  return bases.map((base) => limitsAt(group, base, TAILS[tail]));
}

/** Through points from 0 to 1, from the lower left. */
function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x * STAGE)} ${round((1 - y) * STAGE)}`).join("");
}

function ShareAxis({ y }: { y: Scale }) {
  const { site } = useText();
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick} className={tick === 0 ? "chart-floor" : "chart-grid"}>
          <line x1="0" x2="100%" y1={round(y(tick))} y2={round(y(tick))} />
          <text x="-8" y={round(y(tick)) + 4} textAnchor="end">
            {site.percent(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

function BaseAxis({ x, label }: { x: ReturnType<typeof scaleLinear<number, number>>; label: string }) {
  return (
    <>
      {x
        .ticks(5)
        .filter((tick) => Number.isInteger(tick) && tick > 0)
        .map((tick) => (
          <text key={tick} x={`${round(x(tick))}%`} y={FLOOR + 20} textAnchor="middle">
            {tick}
          </text>
        ))}
      <text x="50%" y={FLOOR + 42} textAnchor="middle">
        {label}
      </text>
    </>
  );
}

function Point({ point: { told, band }, at, y }: { point: FunnelPoint; at: number; y: number }) {
  return (
    <svg x={`${round(at)}%`} y={y} className={`funnel-point funnel-${band}`} overflow="visible">
      <title>{told}</title>
      {band.startsWith("far") ? <rect x="-6" y="-6" width="12" height="12" /> : <circle r="5.5" />}
    </svg>
  );
}

/** The names at the right ends of the lines, one below the other where these come together. */
function LineNames({ names, y }: { names: readonly { text: string; at: number }[]; y: Scale }) {
  const sorted = names.toSorted((one, other) => other.at - one.at);
  const heights = apart(sorted.map(({ at }) => y(at)));
  return (
    <>
      {sorted.map(({ text }, at) => (
        <svg key={at} x="100%" y={round(heights[at] ?? 0)} className="chart-series" overflow="visible">
          <text x="6" y="4">
            {text}
          </text>
        </svg>
      ))}
    </>
  );
}

/** Beside their points, towards the middle of the picture. */
function PointNames({ points, x, y }: { points: readonly FunnelPoint[]; x: Scale; y: Scale }) {
  const sorted = points.toSorted((one, other) => other.share - one.share);
  const heights = apart(sorted.map(({ share }) => y(share)));
  return (
    <>
      {sorted.map(({ name, base }, at) => {
        const right = x(base) <= 55;
        return (
          <svg key={name} x={`${round(x(base))}%`} y={round(heights[at] ?? 0)} overflow="visible">
            <text className="funnel-name" x={right ? 10 : -10} y="4" textAnchor={right ? "start" : "end"}>
              {name}
            </text>
          </svg>
        );
      })}
    </>
  );
}

/** Heights in rising order, pushed apart to the least distance, and back into the picture. */
function apart(heights: readonly number[]): number[] {
  const down: number[] = [];
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? -Infinity) + LINE));
  const up: number[] = [];
  for (const height of down.toReversed()) up.push(Math.min(height, FLOOR, (up.at(-1) ?? Infinity) - LINE));
  return up.toReversed();
}

const round = (value: number) => Math.round(value * 100) / 100;
