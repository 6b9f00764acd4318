import { describe, expect, test } from "vitest";
import type { QueueRow } from "../../../app/desk/queue/queue.server.ts";
import { heapsOf } from "../../../app/desk/queue/rows/fold.ts";

const GROUP = "/desk?region=990101000000&body=x&kind=K1&flag=alike";
const row = (id: number, change: Partial<QueueRow> = {}): QueueRow => ({
  id,
  version: 1,
  state: "received",
  stage: "waiting",
  kind: "K1",
  receivedOn: "2026-11-20",
  since: "2026-11-20",
  township: "",
  county: null,
  department: "",
  excerpt: "",
  length: 10,
  flags: ["alike"],
  own: false,
  recused: false,
  remains: false,
  signed: false,
  claim: null,
  key: String(id),
  group: GROUP,
  ...change,
});
const plain = (id: number) => row(id, { flags: [], group: null });
const idsOf = (rows: QueueRow[], filters = {}) => heapsOf(rows, filters).map((heap) => heap.map(({ id }) => id));

describe("alike reports in the list", () => {
  test("are one row where the first of them stands, however many there are", () => {
    expect(idsOf([plain(1), row(2), plain(3), row(4), row(5), plain(6), row(7)])).toEqual([
      [1],
      [2, 4, 5, 7],
      [3],
      [6],
    ]);
  });

  test("of two groups are two rows; two of a group are shown each", () => {
    const other = { group: `${GROUP}&other=1` };
    expect(idsOf([row(1), row(2, other), row(3), row(4, other), row(5)])).toEqual([[1, 3, 5], [2], [4]]);
  });

  test.each<[string, Partial<QueueRow>]>([
    ["retaliation is told", { flags: ["retaliation", "alike"] }],
    ["the reporter wrote again", { flags: ["alike", "news"] }],
    ["somebody is deciding it", { claim: { mine: false, name: "x" } }],
    ["a question waits", { stage: "asked" }],
    ["an appeal was upheld", { stage: "reopened" }],
    ["a part is public", { remains: true }],
    ["the reader decided it before", { own: true }],
  ])("stand apart where %s", (_, change) => {
    expect(idsOf([row(1), row(2), row(3, change), row(4)])).toEqual([[1, 2, 4], [3]]);
  });

  test("hide no danger under what is none", () => {
    const danger = { flags: ["health" as const, "alike" as const] };
    expect(idsOf([row(1), row(2), row(3, danger), row(4), row(5, danger), row(6, danger)])).toEqual([
      [1, 2, 4],
      [3, 5, 6],
    ]);
  });

  test("are shown each where one body's reports of one kind are asked for", () => {
    expect(idsOf([row(1), row(2), row(3)], { body: "x", kind: "K1" })).toEqual([[1], [2], [3]]);
    expect(idsOf([row(1), row(2), row(3)], { body: "x" })).toEqual([[1, 2, 3]]);
  });
});
