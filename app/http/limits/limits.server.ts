import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { WindowCounter } from "./window-counter.server.ts";

let key = { day: "", bytes: randomBytes(32) };

/**
 * Stands for an address without telling it: an HMAC under a key that lives in memory and changes every day. Of an IPv6
 * address only the network (/64) counts, since one household holds all of it.
 */
export function clientKeyOf(address: string, today: Day): string {
  if (key.day !== today) key = { day: today, bytes: randomBytes(32) };
  return createHmac("sha256", key.bytes).update(networkOf(address)).digest("base64url");
}

/** `2001:db8::1` → `2001:db8:0:0`; an IPv4 address, plain or mapped, stays whole. */
export function networkOf(address: string): string {
  const v4 = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (v4 || !address.includes(":")) return v4 ?? address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}

/** Bounds how often something may be tried in a while. */
export interface TryLimit {
  /** Takes a try away before anything is tried. Throws `too_many_tries` when there is none left. */
  spend(...keys: string[]): Promise<void>;
  /** Gives a try that was spent back, after success. */
  giveBack(...keys: string[]): Promise<void>;
}

function tryLimit(points: number, seconds: number): TryLimit {
  const counter = new WindowCounter(points, seconds);
  return {
    async spend(...keys) {
      if (!counter.take(keys.join(" "), performance.now())) throw new DomainError("too_many_tries");
    },
    async giveBack(...keys) {
      counter.giveBack(keys.join(" "), performance.now());
    },
  };
}

/** Wrong tries without a delay; each further one doubles it, from a second on. */
const FREE_TRIES = 10;
/** So many keys are remembered; the least used is forgotten first. */
const KEYS = 20_000;
const CALM_MS = 3600 * 1000;

/**
 * Bounds tries at one account, from wherever they come: after ten wrong ones the next must wait a second, the one after
 * two, and so on up to `longest` seconds; an hour of calm forgets it. With `patience` a try that comes too early is not
 * refused but kept waiting for its turn, so many seconds at most: whoever tries wrongly now and then slows the account's
 * owner down and cannot keep them out.
 */
export function growingDelay(longest: number, patience = 0): TryLimit {
  const tries = new LRUCache<string, { wrong: number; notBefore: number }>({ max: KEYS, ttl: CALM_MS });
  return {
    async spend(...keys) {
      const key = keys.join(" ");
      const now = performance.now();
      const { wrong, notBefore } = tries.get(key) ?? { wrong: 0, notBefore: 0 };
      const turn = Math.max(now, notBefore);
      if (turn > now + patience * 1000) throw new DomainError("too_many_tries");
      const delay = wrong < FREE_TRIES ? 0 : Math.min(2 ** (wrong - FREE_TRIES), longest);
      tries.set(key, { wrong: wrong + 1, notBefore: turn + delay * 1000 });
      if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
    },
    async giveBack(...keys) {
      tries.delete(keys.join(" "));
    },
  };
}

const QUARTER_HOUR = 15 * 60;

/** Wrong passwords by visitor and name. */
export const signInLimit = tryLimit(8, QUARTER_HOUR);
/** Wrong passwords by visitor, whatever the names. */
export const signInVisitorLimit = tryLimit(30, QUARTER_HOUR);
/** Wrong passwords by account, or by a device that its owner has signed in with: see `sign-in.server.ts`. */
export const passwordDelay = growingDelay(5, 30);
/** Wrong second factors by account, for those who know the password. */
export const factorDelay = growingDelay(QUARTER_HOUR);
/** Challenges for passkeys by visitor. */
export const passkeyLimit = tryLimit(60, QUARTER_HOUR);
/** What a reporter sends under a receipt code, by report. */
export const followUpLimit = tryLimit(30, QUARTER_HOUR);
/** Wrong receipt codes by visitor and by the first part of the code. */
export const receiptLimit = tryLimit(10, QUARTER_HOUR);
/** Wrong receipt codes by visitor, whatever they are; beyond it they are checked in a lane of their own. */
export const receiptClientLimit = tryLimit(20, QUARTER_HOUR);
/** Calendars of due days by visitor: a whole office may ask from one address. */
export const calendarLimit = tryLimit(240, QUARTER_HOUR);
/** Mails that ask whether somebody wants to follow, by visitor: each goes to an address that they typed. */
export const followLimit = tryLimit(10, QUARTER_HOUR);
/** Reports elsewhere that use this site, by visitor. */
export const mentionLimit = tryLimit(10, QUARTER_HOUR);
/** Suggestions of places by visitor: one at almost every stroke of a key. */
export const placeSearchLimit = tryLimit(600, QUARTER_HOUR);
