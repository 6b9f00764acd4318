import { afterEach, describe, expect, test, vi } from "vitest";
import {
  clientKeyOf,
  growingDelay,
  networkOf,
  placeSearchLimit,
  signInLimit,
  signInVisitorLimit,
} from "../../app/http/limits/limits.server.ts";
import { Places } from "../../app/http/limits/places.ts";
import { WindowCounter } from "../../app/http/limits/window-counter.server.ts";
import { addDays } from "../../app/day.ts";
import { expectRefusal, TODAY } from "../helpers/factories.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a limit of tries", () => {
  test.each([
    ["wrong passwords", signInLimit, 8],
    ["wrong passwords, whatever the name", signInVisitorLimit, 30],
    ["searches for places", placeSearchLimit, 600],
  ] as const)("of %s is reached after its number of tries", async (_, limit, tries) => {
    for (let count = 0; count < tries; count += 1) await limit.spend("visitor", "name");
    await expectRefusal(limit.spend("visitor", "name"), "too_many_tries");
    await limit.spend("another visitor", "name");
    await limit.spend("visitor", "another name");
  });

  test("lets through no more when they come all at once", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => signInLimit.spend("crowd")));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(8);
  });

  test("is not used up by tries that succeed and are given back", async () => {
    for (let count = 0; count < 80; count += 1) {
      await signInLimit.spend("reader");
      await signInLimit.giveBack("reader");
    }
    for (let count = 0; count < 8; count += 1) await signInLimit.spend("reader");
    await expectRefusal(signInLimit.spend("reader"), "too_many_tries");
  });

  test("gives one try back, not all of them", async () => {
    for (let count = 0; count < 8; count += 1) await signInLimit.spend("lucky");
    await signInLimit.giveBack("lucky");
    await signInLimit.spend("lucky");
    await expectRefusal(signInLimit.spend("lucky"), "too_many_tries");
  });

  test("is lifted after a while", async () => {
    vi.useFakeTimers();
    for (let count = 0; count < 8; count += 1) await signInLimit.spend("patient");
    await expectRefusal(signInLimit.spend("patient"), "too_many_tries");
    await vi.advanceTimersByTimeAsync(15 * 60 * 1000 + 1000);
    await signInLimit.spend("patient");
  });
});

describe("a counter by windows of time", () => {
  test("gives a point back within its window, and none of the window before", () => {
    const counter = new WindowCounter(1, 60);
    expect(counter.take("one", 0)).toBe(true);
    counter.giveBack("one", 59_999);
    expect(counter.take("one", 59_999)).toBe(true);
    expect(counter.take("one", 59_999)).toBe(false);
    counter.giveBack("one", 60_000);
    expect([counter.take("one", 60_000), counter.take("one", 60_000)]).toEqual([true, false]);
  });
});

describe("places", () => {
  test("are taken in turn, also after work that failed, and refused when too many wait", async () => {
    const places = new Places(1, 1);
    const began: string[] = [];
    const work = (name: string) => async () => {
      began.push(name);
      await Promise.resolve();
      if (name === "first") throw new Error(name);
      return name;
    };
    const full = () => "full";
    const all = ["first", "second", "third"].map((name) => places.inTurn(work(name), full));
    await Promise.resolve();
    expect([began, places.waiting]).toEqual([["first"], 1]);
    const [first, second, third] = await Promise.allSettled(all);
    expect(first?.status).toBe("rejected");
    expect([second, third]).toEqual([
      { status: "fulfilled", value: "second" },
      { status: "fulfilled", value: "full" },
    ]);
    expect([began, places.waiting]).toEqual([["first", "second"], 0]);
  });
});

describe("the key that stands for a visitor", () => {
  test("is the same all day, another for another address, and does not tell the address", () => {
    expect(clientKeyOf("192.0.2.1", TODAY)).toBe(clientKeyOf("192.0.2.1", TODAY));
    expect(clientKeyOf("192.0.2.1", TODAY)).not.toBe(clientKeyOf("192.0.2.2", TODAY));
    expect(clientKeyOf("192.0.2.1", TODAY)).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ["2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true],
    ["2001:db8:0:1::1", "2001:db8:0:2::1", false],
    ["2001:db8::1", "2001:db8:0:0:1::", true],
    ["::ffff:192.0.2.1", "192.0.2.1", true],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.2", false],
    ["::1", "127.0.0.1", false],
  ])("of %s and of %s is one and the same: %s", (one, other, same) => {
    expect(clientKeyOf(one, TODAY) === clientKeyOf(other, TODAY)).toBe(same);
  });

  test("changes with the day", () => {
    const today = clientKeyOf("192.0.2.1", TODAY);
    expect(clientKeyOf("192.0.2.1", addDays(TODAY, 1))).not.toBe(today);
  });
});

describe("the network of an address", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:db8:1:2::", "2001:db8:1:2"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["::", "0:0:0:0"],
    ["", ""],
  ])("of %j is %j", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("the delay of tries at one account", () => {
  test("grows from the eleventh on, ends by itself, and is bounded", async () => {
    vi.useFakeTimers();
    const delay = growingDelay(60);
    for (let count = 0; count < 11; count += 1) await delay.spend("zhang");
    await expectRefusal(delay.spend("zhang"), "too_many_tries");
    await delay.spend("li"); // another account
    let waited = 1;
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      vi.advanceTimersByTime(seconds * 1000 - 1);
      await expectRefusal(delay.spend("zhang"), "too_many_tries");
      vi.advanceTimersByTime(1);
      await delay.spend("zhang");
      waited += seconds;
    }
    expect(waited).toBe(184);
  });

  test("with patience keeps whoever comes too early waiting for a turn, and refuses when many wait", async () => {
    vi.useFakeTimers();
    const delay = growingDelay(5, 30);
    for (let count = 0; count < 14; count += 1) {
      const tried = delay.spend("zhang");
      await vi.advanceTimersByTimeAsync(10_000);
      await tried;
    }
    // Somebody goes on trying once a minute; the owner comes in between, and is served.
    await delay.spend("zhang");
    let served = false;
    const owner = delay.spend("zhang").then(() => (served = true));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(served).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await owner;
    expect(served).toBe(true);
    const coming = Array.from({ length: 20 }, () =>
      delay.spend("zhang").then(
        () => true,
        () => false,
      ),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    const crowd = await Promise.all(coming);
    expect(crowd.filter((one) => !one).length).toBeGreaterThan(10);
  });

  test("is forgotten after success", async () => {
    const delay = growingDelay(60);
    for (let count = 0; count < 100; count += 1) {
      await delay.spend("zhang");
      await delay.giveBack("zhang");
    }
  });
});
