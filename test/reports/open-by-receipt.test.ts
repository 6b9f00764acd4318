import { beforeAll, describe, expect, test, vi } from "vitest";
import {
  newSubmissionToken,
  receiptFor,
  sealReceipt,
  openByReceipt,
} from "../../app/reports/receipt/receipt.server.ts";
import { submitReport } from "../../app/reports/report.server.ts";
import { parseReceipt } from "../../app/reports/receipt/receipt.ts";
import { forEachEngine } from "../helpers/database.ts";
import { aReport, buildCounty, expectRefusal, TODAY } from "../helpers/factories.ts";
import { receiptWith } from "../helpers/receipts.ts";

vi.unmock("@node-rs/argon2"); // the cost of a real hash is looked at here

describe("opening a report with its receipt", () => {
  forEachEngine((engine) => {
    const code = receiptFor(newSubmissionToken());
    let id: number;
    beforeAll(async () => {
      await buildCounty(engine.db());
      id = await submitReport(engine.db(), aReport(), await sealReceipt(code), TODAY);
    });

    test("answers the report for the code as it was shown, and as people type it", async () => {
      expect((await openByReceipt(engine.db(), code)).id).toBe(id);
      expect((await openByReceipt(engine.db(), ` ${code.toLowerCase().replaceAll("-", " ")} `)).id).toBe(id);
    });

    test("stores nothing from which the code could be made", async () => {
      const secret = parseReceipt(code)?.secret ?? "";
      const rows = await engine.db().selectFrom("reports").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(rows[0]?.receipt_verifier).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    test("refuses a right selector with a wrong secret", async () => {
      const selector = parseReceipt(code)?.selector ?? "";
      await expectRefusal(openByReceipt(engine.db(), receiptWith(selector)), "receipt_unknown");
    });

    test("refuses an unknown code and one that is no code in the same words", async () => {
      await expectRefusal(openByReceipt(engine.db(), receiptFor(newSubmissionToken())), "receipt_unknown");
      for (const typed of ["", "密码", "0000", `${code}0`, "' or 1=1 --"]) {
        await expectRefusal(openByReceipt(engine.db(), typed), "receipt_unknown");
      }
    });

    test("does the work of a check for a code that names no report", async () => {
      const timed = async (typed: string) => {
        const start = performance.now();
        await expectRefusal(openByReceipt(engine.db(), typed), "receipt_unknown");
        return performance.now() - start;
      };
      await timed("");
      // The quickest of some: on a busy machine any one of them may take long.
      const tries = [];
      for (let at = 0; at < 5; at += 1) tries.push(await timed(receiptWith(parseReceipt(code)?.selector ?? "")));
      const wrongSecret = Math.min(...tries);
      expect(await timed("密码")).toBeGreaterThan(wrongSecret / 5);
      expect(await timed(receiptFor(newSubmissionToken()))).toBeGreaterThan(wrongSecret / 5);
    });
  });

  test("the same token always makes the same code, another token another", () => {
    const token = newSubmissionToken();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(receiptFor(token)).toBe(receiptFor(token));
    expect(receiptFor(newSubmissionToken())).not.toBe(receiptFor(token));
  });

  test("only a receipt code can be sealed", async () => {
    await expect(sealReceipt("0000-0000-0000-0000-1")).rejects.toThrow(RangeError);
  });
});
