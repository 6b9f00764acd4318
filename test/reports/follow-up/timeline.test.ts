import { describe, expect, test } from "vitest";
import { type Story, tellStory } from "../../../app/reports/follow-up/timeline.ts";

const story = (more: Partial<Story> = {}): Story => ({
  state: "received",
  receivedOn: "2026-11-01",
  decidedOn: null,
  withdrawnOn: null,
  messages: [],
  appeal: null,
  flags: [],
  answers: null,
  words: [],
  ...more,
});
const told = (more: Partial<Story>) => tellStory(story(more)).map(({ day, what }) => `${day.slice(5)} ${what}`);

describe("the story of a report", () => {
  test("is told by day, to the day that the department must keep", () => {
    expect(
      told({
        state: "published",
        decidedOn: "2026-11-05",
        messages: [
          { sender: "moderator", sentOn: "2026-11-02" },
          { sender: "reporter", sentOn: "2026-11-04" },
        ],
        answers: { clock: { dueOn: "2026-11-26", metOn: null }, replies: [] },
        flags: [{ raisedOn: "2026-11-10", handledOn: "2026-11-12" }],
      }),
    ).toEqual([
      "11-01 received",
      "11-02 asked",
      "11-04 wrote",
      "11-05 published",
      "11-10 flagged",
      "11-12 handled",
      "11-26 due",
    ]);
  });

  test("names no due day once there is an answer", () => {
    const answers = { clock: { dueOn: "2026-11-26", metOn: "2026-11-20" }, replies: [{ publishedOn: "2026-11-20" }] };
    const words = [{ outcome: "partly", givenOn: "2026-11-21" }];
    expect(told({ state: "published", decidedOn: "2026-11-05", answers, words })).toEqual([
      "11-01 received",
      "11-05 published",
      "11-20 replied",
      "11-21 confirmed",
    ]);
  });

  test("keeps both decisions of an appeal, and tells a rejected one once", () => {
    const appeal = { filedOn: "2026-11-06", declinedOn: "2026-11-05", decidedOn: "2026-11-08" };
    const upheld = { ...appeal, state: "upheld" as const };
    const both = ["11-01 received", "11-05 declined", "11-06 appealed"];
    expect(told({ state: "received", appeal: upheld })).toEqual([...both, "11-08 upheld"]);
    expect(told({ state: "published", decidedOn: "2026-11-09", appeal: upheld })).toEqual([
      ...both,
      "11-08 upheld",
      "11-09 published",
    ]);
    expect(told({ state: "declined", decidedOn: "2026-11-09", appeal: upheld })).toEqual([
      ...both,
      "11-08 upheld",
      "11-09 declined",
    ]);
    const rejected = { ...appeal, state: "rejected" as const };
    expect(told({ state: "declined", decidedOn: "2026-11-05", appeal: rejected })).toEqual([...both, "11-08 rejected"]);
  });
});
