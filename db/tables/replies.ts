import type { Generated } from "kysely";
import type { PublicText } from "./cases.ts";

/** The public clock of a case. */
export interface DeadlinesTable {
  id: Generated<number>;
  case_id: number;
  started_on: string;
  working_days: number;
  due_on: string;
  /** 1 = reaches into a year whose public holidays were not announced yet. */
  provisional: number;
  met_on: string | null;
}

/** A department's published answer. */
export interface RepliesTable {
  id: Generated<number>;
  case_id: number;
  position: number;
  department_id: number;
  user_id: number;
  remedy: string;
  body: PublicText;
  published_on: string;
  /** 1 = given by a department that the case was moved away from: it stays to be read and counts no more. */
  set_aside: Generated<number>;
}

export type Outcome = "gone" | "partly" | "not" | "back";

/** When a reporter is asked: once the department has answered, and 30 and 90 days later. */
export type Occasion = "answer" | "day30" | "day90";

/** The reporter's word on whether the burden is gone; the latest round on a case counts. */
export interface ConfirmationsTable {
  report_id: number;
  round: number;
  case_id: number;
  outcome: Outcome;
  occasion: Generated<Occasion>;
  given_on: string;
  /** 1 = counts in no figure: said of the answer of a department that the case was moved away from, or on a voice found untrue. */
  set_aside: Generated<number>;
}

/** Days on which the weekday rule does not hold: public holidays and shifted working days. */
export interface CalendarDaysTable {
  day: string;
  working: number;
  name: string;
}
