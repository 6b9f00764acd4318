import type { Band } from "../../db/tables/duties.ts";

export type { Band };

/** The three bands of the township's list, then what no township list carries. */
export const BANDS = ["own", "assist", "withdrawn", "off_list"] as const satisfies readonly Band[];

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
  code: string;
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
