import type { TransferOutcome } from "../../db/tables/cases/transfers.ts";
import type { Dictionary } from "../i18n/dictionary.ts";

/**
 * Working days that a body has to say whether it takes a case that another says is its: as long as the other had to say
 * so. The length is this site's.
 */
export const DAYS_TO_TAKE = 5;

export const MAX_TRANSFER_WORDS = 1000;

/** Why a body cannot ask another to take a case of its own. */
export type NoTransfer =
  | "case_hidden"
  | "pending_matter"
  | "transfer_late"
  | "transfer_used"
  | "transfer_signed"
  | "wrong_state";

/** How a transfer stands, for whoever reads it: `asked` while the other body may still answer, `at_desk` while a moderator has to rule. */
export type TransferState = "asked" | "at_desk" | TransferOutcome;

/** Keys of the error messages of the pages on which a case is passed on. */
export type TransferError = keyof Dictionary["transfers"]["errors"];

/** A key, checked by the compiler. */
export const transferKey = (error: TransferError) => error;
