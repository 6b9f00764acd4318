import { createHash } from "node:crypto";
import { fc, test as property } from "@fast-check/vitest";
import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openDataHeaders, takesGzip } from "../../app/open-data/headers.ts";
import { BYTE_ORDER_MARK, csvLine, ndjsonLine, type Value } from "../../app/open-data/formats/text-rows.ts";
import { Workbook } from "../../app/open-data/formats/workbook.server.ts";
import { parseCsv } from "../../app/recompute/edition/table.ts";

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", "中", " ", "0") }),
  fc.integer(),
  fc.constant(null),
);

function workbookOf(sheets: Record<string, readonly (readonly Value[])[]>): Buffer {
  const parts: Uint8Array[] = [];
  const book = new Workbook((bytes) => parts.push(bytes));
  for (const [name, [header = [], ...rows]] of Object.entries(sheets)) {
    book.beginSheet(name, header.map(String));
    for (const row of rows) book.addRow(row);
  }
  book.end();
  return Buffer.concat(parts);
}

describe("CSV", () => {
  test("quotes texts, leaves numbers bare and what is not said empty", () => {
    expect(csvLine(["甲,乙", 'say "x"', -1, null, ""])).toBe('"甲,乙","say ""x""",-1,,""\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@a", "\t=1", "'=1"])("lets no spreadsheet run %j", (text) => {
    expect(csvLine([text])).toBe(`"'${text}"\r\n`);
  });

  property.prop([fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 })])(
    "is read by the program of outsiders as it was written",
    (rows) => {
      const text = BYTE_ORDER_MARK + csvLine(["a", "b", "c"]) + rows.map(csvLine).join("");
      // Where a text would be run, there is an apostrophe more.
      const said = (value: Value) =>
        String(value ?? "").replace(/^(?=[\t\r=+\-@])/, typeof value === "string" ? "'" : "");
      expect([...parseCsv(text)]).toEqual(rows.map(([a, b, c]) => ({ a: said(a), b: said(b), c: said(c) })));
    },
  );

  test("a field that does not end, or a row of another length, is told", () => {
    expect(() => [...parseCsv('a\r\n"x')]).toThrow("does not end");
    expect(() => [...parseCsv("a,b\r\n1\r\n")]).toThrow("1 columns, not 2");
    expect([...parseCsv("a,b\r\n1,")]).toEqual([{ a: "1", b: "" }]);
  });

  test("NDJSON has the columns in their order, with null where nothing is said", () => {
    expect(ndjsonLine(["b", "a"], [1, null])).toBe('{"b":1,"a":null}\n');
  });
});

describe("a workbook", () => {
  const sheets = {
    "封面 Cover": [
      ["项目", "内容"],
      ["<&>\"'\u0000", " 空格 "],
    ],
    cases: [
      ["number", "voices"],
      ["=HYPERLINK(1)", 3],
      [null, 0.25],
    ],
  };

  test("is read by another program, texts as texts", () => {
    const book = read(workbookOf(sheets));
    expect(book.SheetNames).toEqual(["封面 Cover", "cases"]);
    const rows = (name: string) => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, blankrows: true });
    expect(rows("封面 Cover")).toEqual([
      ["项目", "内容"],
      ["<&>\"'", " 空格 "],
    ]);
    expect(rows("cases")).toEqual([["number", "voices"], ["=HYPERLINK(1)", 3], [undefined, 0.25].map((one) => one)]);
    expect(Object.values(book.Sheets.cases ?? {}).some((one: { f?: string }) => one.f !== undefined)).toBe(false);
  });

  test("is the same of the same rows, whenever it is made", () => {
    const digest = () => createHash("sha256").update(workbookOf(sheets)).digest("hex");
    expect(digest()).toBe(digest());
  });
});

describe("the headers of a file", () => {
  test.each([
    ["gzip, br", true],
    ["br;q=1, gzip;q=0.5", true],
    ["*", true],
    ["gzip;q=0", false],
    ["br", false],
    ["", false],
  ])("Accept-Encoding: %s", (header, takes) => {
    expect(takesGzip(header)).toBe(takes);
  });

  test("one that never changes is kept for a year, and compressed by nobody else", () => {
    const file = { name: "cases-0.csv", type: "text/csv", etag: '"0"', packed: true, bytes: null };
    expect(openDataHeaders(file, { lasting: true })).toMatchObject({
      "Cache-Control": "public, max-age=31536000, immutable, no-transform",
      "Content-Encoding": "gzip",
      "Access-Control-Allow-Origin": "*",
    });
    expect(openDataHeaders({ ...file, packed: false, bytes: 7 }, { lasting: false })).toMatchObject({
      "Cache-Control": "public, max-age=3600, no-transform",
      "Content-Length": "7",
    });
  });
});
