import type { CaseState } from "../../db/tables/cases.ts";

export type { CaseState };

/** 责任认定: department lead, township duty, shared, basis repealed, basis unclear. */
export const VERDICTS = ["V1", "V2", "V3", "V4", "V5"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdict that must name who holds which sub-duty. */
export const SHARED: Verdict = "V3";

export const HOLDERS = ["department", "township"] as const;
export type Holder = (typeof HOLDERS)[number];

/** Why a published case is taken down; public. */
export const WITHDRAWAL_REASONS = ["wrong_department", "identifies_reporter", "not_true", "court_order"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const MAX_TITLE = 60;
export const MAX_DEMAND = 600;
export const MAX_CLAIMED_BASIS = 200;
export const MAX_REASONS = 1000;

/** From so many voices on, what they ticked is told of all together and points to none of them. */
export const MIN_VOICES_FOR_MARKS = 3;

/** What decides whether the public may see a case. */
export interface Standing {
  state: CaseState;
  merged_into_id: number | null;
  hidden_until: string | null;
}

/** The one rule on what the public may see of a case: every public exit asks it. */
export function isPublic(matter: Standing): boolean {
  return isCounted(matter) && matter.hidden_until === null;
}

/** True while a case counts in the figures: also while one person alone has hidden it, since it may come back. */
export function isCounted(matter: Pick<Standing, "state" | "merged_into_id">): boolean {
  return matter.state !== "withdrawn" && matter.merged_into_id === null;
}

/** The states that pass `isPublic`, for queries, which leave out by themselves what is merged or hidden. */
export const PUBLIC_STATES = (["open", "answered", "withdrawn"] as const).filter((state) =>
  isPublic({ state, merged_into_id: null, hidden_until: null }),
);

/** Writes a public case number, such as GW-2026-000123. */
export function caseNumber(year: string, sequence: number): string {
  return `GW-${year}-${String(sequence).padStart(6, "0")}`;
}
