import type { Day } from "../../day.ts";

/** How the month of a bulletin is written in addresses. */
export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** A case in one of the lists of a bulletin. */
export interface BulletinRow {
  number: string;
  title: string;
  /** The body that had to answer. */
  department: { code: string; name: string; nameEn: string };
  /** The day that the list goes by: published, answered, or due. */
  on: Day;
  /** Working days late, of an answer or until today; null where the list is of no clock. */
  daysLate: number | null;
  /** Of what was overdue: when it was answered since. */
  answeredOn: Day | null;
}

/** Each list says how many there are and names the first. */
export interface BulletinList {
  count: number;
  rows: BulletinRow[];
}

/** What a county's bulletin tells of a month. */
export interface Bulletin {
  /** YYYY-MM */
  month: string;
  /** The month of the first one. */
  first: string;
  /** The last day that it tells of: of its month, or today. */
  until: Day;
  published: BulletinList;
  answered: BulletinList;
  overdue: BulletinList;
}

/** The month before or after another. */
export function monthBeside(month: string, by: 1 | -1): string {
  const [year = 0, of = 0] = month.split("-").map(Number);
  const all = year * 12 + (of - 1) + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
}
