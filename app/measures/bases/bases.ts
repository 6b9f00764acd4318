import type { Band } from "../../duties/duty.ts";

/** What the cases of a body or a county are held against. None of it is about who reports. */
export interface Bases {
  /** Townships and subdistricts that it serves; 0 of a township's own office. */
  townships: number;
  /** Public cases, and those of them that are found to be a township's own duty. */
  cases: number;
  townshipsOwn: number;
  /** Items of the duty register in force that it holds, and those of them on which there is such a case. */
  dutiesHeld: number;
  dutiesTouched: number;
}

/** An item of the register that is held, with the public cases on it, and those of them that are found to be a township's own duty. */
export interface HeldDuty {
  code: string;
  title: string;
  band: Band;
  holder: { code: string; name: string; nameEn: string };
  cases: number;
  townshipsOwn: number;
}

/** Which of the items that are held a list shows: only those on which there is a case that is no township's own. */
export const HELD_SHOWN = ["cases"] as const;

/**
 * Cases per ten townships, to one decimal, without those that are a township's own duty; null where it serves none. It is
 * a count of all there are, so it has no interval.
 */
export function perTenTownships({ cases, townshipsOwn, townships }: Bases): number | null {
  return townships === 0 ? null : Math.round(((cases - townshipsOwn) * 100) / townships) / 10;
}
