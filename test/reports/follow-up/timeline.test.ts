import { describe, expect, test } from "vitest";
import { type Story, tellStory } from "../../../app/reports/follow-up/timeline.ts";

const story = (more: Partial<Story> = {}): Story => ({
  state: "received",
  receivedOn: "2026-11-01",
  decidedOn: null,
  withdrawnOn: null,
  undoneOn: null,
  messages: [],
  appeal: null,
  flags: [],
  restDeclinedOn: null,
  matters: [],
  ...more,
});
type Of = Story["matters"][number];
const matter = (publishedOn: string, now: Of["now"] = null, more: Partial<Of> = {}): Of => ({
  number: "GW-2026-000001",
  publishedOn,
  now,
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
        matters: [matter("2026-11-05", { clock: { dueOn: "2026-11-26", metOn: null }, replies: [] })],
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
    expect(told({ state: "published", matters: [matter("2026-11-05", answers, { words })] })).toEqual([
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
    expect(told({ state: "published", matters: [matter("2026-11-09")], appeal: upheld })).toEqual([
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

  test("names the case of each moment when there are several, and tells when the rest was declined", () => {
    const other = matter(
      "2026-11-07",
      { clock: { dueOn: "2026-11-28", metOn: null }, replies: [] },
      { number: "GW-2026-000002" },
    );
    const matters = [matter("2026-11-05", null, { words: [{ outcome: "gone", givenOn: "2026-11-20" }] }), other];
    const moments = tellStory(story({ state: "published", matters, restDeclinedOn: "2026-11-08" }));
    expect(moments.map(({ day, what, number }) => `${day.slice(5)} ${what} ${number?.slice(-1) ?? ""}`.trim())).toEqual(
      [
        "11-01 received",
        "11-05 published 1",
        "11-07 published 2",
        "11-08 restDeclined",
        "11-20 confirmed 1",
        "11-28 due 2",
      ],
    );
  });

  test("tells the declined rest once while it is appealed, and keeps it when the appeal is upheld", () => {
    const appeal = { filedOn: "2026-11-09", declinedOn: "2026-11-08", decidedOn: null, state: "waiting" as const };
    const matters = [matter("2026-11-08")];
    const before = ["11-01 received", "11-08 published", "11-08 restDeclined", "11-09 appealed"];
    expect(told({ state: "published", matters, restDeclinedOn: "2026-11-08", appeal })).toEqual(before);
    const upheld = { ...appeal, state: "upheld" as const, decidedOn: "2026-11-10" };
    expect(told({ state: "received", matters, appeal: upheld })).toEqual([...before, "11-10 upheld"]);
  });
});
