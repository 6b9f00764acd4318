/** A time that was watched until something happened (`event`), or until one stopped watching; `weight`: so many alike. */
export interface WatchedTime {
  time: number;
  event: boolean;
  weight?: number;
}

/** From this time on, up to the next step, so large a share is still without the event. */
export interface SurvivalStep {
  time: number;
  /** How many were still watched, and without it, right before. */
  atRisk: number;
  events: number;
  /** Share without it from this time on, 0 to 1, and its 95 % interval. */
  survival: number;
  low: number;
  high: number;
}

/** A median; null where the curve, or the end of its interval, does not come down to a half. */
export interface SurvivalMedian {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** z of the 97.5th percentile of the standard normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054;

/**
 * The share that is still without an event after each time, in the unit of the times. (Kaplan and Meier 1958, J. Am. Stat. Assoc. 53:457; the
 * variance is Greenwood's, 1926, Reports on Public Health 33; the interval is of the log of minus the log, which stays between 0 and
 * 1: Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure Time Data.) Who leaves at the time of an event was still at risk of it. Where nobody is left, the
 * interval goes from 0 to the upper end of the step before, since the formula gives none.
 */
export function survivalCurve(times: readonly WatchedTime[]): SurvivalStep[] {
  const byTime = new Map<number, { events: number; all: number }>();
  for (const { time, event, weight = 1 } of times) {
    const at = byTime.get(time) ?? { events: 0, all: 0 };
    byTime.set(time, { events: at.events + (event ? weight : 0), all: at.all + weight });
  }
  let atRisk = times.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let survival = 1;
  let variance = 0;
  const steps: SurvivalStep[] = [];
  for (const [time, { events, all }] of [...byTime].sort(([one], [other]) => one - other)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      if (events < atRisk) variance += events / (atRisk * (atRisk - events));
      steps.push({ time, atRisk, events, survival, ...interval(survival, variance, steps.at(-1)?.high ?? 1) });
    }
    atRisk -= all;
  }
  return steps;
}

function interval(survival: number, variance: number, before: number): { low: number; high: number } {
  if (survival <= 0) return { low: 0, high: before };
  const spread = (Z_95 * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}

/**
 * The time by which half have had the event: the first at which the curve is at a half or below; its 95 % interval are the times
 * at which the ends of the curve's interval come down to a half. (Brookmeyer and Crowley 1982, Biometrics 38:29, with the
 * interval of the curve above.)
 */
export function medianTime(steps: readonly SurvivalStep[]): SurvivalMedian {
  const first = (of: "survival" | "low" | "high") => steps.find((step) => step[of] <= 0.5 + 1e-12)?.time ?? null;
  return { value: first("survival"), low: first("low"), high: first("high") };
}

/** The share without the event right after a time. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}
