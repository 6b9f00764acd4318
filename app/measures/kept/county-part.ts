import { FIGURE_WINDOWS, type FigureWindow, type MeasureFamily } from "../measure.ts";
import type { WatchedTime } from "../survival.ts";

/** What the rows of a body add up to in one county: all that its figures, and those of the county and the site, are made of. */
export interface CountyPart {
  regionId: number;
  /** Sums by family and column, of the twelve months and of all; what is nothing is left out. */
  sums: Record<string, [year: number, all: number]>;
  /** Cases with so many voices in the twelve months and in all. */
  busy: [year: number, all: number, cases: number][];
  /** Turns that began in the twelve months (1) or before (0), of so many working days, answered (1) or not (0): how many. */
  times: [recent: 0 | 1, time: number, answered: 0 | 1, turns: number][];
}

export const sumKey = (family: MeasureFamily, column: string) => `${family} ${column}`;

/** Parts added up: of bodies that became one, of a county, of the site. */
export interface PartsTogether {
  sumOf: (family: MeasureFamily, column: string, window: FigureWindow) => number;
  timesIn: (window: FigureWindow) => WatchedTime[];
}

/** Adds up parts; of the `busiest` it ranks the cases of all of them together. */
export function together(parts: readonly CountyPart[]): PartsTogether {
  const sums = new Map<string, number>();
  for (const part of parts) {
    for (const [key, [year, all]] of Object.entries(part.sums)) {
      sums.set(`${key} 12m`, (sums.get(`${key} 12m`) ?? 0) + year);
      sums.set(`${key} all`, (sums.get(`${key} all`) ?? 0) + all);
    }
  }
  for (const [index, window] of FIGURE_WINDOWS.entries()) {
    const cases = parts.flatMap(({ busy }) => busy.map((row) => ({ voices: row[index] ?? 0, cases: row[2] })));
    sums.set(`${sumKey("busiest", "voices")} ${window}`, voicesIn(cases));
    sums.set(`${sumKey("busiest", "busiest")} ${window}`, voicesIn(busiestTenth(cases)));
  }
  return {
    sumOf: (family, column, window) => sums.get(`${sumKey(family, column)} ${window}`) ?? 0,
    timesIn: (window) =>
      parts.flatMap(({ times }) =>
        times
          .filter(([recent]) => window === "all" || recent === 1)
          .map(([, time, answered, weight]) => ({ time, event: answered === 1, weight })),
      ),
  };
}

interface CasesAlike {
  /** Of each of them. */
  voices: number;
  cases: number;
}

const voicesIn = (some: readonly CasesAlike[]) => some.reduce((sum, { voices, cases }) => sum + voices * cases, 0);

/** The tenth of the cases with voices that has most of them, one at least. */
function busiestTenth(some: readonly CasesAlike[]): CasesAlike[] {
  const ranked = some.filter(({ voices }) => voices > 0).sort((one, other) => other.voices - one.voices);
  let left = Math.ceil(ranked.reduce((sum, { cases }) => sum + cases, 0) / 10);
  return ranked.map(({ voices, cases }) => {
    const taken = Math.min(left, cases);
    left -= taken;
    return { voices, cases: taken };
  });
}
