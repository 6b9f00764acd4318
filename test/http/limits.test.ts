import { afterEach, describe, expect, test, vi } from "vitest";
import { clientKeyOf, receiptLimit, signInLimit, submissionLimit } from "../../app/http/limits.server.ts";
import { expectRefusal } from "../helpers/factories.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a limit of tries", () => {
  test.each([
    ["wrong passwords", signInLimit, 8],
    ["wrong receipt codes", receiptLimit, 10],
    ["reports", submissionLimit, 60],
  ] as const)("of %s is reached after its number of tries", async (_, limit, tries) => {
    for (let count = 0; count < tries; count += 1) {
      await limit.check("visitor", "name");
      await limit.spend("visitor", "name");
    }
    await expectRefusal(limit.check("visitor", "name"), "too_many_tries");
    await limit.check("another visitor", "name");
    await limit.check("visitor", "another name");
  });

  test("is not used up by asking", async () => {
    for (let count = 0; count < 100; count += 1) await receiptLimit.check("reader");
  });

  test("is lifted after a while", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    for (let count = 0; count < 10; count += 1) await receiptLimit.spend("patient");
    await expectRefusal(receiptLimit.check("patient"), "too_many_tries");
    await vi.advanceTimersByTimeAsync(15 * 60 * 1000 + 1000);
    await receiptLimit.check("patient");
  });
});

describe("the key that stands for a visitor", () => {
  test("is the same all day, another for another address, and does not tell the address", () => {
    expect(clientKeyOf("192.0.2.1")).toBe(clientKeyOf("192.0.2.1"));
    expect(clientKeyOf("192.0.2.1")).not.toBe(clientKeyOf("192.0.2.2"));
    expect(clientKeyOf("192.0.2.1")).toMatch(/^[\w-]{43}$/);
  });

  test("changes at midnight in Shanghai", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T15:59:00Z") });
    const today = clientKeyOf("192.0.2.1");
    vi.setSystemTime(new Date("2026-11-23T16:01:00Z"));
    expect(clientKeyOf("192.0.2.1")).not.toBe(today);
  });
});
