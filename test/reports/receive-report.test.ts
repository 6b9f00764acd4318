import { beforeAll, describe, expect, test } from "vitest";
import {
  newSubmissionToken,
  receiptFor,
  sealReceipt,
  openByReceipt,
} from "../../app/reports/receipt/receipt.server.ts";
import { parseReceipt } from "../../app/reports/receipt/receipt.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { receiveReport } from "../../app/reports/receipt/receive-report.server.ts";
import { submitReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { aReport, buildCounty, expectRefusal, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { receiptWith } from "../helpers/receipts.ts";

describe("receiving what a form sends", () => {
  forEachEngine((engine) => {
    beforeAll(async () => {
      await buildCounty(engine.db());
    });

    const receive = (token: string, body = "第一次") => receiveReport(engine.db(), aReport({ body }), token, TODAY);
    const stored = async () => (await engine.db().selectFrom("reports").select("id").execute()).length;
    const bodyBehind = async (code: string) => {
      const { id } = await openByReceipt(engine.db(), code);
      return engine.db().selectFrom("report_texts").select("body").where("report_id", "=", id).executeTakeFirst();
    };
    /** Somebody else's report takes the public half of a code. */
    const occupy = async (code: string) => {
      const other = receiptWith(parseReceipt(code)?.selector ?? "");
      await submitReport(engine.db(), aReport({ body: "别人的" }), await sealReceipt(other), TODAY);
      return other;
    };

    test("answers a code that opens the report", async () => {
      const { code, again } = await receive(newSubmissionToken());
      expect(again).toBe(false);
      expect(await bodyBehind(code)).toEqual({ body: "第一次" });
    });

    test("answers the same code when the same form comes again, and keeps what came first", async () => {
      const token = newSubmissionToken();
      const { code } = await receive(token);
      const before = await readFacts(engine.db());
      expect(await receive(token, "第二次")).toEqual({ code, again: true });
      expect(await readFacts(engine.db())).toEqual(before);
      expect(await bodyBehind(code)).toEqual({ body: "第一次" });
    });

    test("stores one report when the same form comes three times at once", async () => {
      const [token, before] = [newSubmissionToken(), await stored()];
      const answers = await Promise.all([receive(token), receive(token), receive(token)]);
      expect(answers.map((answer) => answer.again).toSorted()).toEqual([false, true, true]);
      expect(new Set(answers.map((answer) => answer.code)).size).toBe(1);
      expect(await stored()).toBe(before + 1);
    });

    test("answers another code when the public half is another report's, and that one when the form comes again", async () => {
      const token = newSubmissionToken();
      const other = await occupy(receiptFor(token));
      const { code, again } = await receive(token);
      expect([code, again]).toEqual([receiptFor(token, 1), false]);
      expect(await bodyBehind(code)).toEqual({ body: "第一次" });
      expect(await bodyBehind(other)).toEqual({ body: "别人的" });
      await expectRefusal(openByReceipt(engine.db(), receiptFor(token)), "receipt_unknown");
      expect(await receive(token)).toEqual({ code, again: true });
    });

    test("gives up after five codes and stores nothing", async () => {
      const token = newSubmissionToken();
      for (let attempt = 0; attempt < 5; attempt += 1) await occupy(receiptFor(token, attempt));
      const before = await readFacts(engine.db());
      await expect(receive(token)).rejects.toThrow("no free receipt code");
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("knows the form again after the report was taken back", async () => {
      const token = newSubmissionToken();
      const { code } = await receive(token);
      await withdrawReport(engine.db(), await openByReceipt(engine.db(), code), TODAY);
      expect(await receive(token)).toEqual({ code, again: true });
      expect((await openByReceipt(engine.db(), code)).state).toBe("withdrawn");
    });

    test("passes on why a report is refused, and stores nothing", async () => {
      const before = await readFacts(engine.db());
      const wrong = receiveReport(engine.db(), aReport({ region: "110000000000" }), newSubmissionToken(), TODAY);
      await expectRefusal(wrong, "unknown_region");
      expect(await readFacts(engine.db())).toEqual(before);
    });
  });

  test("every attempt of a token has a code of its own, always the same", () => {
    const token = newSubmissionToken();
    const codes = [0, 1, 2, 3, 4].map((attempt) => receiptFor(token, attempt));
    expect(new Set(codes).size).toBe(5);
    expect(receiptFor(token)).toBe(codes[0]);
    expect(receiptFor(token, 3)).toBe(codes[3]);
  });
});
