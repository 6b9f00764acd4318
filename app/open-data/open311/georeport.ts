import { addDays, type Day, isDay, shanghaiDay } from "../../day.ts";

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2): public cases as service requests, for programs that know no other
 * interface. Read only: reports are sent by the form alone, where no name is asked.
 */
export const GEOREPORT = "/open311/v2";

/** The version of the words that discovery tells. */
export const CHANGESET = "2026-12-01T00:00:00+08:00";

export const FORMATS = ["json", "xml"] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_TYPE: Record<Format, string> = {
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
};

/** The format that an address ends with. */
export const formatOf = (path: string): Format => (path.endsWith(".xml") ? "xml" : "json");

/** Most days from the first to the last of the days of request that are asked for, and how many when none is named. */
export const MOST_DAYS = 90;
/** Requests of one page, unless so many are asked for; and pages that may be asked for. */
export const PAGE_SIZE = 50;
export const MOST_A_PAGE = 100;
export const MOST_PAGES = 100;
/** Numbers of requests in one address. */
const MOST_NAMED = 50;

/** How the parameters of a list of requests look. */
export const REQUESTS_QUERY = {
  jurisdiction_id: /^[\w.-]{1,100}$/,
  service_request_id: new RegExp(`^GW-\\d{4}-\\d{6,9}(,GW-\\d{4}-\\d{6,9}){0,${MOST_NAMED - 1}}$`),
  service_code: /^K\d{1,2}(,K\d{1,2}){0,19}$/,
  start_date: /^\d{4}-\d\d-\d\d(T[\d:.]{5,15}(Z|[+-]\d\d:?\d\d)?)?$/,
  end_date: /^\d{4}-\d\d-\d\d(T[\d:.]{5,15}(Z|[+-]\d\d:?\d\d)?)?$/,
  updated_after: /^\d{4}-\d\d-\d\d(T[\d:.]{5,15}(Z|[+-]\d\d:?\d\d)?)?$/,
  status: /^(open|closed)(,(open|closed))?$/,
  page: /^[1-9]\d{0,2}$/,
  page_size: /^[1-9]\d{0,2}$/,
} as const;

export type AskedRequests = Partial<Record<keyof typeof REQUESTS_QUERY, string | null>>;

/** The day in Asia/Shanghai of a day or an instant as W3C writes them; null for one that there is not. */
export function dayOf(written: string): Day | null {
  const day = written.slice(0, 10);
  if (!isDay(day)) return null;
  if (written.length === 10) return day;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? null : shanghaiDay(instant);
}

/** The days of request that are asked for: at most `MOST_DAYS`, from the end on; without any the last ones. */
export function daysAsked(start: Day | null, end: Day | null, today: Day): { from: Day; until: Day } {
  const until = end ?? (start === null ? today : addDays(start, MOST_DAYS));
  const first = addDays(until, -MOST_DAYS);
  return { from: start !== null && start > first ? start : first, until };
}

/** A day as an instant, since the format has no days: its beginning in Asia/Shanghai. */
export const instantOf = (day: Day | null): string | null => (day === null ? null : `${day}T00:00:00+08:00`);

type GeoReportValue = string | number | boolean | null;

/** What discovery answers: one thing, in which lists may lie, each with the name that XML gives to one of it. */
export interface GeoReportDocument {
  root: string;
  thing: GeoReportThing;
}
export interface GeoReportThing {
  readonly [name: string]: GeoReportValue | { one: string; items: readonly (GeoReportThing | string)[] };
}

/** What is answered: a list of things under the names that XML gives to the list and to one. */
export interface GeoReportList {
  list: string;
  one: string;
  items: readonly Readonly<Record<string, GeoReportValue>>[];
}
