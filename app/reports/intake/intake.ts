import type { Day } from "../../day.ts";

/** Whether a flood has made the site receive reports in the stricter way, and the day on which it began to. */
export interface IntakeMode {
  strict: boolean;
  since: Day | null;
}

const MINUTE = 60_000;

/**
 * Work that a browser does before it sends: PBKDF2 of `cost` rounds, tried until a counter between `least` and `most`
 * is found. Half a second on a computer, some seconds on an old phone, while its owner reads the answers once more.
 */
export const WORK = {
  normal: { cost: 1000, least: 500, most: 1500 },
  strict: { cost: 1000, least: 1500, most: 4500 },
};

/** How long a challenge can be answered. */
export const CHALLENGE_LASTS = 120 * MINUTE;
/** How long a form may lie open until its ticket has to be made anew. */
export const TICKET_LASTS = 24 * 60 * MINUTE;

/** Without proof: how long the form must have stood open before it is sent. */
export const STANDS_AT_LEAST = { normal: 10_000, strict: 60_000 };

/** Reports of one client in an hour; generous with proof, since a whole office may share an address. */
export const PER_HOUR = { proven: 60, unproven: 10 };

/** Without proof, the whole site: reports a minute as a rule; one every two seconds in strict mode. */
export const UNPROVEN_PER_MINUTE = 60;
export const UNPROVEN_EVERY = 2000;

/** How often one submission may be sent again: double click, reload, retry after a lost answer. */
export const SENDS_PER_TOKEN = 20;
/** Posts of one form a minute; a person turns a few pages. */
export const POSTS_PER_FORM = 40;

/** In strict mode: posts a second, on the whole, that come from no form of ours; the others go before them. */
export const STRANGERS_PER_SECOND = 10;

/** Strict mode begins above so many reports or posts of the form in a minute, and ends after a calm. */
export const FLOOD = { sends: 60, posts: 600 };
export const CALM = 5 * MINUTE;
/** So many reports of one client in a minute count towards a flood, and no more. */
export const NOTED_PER_MINUTE = 10;

const SLICE = 5000;
const SLICES = MINUTE / SLICE;

/** Counts what comes in the last minute and tells a flood from an ordinary day. Time is handed in, in milliseconds. */
export class FloodWatch {
  readonly #counts = { sends: new Map<number, number>(), posts: new Map<number, number>() };
  #began = 0;
  #lastFlood = Number.NEGATIVE_INFINITY;

  /** Notes one report sent, or one post of the form. */
  note(what: keyof typeof FLOOD, now: number): void {
    const slices = this.#counts[what];
    const slice = Math.floor(now / SLICE);
    slices.set(slice, (slices.get(slice) ?? 0) + 1);
    for (const old of slices.keys()) if (old <= slice - SLICES) slices.delete(old);
    const sum = [...slices.values()].reduce((total, count) => total + count, 0);
    if (sum > FLOOD[what]) this.alarm(now);
  }

  /** Begins strict mode, or prolongs it. */
  alarm(now: number): void {
    if (!this.isStrict(now)) this.#began = now;
    this.#lastFlood = now;
  }

  isStrict(now: number): boolean {
    return now < this.#lastFlood + CALM;
  }

  /** When strict mode began; null when it is off. */
  since(now: number): number | null {
    return this.isStrict(now) ? this.#began : null;
  }
}
