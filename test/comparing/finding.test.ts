import { describe, expect, test } from "vitest";
import { type ComparedBody, groupHref, orderPeers } from "../../app/comparing/comparing.ts";
import { compareBodies } from "../../app/comparing/comparison.ts";
import { EXAMPLE } from "../../app/comparing/example.ts";
import { findingOf } from "../../app/comparing/finding.ts";

const body = (name: string, count: number, base: number): ComparedBody => ({
  code: name.toLowerCase(),
  name,
  nameEn: name,
  place: { name, nameEn: name },
  count,
  base,
});
const codes = (rows: readonly ComparedBody[]) => rows.map(({ code }) => code);
const nameOf = ({ nameEn }: { nameEn: string }) => nameEn;

describe("what a comparison says", () => {
  test("of the example: one is different, one may be, and no order is shown", () => {
    const comparison = compareBodies(EXAMPLE);
    const finding = findingOf(comparison);
    expect(codes(finding?.different ?? [])).toEqual(["example-e"]);
    expect(codes(finding?.perhaps ?? [])).toEqual(["example-l"]);
    expect(finding).toMatchObject({ compared: 12, spread: false });
    expect(comparison.group?.rankable).toBe(false);
  });

  test("most often is that none differs", () => {
    const alike = ["A", "B", "C", "D", "E", "F"].map((name, at) => body(name, 14 + (at % 3), 20));
    expect(findingOf(compareBodies(alike))).toEqual({ different: [], perhaps: [], compared: 6, spread: false });
  });

  test("is nothing where nothing is compared", () => {
    expect(findingOf(compareBodies([body("A", 1, 1)]))).toBeNull();
  });

  test("tells when the bodies differ by more than chance", () => {
    const apart = ["A", "B", "C", "D", "E", "F", "G", "H"].map((name, at) => body(name, 30 + 20 * at, 200));
    const comparison = compareBodies(apart);
    expect(findingOf(comparison)).toMatchObject({ spread: true, different: [] });
    expect(comparison.group?.phi).toBeGreaterThan(5);
  });
});

describe("the rows", () => {
  const few = compareBodies([body("B", 10, 12), body("C", 3, 30), body("A", 0, 0)]);
  const apart = compareBodies(["E", "B", "D", "A", "C"].map((name, at) => body(name, 100 + 200 * at, 1000)));

  test("stand by name, or by base when a reader asks", () => {
    expect(codes(orderPeers(few, "name", nameOf, "en"))).toEqual(["a", "b", "c"]);
    expect(codes(orderPeers(few, "base", nameOf, "en"))).toEqual(["c", "b", "a"]);
  });

  test("stand by value only where an order may be shown", () => {
    expect(codes(orderPeers(few, "value", nameOf, "en"))).toEqual(["a", "b", "c"]);
    expect(apart.group?.rankable).toBe(true);
    expect(codes(orderPeers(apart, "value", nameOf, "en"))).toEqual(["c", "a", "d", "b", "e"]);
  });
});

test("the address of a group leaves out what is not asked", () => {
  expect(groupHref({ line: "water", level: "county" }, { region: null, order: "base" })).toBe(
    "/compare?line=water&level=county&order=base",
  );
});
