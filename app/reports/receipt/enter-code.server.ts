import { DomainError } from "../../domain-error.ts";
import { receiptClientLimit, receiptLimit } from "../../http/limits/limits.server.ts";
import { attempt, type Visit } from "../../http/respond.server.ts";
import { openByReceipt } from "./receipt.server.ts";
import { CODE_ERRORS } from "./ask-again.ts";
import { selectorOf } from "./receipt.ts";
import { beginSession } from "./receipt-session.server.ts";

/** What `enterCode` refuses with. */
export const ENTER_CODE_REFUSALS = CODE_ERRORS;

/** Longer than any code, however it is written. */
const MAX_TYPED = 100;

export const cutCode = (typed: FormDataEntryValue | null): string => String(typed ?? "").slice(0, MAX_TYPED);

/**
 * Opens the report of a code in this browser. Throws what `CODE_ERRORS` lists. A right code always passes. Wrong ones are
 * counted by visitor and by the code's first part; a code that was plainly miscopied is not a guess. Who has been wrong
 * very often is checked in a lane of their own, so that nobody else waits for it.
 */
export async function enterCode(visit: Visit, typed: string): Promise<void> {
  const selector = selectorOf(typed);
  // Not a code at all: nothing is looked up, and nothing is counted.
  if (selector === null) throw new DomainError("receipt_miscopied");
  const { clientKey, db } = visit;
  const spent = await attempt(["too_many_tries"], () => receiptClientLimit.spend(clientKey));
  const tried = await attempt(["receipt_unknown"], () =>
    openByReceipt(db, typed, spent.refused ? "doubtful" : "reporters"),
  );
  if (tried.refused === null) {
    if (spent.refused === null) await receiptClientLimit.giveBack(clientKey);
    return beginSession(visit, tried.value.id);
  }
  await receiptLimit.spend(clientKey, selector);
  throw new DomainError(spent.refused ?? tried.refused);
}
