import { describe, expect, test } from "vitest";
import { type EntryFacts, entryOf, priorityRankOf } from "../../../app/desk/queue/entry.ts";

const RECEIVED = {
  state: "received",
  received_on: "2026-03-01",
  decided_on: null,
  rest_declined_on: null,
  withdrawn_on: null,
} as const;
const DECLINED = { ...RECEIVED, state: "declined", decided_on: "2026-03-02" } as const;
const PART_DECLINED = { ...DECLINED, state: "published", rest_declined_on: "2026-03-03" } as const;
const asked = { sender: "moderator", sent_on: "2026-03-04", seen: 1 } as const;
const told = { sender: "reporter", sent_on: "2026-03-05", seen: 1 } as const;
const unseen = { ...told, seen: 0 } as const;
const waits = { filed_on: "2026-03-03", decided_on: null, upheld: null };
const upheld = (day: string) => ({ filed_on: "2026-03-03", decided_on: day, upheld: 1 });

const facts = (given: Partial<EntryFacts>): EntryFacts => ({
  report: RECEIVED,
  appeal: null,
  messages: [],
  retaliation: false,
  ...given,
});

describe("how a report stands with the moderators", () => {
  test.each<[string, Partial<EntryFacts>, string, boolean]>([
    ["just received", {}, "waiting", true],
    ["asked something", { messages: [asked] }, "asked", true],
    ["that has answered", { messages: [asked, told] }, "answered", true],
    ["whose reporter wrote unasked", { messages: [told] }, "waiting", true],
    ["opened again", { appeal: upheld("2026-03-05") }, "reopened", true],
    ["asked before it was opened again", { appeal: upheld("2026-03-05"), messages: [asked] }, "reopened", true],
    ["asked since it was opened again", { appeal: upheld("2026-03-04"), messages: [asked] }, "asked", true],
    ["declined", { report: DECLINED }, "decided", false],
    ["declined, with an appeal", { report: DECLINED, appeal: waits }, "appealed", true],
    [
      "whose appeal was refused",
      { report: DECLINED, appeal: { filed_on: "2026-03-03", decided_on: "2026-03-06", upheld: 0 } },
      "decided",
      false,
    ],
    ["public in part, with an appeal on the rest", { report: PART_DECLINED, appeal: waits }, "appealed", true],
    [
      "taken back while an appeal waits",
      { report: { ...DECLINED, withdrawn_on: "2026-03-07" }, appeal: waits },
      "decided",
      false,
    ],
    ["decided, with news", { report: DECLINED, messages: [unseen] }, "decided", true],
    ["decided, with a word of retaliation", { report: DECLINED, retaliation: true }, "decided", true],
  ])("%s", (_, given, stage, open) => {
    expect(entryOf(facts(given))).toMatchObject({ stage, open });
  });

  test("has news while a word of the reporter is unread, not one of ours", () => {
    expect(entryOf(facts({ messages: [unseen] })).news).toBe(true);
    expect(entryOf(facts({ messages: [told, { ...asked, seen: 0 }] })).news).toBe(false);
  });

  test("waits since the appeal, once there is one, until it is decided anew", () => {
    const since = (given: Partial<EntryFacts>) => entryOf(facts(given)).since;
    expect(since({})).toBe("2026-03-01");
    expect(since({ report: DECLINED, appeal: waits })).toBe("2026-03-03");
    expect(since({ appeal: upheld("2026-03-05") })).toBe("2026-03-03");
    expect(since({ report: DECLINED, appeal: { ...waits, decided_on: "2026-03-06", upheld: 0 } })).toBe("2026-03-01");
  });

  test("by priority: retaliation, then danger to life, then all others", () => {
    const ranks = [
      { retaliation: true, health: true },
      { retaliation: true, health: false },
      { retaliation: false, health: true },
      { retaliation: false, health: false },
    ].map(priorityRankOf);
    expect(ranks).toEqual([0, 1, 2, 3]);
  });
});
