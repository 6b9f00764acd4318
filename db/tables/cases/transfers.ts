import type { ColumnType, Generated } from "kysely";
import type { Vetted } from "../vetted.ts";
import type { PublicText } from "./cases.ts";

/** What the body that is asked says of it. */
export type TransferAnswer = "accepted" | "declined";

/**
 * How it ended: the body that was asked took the case; a moderator put the case to it, or left it with the first; the first
 * answered the case after all; the case is no more.
 */
export type TransferOutcome = "accepted" | "handed_on" | "kept" | "withdrawn" | "lapsed";

/** 移送: a body says that a case is not its own, on what ground and whose it is. Once a watch. */
export interface TransfersTable {
  id: Generated<number>;
  case_id: number;
  /** The watch of the body that asks: it stays open until the case is another's. */
  watch_id: number;
  from_department_id: number;
  /** The body that is said to have made the demand, and the department that answers for it: the same, or its host. */
  to_body_id: number;
  to_department_id: number;
  /** The item that it is said to be; null = said to be on no list. */
  duty_id: number | null;
  /** Public. */
  basis: PublicText;
  /** Mixed into the digests of the texts in the ledger; null once the case is withdrawn, and while there is no text. */
  basis_salt: string | null;
  asked_on: string;
  asked_by: number;
  /** The last day on which the body that is asked may answer. */
  answer_by: string;
  answer: Generated<TransferAnswer | null>;
  answered_on: Generated<string | null>;
  answered_by: Generated<number | null>;
  /** Public; of one that was declined. */
  answer_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  answer_salt: Generated<string | null>;
  /** From when the moderators have it: the day of declining, or the one on which nothing had been answered in time. */
  at_desk_on: Generated<string | null>;
  outcome: Generated<TransferOutcome | null>;
  decided_by: Generated<number | null>;
  decided_on: Generated<string | null>;
  /** Public; of a moderator's ruling. */
  reasons: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  reasons_salt: Generated<string | null>;
}
