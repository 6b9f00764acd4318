import { describe, expect, test } from "vitest";
import {
  cursorOf,
  cursorText,
  daysOf,
  filtersOf,
  hrefOf,
  queryOf,
  NAMED_QUEUES,
} from "../../../../app/desk/queue/narrowing/queue-filters.ts";

const read = (query: string) => filtersOf(new URLSearchParams(query));

describe("the filters in an address", () => {
  test("come out in a fixed order, whatever order they were in", () => {
    const query =
      "order=oldest&flag=news,health&mine=1&age=week&kind=K4&body=qinghe-water&line=rural&region=990101000000&state=asked";
    expect(queryOf(read(query))).toBe(
      "state=asked&region=990101000000&line=rural&body=qinghe-water&kind=K4&age=week&flag=health,news&mine=1&order=oldest",
    );
    expect(queryOf(read(queryOf(read(query))))).toBe(queryOf(read(query)));
  });

  test("are left out when they are none of ours", () => {
    for (const query of [
      "",
      "state=gone&kind=K99&age=1&flag=x&order=y&mine=yes&line=A&region=12",
      "line=a'--",
      "state=",
    ]) {
      expect(queryOf(read(query)), query).toBe("");
    }
    expect(hrefOf(read(""))).toBe("/desk");
  });

  test("a township counts before its county, until another county is chosen", () => {
    const county = "region=990101000000";
    expect(read(`${county}&town=990101101000`).region).toBe("990101101000");
    expect(read(`${county}&town=`).region).toBe("990101000000");
    expect(read(`${county}&town=990102101000`).region).toBe("990101000000");
    expect(read("town=990101101000").region).toBe("990101101000");
  });

  test("come as one list or as several fields", () => {
    expect(read("flag=files&flag=alike").flags).toEqual(["alike", "files"]);
    expect(read("flag=files,alike,files").flags).toEqual(["alike", "files"]);
  });

  test.each(Object.entries(NAMED_QUEUES))("of the queue %s are all known", (_, query) => {
    expect(queryOf(read(query))).toBe(query);
  });
});

test("an age is counted in days back from today, both ends included", () => {
  expect(daysOf("fresh", "2026-11-25")).toEqual({ from: "2026-11-23", to: "2026-11-25" });
  expect(daysOf("days", "2026-11-25")).toEqual({ from: "2026-11-19", to: "2026-11-22" });
  expect(daysOf("week", "2026-11-25")).toEqual({ from: null, to: "2026-11-18" });
  expect(daysOf("month", "2026-11-25")).toEqual({ from: null, to: "2026-10-26" });
});

test("a cursor is read back in the order that it was written for, and in no other", () => {
  const cursor = { rank: 5, day: "2026-11-22", id: 17 };
  expect(cursorOf(cursorText(cursor, "priority"), "priority")).toEqual(cursor);
  expect(cursorOf(cursorText(cursor, "oldest"), "oldest")).toEqual({ ...cursor, rank: 0 });
  expect(cursorOf(cursorText(cursor, "oldest"), "priority")).toBeUndefined();
  expect(cursorOf(cursorText(cursor, "priority"), "oldest")).toBeUndefined();
  for (const none of [null, "", "x", "2026-11-22", "9.2026-11-22.17", "2026-11-22.17;"]) {
    expect(cursorOf(none, "oldest")).toBeUndefined();
    expect(cursorOf(none, "priority")).toBeUndefined();
  }
});
