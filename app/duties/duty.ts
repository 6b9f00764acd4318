import type { Band } from "../../db/tables/register/duties.ts";
import type { DutyCode } from "../../db/tables/named.ts";
import { addDays, type Day } from "../day.ts";

export type { Band };

/** The three bands of the township's list, then what no township list carries. */
export const BANDS = ["own", "assist", "withdrawn", "off_list"] as const satisfies readonly Band[];

/** In the place of an item's code: the register had no such item on the day. That is found, and never guessed. */
export const OFF_LIST = "off_list";
/** What somebody types who looks for it, or writes it where a code is asked. */
export const OFF_LIST_WORDS: readonly string[] = ["清单外", "off list", OFF_LIST];

/** A legal basis as the register names it. */
export interface Basis {
  law: string;
  year: number;
  article: string;
}

/** What the register says of a duty item in one period. */
export interface DutyVersion {
  id: number;
  dutyId: number;
  /** The county whose register it is. */
  regionId: number;
  code: DutyCode;
  parentCode: string | null;
  version: number;
  title: string;
  category: string;
  band: Band;
  /** Null = the township itself. */
  holder: { code: string; name: string; nameEn: string } | null;
  departmentDuty: string;
  townshipDuty: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  note: string;
  bases: Basis[];
}

/** True when a version is in force on a day. */
export function inForceOn(version: { effectiveFrom: string; effectiveTo: string | null }, day: string): boolean {
  return version.effectiveFrom <= day && (version.effectiveTo === null || day <= version.effectiveTo);
}

/**
 * What the register says, by its band, to whoever asks on a day; `repealed` and `not_in_force` where it says nothing of an
 * item, `no_item` where it has none.
 */
export type DutyFindingKind = Band | "repealed" | "not_in_force" | "no_item";

export interface DutyFinding {
  kind: DutyFindingKind;
  /** The version in force on the day; of what is repealed, the last one; else none. */
  version: DutyVersion | null;
  /**
   * Since when the register has said so without a break; of what is repealed, the first day without it; of what it has no
   * item for, the day on which none was found.
   */
  since: Day | null;
  /** When each version was in force, the oldest first, for a day that none of them covers. */
  periods: { version: number; effectiveFrom: Day; effectiveTo: Day | null }[];
}

/** What follows for a duty from its versions on a day: whether it may be handed down, since when, on which version. */
export function findingOn(versions: readonly DutyVersion[], day: Day): DutyFinding {
  const inOrder = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const periods = inOrder.map(({ version, effectiveFrom, effectiveTo }) => ({ version, effectiveFrom, effectiveTo }));
  const at = inOrder.findIndex((version) => inForceOn(version, day));
  const version = inOrder[at];
  if (version) return { kind: version.band, version, since: sinceWhen(inOrder.slice(0, at + 1)), periods };
  const last = inOrder.at(-1);
  if (last?.effectiveTo && last.effectiveTo < day) {
    return { kind: "repealed", version: last, since: addDays(last.effectiveTo, 1), periods };
  }
  return { kind: "not_in_force", version: null, since: null, periods };
}

/** That nothing was found on a day. */
export const noItemOn = (day: Day): DutyFinding => ({ kind: "no_item", version: null, since: day, periods: [] });

/** The first day of the unbroken run of versions with the band of the last one. */
function sinceWhen(upTo: readonly DutyVersion[]): Day | null {
  let first = upTo.at(-1);
  for (const earlier of upTo.slice(0, -1).reverse()) {
    const adjoins = earlier.effectiveTo !== null && addDays(earlier.effectiveTo, 1) === first?.effectiveFrom;
    if (!adjoins || earlier.band !== first?.band) break;
    first = earlier;
  }
  return first?.effectiveFrom ?? null;
}
