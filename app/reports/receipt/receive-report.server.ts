import type { Db } from "../../../db/engine.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { type Enclose, type NewReport, submitReport } from "../report.server.ts";
import { openByReceipt, receiptFor, sealReceipt } from "./receipt.server.ts";

/** Chance that even one other report has a code's public half is 1 in 10,000 at 100,000 reports; five times: never. */
const ATTEMPTS = 5;

/**
 * Receives what a form sends: `submitReport` under the receipt code of the form's token. The same form sent again gets
 * the same code, and `again` is true. Throws what `submitReport` does.
 */
export async function receiveReport(
  db: Db,
  report: NewReport,
  token: string,
  today: Day,
  enclose?: Enclose,
): Promise<{ code: string; again: boolean }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = receiptFor(token, attempt);
    try {
      await submitReport(db, report, await sealReceipt(code), today, enclose);
      return { code, again: false };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "already_sent") throw error;
      if (await opens(db, code)) return { code, again: true };
    }
  }
  throw new Error("no free receipt code was found");
}

async function opens(db: Db, code: string): Promise<boolean> {
  try {
    await openByReceipt(db, code);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "receipt_unknown") return false;
    throw error;
  }
}
