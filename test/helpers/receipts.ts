import { randomBytes } from "node:crypto";
import type { Db } from "../../db/engine.ts";
import { formatReceipt, parseReceipt } from "../../app/reports/receipt/receipt.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A well-formed receipt code with the given selector and another secret. */
export function receiptWith(selector: string): string {
  const head = [...selector].reduce((sum, one) => sum * 32n + BigInt(ALPHABET.indexOf(one)), 0n);
  const tail = BigInt(`0x${randomBytes(6).toString("hex")}`) % 2n ** 45n;
  const hex = (((head << 45n) + tail) << 5n).toString(16).padStart(20, "0");
  const code = formatReceipt(Buffer.from(hex, "hex"));
  if (parseReceipt(code)?.selector !== selector) throw new Error("the selector was not kept");
  return code;
}

/** The row of the report that a receipt code opens, however many there are. */
export function reportWith(db: Db, code: string) {
  const selector = parseReceipt(code)?.selector ?? "";
  return db.selectFrom("reports").selectAll().where("receipt_selector", "=", selector).executeTakeFirstOrThrow();
}
