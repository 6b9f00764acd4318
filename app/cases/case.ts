import type { CaseState } from "../../db/tables/cases/cases.ts";
import type { DutyFindingKind } from "../duties/duty.ts";

export type { CaseState };

/** 责任认定: department lead, township duty, shared, basis repealed, basis unclear. */
export const VERDICTS = ["V1", "V2", "V3", "V4", "V5"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Verdicts that say otherwise than what the register says of the duty on the day: also that its basis is repealed while
 * the register has it in force. That it is unclear can be found of every duty; where the register says nothing, no
 * verdict contradicts it.
 */
const CONTRARY: Record<DutyFindingKind, readonly Verdict[]> = {
  own: ["V1", "V3", "V4"],
  assist: ["V2", "V4"],
  withdrawn: ["V2", "V3", "V4"],
  off_list: ["V2", "V3", "V4"],
  no_item: ["V2", "V3", "V4"],
  repealed: ["V1", "V2", "V3"],
  not_in_force: [],
};

/**
 * True when a verdict contradicts the register and needs reasons that say why. To share out a duty whose parts the
 * register gives to both sides (`split`) contradicts nothing.
 */
export function contradicts(finding: DutyFindingKind, verdict: Verdict, split: boolean): boolean {
  return CONTRARY[finding].includes(verdict) && !(verdict === SHARED && split);
}

/** The verdict that must name who holds which sub-duty. */
export const SHARED: Verdict = "V3";

/** The verdict that the duty is the township's own: the department was right. */
export const TOWNSHIPS_OWN: Verdict = "V2";

/**
 * True of a case that counts against bodies: what is found to be a township's own duty stays a case, with its voices and
 * answers, but none of its clocks and no word on it is in a figure, list or bulletin of whoever was late.
 */
export function isHeldAgainst({ verdict }: { verdict: Verdict | null }): boolean {
  return verdict !== TOWNSHIPS_OWN;
}

/** The verdict that what the duty rested on is no longer in force. */
export const REPEALED: Verdict = "V4";

export const HOLDERS = ["department", "township"] as const;
export type Holder = (typeof HOLDERS)[number];

/** Why a published case is taken down; public. */
export const WITHDRAWAL_REASONS = ["wrong_department", "identifies_reporter", "not_true", "court_order"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why a case is no longer public: taken down, or its opening was undone within minutes by who had opened it. */
export type CaseEnd = WithdrawalReason | "undone";

/** So many voices of a case, and so many townships, are told of together and never fewer. */
export const GROUP = 5;

export const MAX_TITLE = 60;
export const MAX_DEMAND = 600;
export const MAX_CLAIMED_BASIS = 200;
export const MAX_REASONS = 1000;

/** Words that leave several cases at once are entered in the ledger apart: the others up to so many days later. */
export const LATEST_STRIP_ENTRY = 30;

/**
 * In the place of the day on which hidden words come back: they do when somebody has looked, however long that takes.
 * What may point to its reporter does not come back by itself.
 */
export const UNTIL_LOOKED_AT = "9999-12-31";

/**
 * The words of a report, and of its public version, that joins a case without words of its own. On a case's page a sentence of the dictionaries
 * stands in their place, so that nobody takes them for the reporter's.
 */
export const SAME_HERE = "我们这里也是。";

/** How many of these voices are anonymous, and how many speak in the name of a unit. */
export function bySignature(voices: readonly { unit: object | null }[]): [anonymous: number, units: number] {
  const units = voices.filter(({ unit }) => unit !== null).length;
  return [voices.length - units, units];
}

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

/** How the clock of a case stands on a day, as lists tell it. */
export const CASE_STATES = ["overdue", "running", "on_time", "late", "due"] as const;
export type StateOfClock = (typeof CASE_STATES)[number];

/** How a public case number looks, such as GW-2026-000123: longer once a year has more than 999,999. */
export const CASE_NUMBER = /^GW-\d{4}-\d{6,9}$/;
/** How the place in the list of cases looks at which a further page begins: day and row id of the last case before. */
export const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/;

/** A public case number, such as GW-2026-000123. */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}

/**
 * A case number as somebody typed it: full-width and small letters are taken for what they mean, `2026-38` for
 * GW-2026-000038, and `38` alone for the one of `year`, where that is given.
 */
export function typedCaseNumber(typed: string, year?: string): string {
  const plain = typed.normalize("NFKC").trim().toUpperCase();
  const [, of = year, sequence] = /^(?:GW-?)?(?:(\d{4})-)?0*(\d{1,9})$/.exec(plain) ?? [];
  return of && sequence ? caseNumber(of, Number(sequence)) : plain;
}

/** A number without what people write around it (第38号, #38, No. 38), of the usual width and with plain hyphens. */
export function bareNumber(typed: string): string {
  const plain = typed.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  return plain
    .replace(/^(?:第|#|No\.? ?)/i, "")
    .replace(/ ?(?:号|號)$/, "")
    .replaceAll(/[‐–—－]/g, "-");
}

/** Writes a public case number, such as GW-2026-000123. */
export function caseNumber(year: string, sequence: number): string {
  return `GW-${year}-${String(sequence).padStart(6, "0")}`;
}
