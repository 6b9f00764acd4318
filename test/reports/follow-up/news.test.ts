import { describe, expect, test } from "vitest";
import { type News, newsOf, type Sources } from "../../../app/reports/follow-up/news/news.ts";

const told = (news: readonly News[]) => news.map(({ day, what, which }) => `${day} ${what} ${which}`.trim());
const matter = (overrides: Partial<Sources["matters"][number]> = {}) => ({
  voiceId: 7,
  number: "GW-2026-000001",
  publishedOn: "2026-11-10",
  hidden: null,
  now: null,
  ...overrides,
});

describe("what is new to a reporter", () => {
  test("is nothing while nobody did anything, and nothing of their own acts", () => {
    const messages = [{ sender: "reporter", sentOn: "2026-11-10", fresh: true }];
    const flags = [{ id: 1, handledOn: null, replies: [] }];
    const appeal = { decidedOn: null, state: "waiting" };
    expect(newsOf({ messages, flags, appeal })).toEqual([]);
  });

  test("is what others did, the latest first", () => {
    const reply = { position: 1, shownOn: "2026-11-20", setAside: false };
    const gone = { position: 2, shownOn: "2026-11-21", setAside: true };
    const news = newsOf({
      declinedOn: "2026-11-11",
      messages: [{ sender: "moderator", sentOn: "2026-11-12", fresh: true }],
      appeal: { decidedOn: "2026-11-13", state: "rejected" },
      flags: [{ id: 4, handledOn: "2026-11-14", replies: [] }],
      matters: [matter({ now: { replies: [reply, gone] } })],
      corrections: [{ id: 3, voice_id: 7, corrected_on: "2026-11-15" }],
    });
    expect(told(news)).toEqual([
      "2026-11-20 replied GW-2026-000001 1",
      "2026-11-15 corrected 3",
      "2026-11-14 handled 4",
      "2026-11-13 rejected",
      "2026-11-12 asked",
      "2026-11-11 declined 2026-11-11",
      "2026-11-10 published 7",
    ]);
  });

  test("a question that was read is none, and a correction that led to showing again is told once", () => {
    const news = newsOf({
      messages: [{ sender: "moderator", sentOn: "2026-11-12", fresh: false }],
      matters: [matter()],
      corrections: [{ id: 3, voice_id: 7, corrected_on: "2026-11-15" }],
      asked: [{ id: 2, voice_id: 7, outcome: "shown", decided_on: "2026-11-15" }],
    });
    expect(told(news)).toEqual(["2026-11-15 shown 2", "2026-11-10 published 7"]);
  });

  test("words that are hidden for good are, those that wait for a look are not", () => {
    const hidden = (until: string | null) =>
      newsOf({ matters: [matter({ hidden: { on: "2026-11-16", until } })] }).map(({ what }) => what);
    expect([hidden(null), hidden("9999-12-31")]).toEqual([["hidden", "published"], ["published"]]);
  });
});
