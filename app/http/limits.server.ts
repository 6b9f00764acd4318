import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";

let key = { day: "", bytes: randomBytes(32) };

/** Stands for an address without telling it: an HMAC under a key that lives in memory and changes every day. */
export function clientKeyOf(address: string): string {
  const day = shanghaiDay();
  if (key.day !== day) key = { day, bytes: randomBytes(32) };
  return createHmac("sha256", key.bytes).update(address).digest("base64url");
}

/** Bounds how often something may fail or be done in a while. */
export interface TryLimit {
  /** Throws `too_many_tries` when the keys have no try left. */
  check(...keys: string[]): Promise<void>;
  /** Takes a try away. */
  spend(...keys: string[]): Promise<void>;
}

function tryLimit(points: number, seconds: number): TryLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async check(...keys) {
      const state: RateLimiterRes | null = await limiter.get(keys.join(" "));
      if (state && state.consumedPoints >= points) throw new DomainError("too_many_tries");
    },
    async spend(...keys) {
      await limiter.penalty(keys.join(" "));
    },
  };
}

const QUARTER_HOUR = 15 * 60;

/** Wrong passwords by visitor and name. */
export const signInLimit = tryLimit(8, QUARTER_HOUR);
/** Wrong receipt codes by visitor. */
export const receiptLimit = tryLimit(10, QUARTER_HOUR);
/** Reports by visitor; generous, since a whole office may share an address. */
export const submissionLimit = tryLimit(60, 60 * 60);
