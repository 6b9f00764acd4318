import { describe, expect, test } from "vitest";
import { Intake } from "../../app/reports/intake/intake.server.ts";
import { newSubmissionToken, receiptFor } from "../../app/reports/receipt/receipt.server.ts";
import { expectRefusal, NOW } from "../helpers/factories.ts";

const START = NOW.getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a submission sent more than once", () => {
  test("is received once, and gets the same code again without any work", async () => {
    const intake = new Intake();
    const token = newSubmissionToken();
    let received = 0;
    const receive = async () => {
      received += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { code: receiptFor(token, 1), again: false };
    };
    const [first, second] = await Promise.all([
      intake.receiveOnce(token, receive, START),
      intake.receiveOnce(token, receive, START),
    ]);
    const later = await intake.receiveOnce(token, receive, START);
    expect(received).toBe(1);
    expect([first.again, second.again, later.again]).toEqual([false, true, true]);
    expect(new Set([first.code, second.code, later.code])).toEqual(new Set([receiptFor(token, 1)]));
  });

  test("shows its receipt again for an hour and no longer; after a restart, for an hour from then", async () => {
    const token = newSubmissionToken();
    const code = receiptFor(token);
    // The database knows the report from the second time on.
    let times = 0;
    const receive = () => Promise.resolve({ code, again: (times += 1) > 1 });
    const intake = new Intake("a".repeat(64), START - 5 * HOUR);
    const send = (to: Intake, at: number) => to.receiveOnce(token, receive, at);
    expect(await send(intake, START)).toEqual({ code, again: false });
    for (const at of [START, START + 59 * MINUTE, START + HOUR]) {
      expect(await send(intake, at)).toEqual({ code, again: true });
    }
    expect(times).toBe(1);
    for (const at of [START + HOUR + 1, START + 30 * HOUR]) await expectRefusal(send(intake, at), "already_sent");

    const restarted = new Intake("a".repeat(64), START + 2 * HOUR);
    expect(await send(restarted, START + 3 * HOUR)).toEqual({ code, again: true });
    await expectRefusal(send(restarted, START + 3 * HOUR + 1), "already_sent");
    await expectRefusal(send(new Intake(), START), "already_sent");
  });

  test("is received anew after a failure", async () => {
    const intake = new Intake();
    const token = newSubmissionToken();
    await expect(intake.receiveOnce(token, () => Promise.reject(new Error("lost")), START)).rejects.toThrow("lost");
    const receive = () => Promise.resolve({ code: receiptFor(token), again: false });
    expect(await intake.receiveOnce(token, receive, START)).toEqual({ code: receiptFor(token), again: false });
  });
});
