import type { Place } from "../../departments/department.ts";
import type { Kind } from "../vocabulary.ts";

/** A public case that a reporter joins. */
export interface Joined {
  number: string;
  title: string;
  demand: string;
  kind: Kind;
  /** Reports that tell of it so far. */
  voices: number;
  /** Code of the body that made the demand, or of the department that answers for it; empty when neither is any more. */
  body: string;
  county: { name: string; nameEn: string };
  /** Where in the county the reporter may be. */
  townships: Place[];
}

/** A public case that may be the same matter. */
export interface AlikeCase {
  number: string;
  title: string;
  voices: number;
}

/** Newest public cases that are looked through: bounds what a look costs, however many there are. */
export const LOOKED_THROUGH = 1000;

/** Longest words to look for cases by. */
export const MAX_LOOK = 100;
