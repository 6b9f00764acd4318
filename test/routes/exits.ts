import { addDays } from "../../app/day.ts";
import { realDay } from "../helpers/clock.ts";

export const DAY = realDay();
/** Long enough ago for its month's edition to be out, and lately enough for the requests of Open311. */
export const PUBLISHED = addDays(DAY, -80);
export const MONTH = PUBLISHED.slice(0, 7);
export const PARTS = ["number", "title", "demand", "voice"] as const;
export type Part = (typeof PARTS)[number];

/** What is taken from the public of a case, and what of it. */
export const ACTS = {
  hidden: { gone: PARTS },
  merged: { gone: PARTS },
  stripped: { gone: ["voice"] },
  corrected: { gone: ["title", "demand"] },
} as const satisfies Record<string, { gone: readonly Part[] }>;
export type Act = keyof typeof ACTS;
export const NAMES = Object.keys(ACTS) as Act[];

export interface Exit {
  /** Where a case is told of: `NUMBER`, and in the search `TITLE`, `DEMAND` and `VOICE`, are those of the case. */
  at: string | readonly string[];
  tells: readonly Part[];
  /** The number that stays when the case is gone, and why. */
  keeps?: string;
  /** Told of these alone. */
  of?: readonly Act[];
}

const LISTED = ["number", "title"] as const;
export const OF_TOPIC: readonly Act[] = ["hidden", "corrected"];
const LEDGER = "that it was there, and went, the ledger says for good";
const feeds = (path: string, of?: readonly Act[]): Exit => ({
  at: [`${path}.atom`, `${path}.json`],
  tells: LISTED,
  of,
});

/** Every public exit that tells of cases one by one, by the first of its routes. */
export const EXITS: Record<string, Exit> = {
  _index: { at: "/", tells: LISTED },
  "cases.$number": { at: "/cases/NUMBER", tells: PARTS, keeps: "its address says what became of it" },
  "cases._index": { at: "/cases", tells: LISTED },
  "departments.$code": { at: "/departments/agriculture", tells: LISTED },
  "duties.$code": { at: "/duties/withdrawn", tells: LISTED },
  "regions.$code": { at: "/regions/990101000000", tells: LISTED },
  "regions.$code_.bulletin.$month": { at: `/regions/990101000000/bulletin/${MONTH}`, tells: LISTED },
  overdue: { at: "/overdue", tells: LISTED },
  "topics.$code": { at: "/topics/TOPIC", tells: LISTED, of: OF_TOPIC },
  search: { at: ["TITLE", "DEMAND", "VOICE", "NUMBER"].map((word) => `/search?q=${word}`), tells: PARTS },
  ledger: { at: "/ledger", tells: ["number"], keeps: LEDGER },
  "ledger[.]json": { at: "/ledger.json", tells: ["number"], keeps: LEDGER },
  "cases.$number_.feed[.]atom": feeds("/cases/NUMBER/feed"),
  "departments.$code_.feed[.]atom": feeds("/departments/agriculture/feed"),
  "duties.$code_.feed[.]atom": feeds("/duties/withdrawn/feed"),
  "regions.$code_.feed[.]atom": feeds("/regions/990101000000/feed"),
  "feed[.]atom": feeds("/feed"),
  "cases_.feed[.]atom": feeds("/cases/feed"),
  "overdue_.feed[.]atom": feeds("/overdue/feed"),
  "sitemap-cases[.]xml": { at: "/sitemap-cases.xml", tells: ["number"] },
  "cases[.]csv": { at: ["/cases.csv?kind=K1", `/cases.csv?measure=cases&until=${MONTH}`], tells: ["number"] },
  "api.v1.cases._index": { at: ["/api/v1/cases", "/api/v1/cases?measure=cases"], tells: LISTED },
  "api.v1.cases.$number": { at: "/api/v1/cases/NUMBER", tells: ["number", "title", "demand"] },
  "open311.v2.requests[.]json": {
    at: ["/open311/v2/requests.json", "/open311/v2/requests.xml"],
    tells: ["number", "title", "demand"],
  },
  "open311.v2.requests.$file": {
    at: ["/open311/v2/requests/NUMBER.json", "/open311/v2/requests/NUMBER.xml"],
    tells: ["number", "title", "demand"],
  },
  "data.$month_.$name": { at: ["/data/EDITION/CASES"], tells: ["number"], keeps: "an edition is frozen" },
};
