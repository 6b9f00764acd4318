import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../app/ledger/ledger.ts";

/** The same value with the members of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe("canonical JSON", () => {
  test.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ b: [{ d: 1, c: 2 }], a: null }, '{"a":null,"b":[{"c":2,"d":1}]}'],
    [{ a: undefined, b: "" }, '{"b":""}'],
    [[3, 1, 2], "[3,1,2]"],
    [{ Z: 1, a: 1, "10": 1, "9": 1, 归: 1 }, '{"10":1,"9":1,"Z":1,"a":1,"归":1}'],
    ['"\\\n归位🐖', '"\\"\\\\\\n归位🐖"'],
    [{}, "{}"],
    [0.5, "0.5"],
    [true, "true"],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  const json = fc.jsonValue().filter((value) => JSON.stringify(value) !== undefined);

  test("reads back as the value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("is the same for equal facts, whatever the order of their members", () => {
    fc.assert(fc.property(json, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  test("is different for different facts", () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        fc.pre(JSON.stringify(turned(a)) !== JSON.stringify(turned(b)));
        const same = canonicalJson(a) === canonicalJson(b);
        if (same) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
      }),
    );
  });
});
