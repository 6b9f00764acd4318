import type { Verdict } from "../../../app/cases/case.ts";
import type { CheckFinding } from "../../../app/rulings/checking/checking.ts";

/** How many public cases of a county a body has on an item with a verdict and an answer, and how many voices in them. Made by `summed_cases`. */
export interface CaseSumsTable {
  region_id: number;
  department_id: number;
  /** 0 off the list. */
  duty_id: number;
  /** Empty before there is one. */
  verdict: Verdict | "";
  /** What a moderator found of its answers at the last check; empty before one that counts is given. */
  answer: CheckFinding | "unchecked" | "";
  cases: number;
  voices: number;
}

/** As what a public case is in the sums, so that it can be taken out of them. */
export interface SummedCasesTable {
  case_id: number;
  region_id: number;
  department_id: number;
  duty_id: number;
  verdict: Verdict | "";
  /** What a moderator found of its answers at the last check; empty before one that counts is given. */
  answer: CheckFinding | "unchecked" | "";
  voices: number;
}

/** A full group of voices of a public case, all of which stand: what it tells (`app/cases/voices/told-together.ts`), and from when. */
export interface ToldGroupsTable {
  case_id: number;
  /** Which of its case it is, from 0. */
  nth: number;
  region_id: number;
  department_id: number;
  /** The Monday from which it tells. */
  told_from: string;
  /** The codes that most of it ticked, one after the other. */
  marks: string;
  /** Where the step of the middle one's hours begins; null: none given. */
  hours_from: number | null;
}
