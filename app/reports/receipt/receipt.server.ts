import { createHmac, randomBytes } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import { findReportBySelector } from "../../../db/queries/reports/reports.ts";
import { DomainError } from "../../domain-error.ts";
import { hashSecret, type Lane, verifySecret } from "../../secrets.server.ts";
import type { StoredReport } from "../report.server.ts";
import { formatReceipt, parseReceipt } from "./receipt.ts";

/** A fresh token that a form carries, so that sending it twice makes one report. 128 bits, hexadecimal. */
export function newSubmissionToken(): string {
  return randomBytes(16).toString("hex");
}

let secret = "";

/** The server's secret in every receipt code: without it, a token found in a browser is no code. Call it once, at the start. */
export function deriveReceiptsWith(serverSecret: string): void {
  secret = serverSecret;
}

/**
 * The receipt code of a submission: always the same for the same token, so that a retry after a lost answer shows the
 * same code although the server never stores it. An HMAC, cut to 75 bits; `attempt` counts codes whose public half another
 * report had already.
 */
export function receiptFor(token: string, attempt = 0): string {
  const digest = createHmac("sha256", `guiwei receipt ${secret}`).update(`${token} ${attempt}`).digest();
  return formatReceipt(digest.subarray(0, 10));
}

/** What the database keeps of a receipt code: the selector, and an argon2id verifier of the secret part. */
export async function sealReceipt(code: string): Promise<{ selector: string; verifier: string }> {
  const receipt = parseReceipt(code);
  if (!receipt) throw new RangeError("not a receipt code");
  return { selector: receipt.selector, verifier: await hashSecret(receipt.secret, "reporters") };
}

/**
 * The report that a receipt code opens. Throws `receipt_unknown`, after the same work, whether the code is malformed,
 * unknown or wrong.
 */
export async function openByReceipt(db: Db, typed: string, lane: Lane = "reporters"): Promise<StoredReport> {
  const receipt = parseReceipt(typed);
  const report = receipt ? await findReportBySelector(db, receipt.selector) : undefined;
  const right = await verifySecret(report?.receipt_verifier, receipt?.secret ?? "", lane);
  if (!report || !right) throw new DomainError("receipt_unknown");
  return report;
}
