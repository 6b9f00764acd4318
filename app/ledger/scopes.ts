import type { Asked, CaseNumber, DepartmentCode, DutyCode, Unnamed } from "../../db/tables/named.ts";

/**
 * The parts of what the public sees, each with a version of its own: an act makes stale the pages that read a part which
 * it changed. A page says in its `handle.reads` which parts it reads; one that is not sure reads `SITE_WIDE`.
 */

/** Every page: its frame, the register, the calendar, the settings. Changed by what is no act. */
export const EVERYTHING = "everything";
/** Lists and figures of the whole site. */
export const SITE_WIDE = "site";
/** What reporters did, once it is entered: what tells of entries alone shows it from then on. */
export const ENTERED_LATER = "entered";
/** What is listed of where this site was used. */
export const MENTIONS = "mentions";
/** The entries of the ledger. */
export const LEDGER = "ledger";

export const ofCase = (number: Asked<CaseNumber>) => `case:${number}`;
/** Figures and cases of a body, by its code. */
export const ofDepartment = (code: Asked<DepartmentCode>) => `department:${code}`;
/** Figures and cases of a region or of one below it, by its division code. */
export const ofRegion = (code: Unnamed) => `region:${code}`;
/** Cases about a duty item, by its code. */
export const ofDuty = (code: Asked<DutyCode>) => `duty:${code}`;

/** What months that are over add up to, of every body: changed by what is no act, such as the calendar. */
export const MONTHS_OF_ALL = "months";
/** The same of one body, by its code: most acts leave it as it is. */
export const monthsOf = (code: Asked<DepartmentCode>) => `months:${code}`;
