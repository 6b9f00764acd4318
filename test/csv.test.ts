import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { escapeFormula, toCsv, unescapeFormula } from "../app/csv.server.ts";
import { readTextTable } from "../app/tables/text-table.server.ts";

const fieldOf = (value: string | number) => toCsv([[value]]).replace(/^\uFEFF|\r\n$/g, "");

describe("the one CSV writer", () => {
  test.each([
    ["=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@a", `"'@a"`],
    ["\t=1", `"'\t=1"`],
    ["'=1", `"''=1"`],
    ['李"四",\n', '"李""四"",\n"'],
    [-1, '"-1"'],
  ])("writes %j as %s", (value, field) => {
    expect(fieldOf(value)).toBe(field);
  });

  test("begins with the mark of UTF-8 and ends each row as RFC 4180 says", () => {
    expect(toCsv([["甲"], ["乙"]])).toBe('\uFEFF"甲"\r\n"乙"\r\n');
  });

  property.prop([fc.string({ unit: fc.constantFrom("'", "=", "+", "a", "中", "\t") })])(
    "lets no text begin like a formula, and gives every text back",
    (text) => {
      expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  property.prop([
    fc.array(fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 1 }), { minLength: 1 }),
  ])("writes what our own reader reads", (rows) => {
    const plain = rows.map((row) => row.map((cell) => `x${cell.replace(/[\r\u{feff}\p{Cc}]/gu, "")}`));
    expect(readTextTable(Buffer.from(toCsv(plain)))[0]?.rows).toEqual(plain);
  });
});
