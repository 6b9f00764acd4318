import { expect, test } from "vitest";
import { blockOf, packPostings, packTerms, unpackPostings, unpackTerms, weightIn } from "../../app/search/postings.ts";

test("the things of a block are kept in the order of their ids and read the newest first", () => {
  const postings = new Map([
    [767, 8],
    [512, 2],
    [522, 0],
  ]);
  expect([...new Set([...postings.keys()].map(blockOf))]).toEqual([2]);
  const packed = packPostings(postings);
  expect(packed).toBe("0020a0ff8");
  expect(unpackPostings(2, packed)).toEqual([
    { id: 767, weight: 8 },
    { id: 522, weight: 0 },
    { id: 512, weight: 2 },
  ]);
  expect(unpackPostings(0, "")).toEqual([]);
});

test("a thing is looked up in its block, whichever others are there", () => {
  for (const step of [1, 2, 3, 7, 64, 255]) {
    const ids = Array.from({ length: 256 }, (_, at) => 256 + at).filter((id) => id % step === 0);
    const packed = packPostings(new Map(ids.map((id) => [id, id % 9])));
    for (let id = 256; id < 512; id += 1)
      expect(weightIn(packed, id), `${id} of ${step}`).toBe(id % step ? undefined : id % 9);
  }
  expect(weightIn("", 300)).toBeUndefined();
});

test("the terms of a thing come back as they were", () => {
  const terms = new Map([
    ["猪瘟", 8],
    ["#kind:K1", 0],
    ["2024:12", 2],
    ["gw", 2],
  ]);
  expect(packTerms(terms)).toBe("8猪瘟 0#kind:K1 22024:12 2gw");
  expect(unpackTerms(packTerms(terms))).toEqual(terms);
  expect(unpackTerms(packTerms(new Map()))).toEqual(new Map());
});
