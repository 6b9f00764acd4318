import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../app/csv.server.ts";
import { columnName, TABLE_LIMITS } from "../../app/tables/table.ts";
import { readTable, toXlsx } from "../../app/tables/table.server.ts";
import { bookOf, gb18030, rowsOf, sheetOf } from "../helpers/tables.ts";

const ROWS = [
  ["序号", "事项名称", "实施主体"],
  ["1", "动物检疫　监督", "县农业农村局"],
  ["2", "第一行\n第二行", "县林业局"],
];

describe("a table comes out the same, whatever it was kept in", () => {
  test.each([
    ["CSV of our own", () => Buffer.from(toCsv(ROWS))],
    ["CSV in UTF-8 without a mark", () => Buffer.from(toCsv(ROWS).slice(1))],
    ["CSV in GB18030", () => gb18030(toCsv(ROWS).slice(1))],
    [
      "text in UTF-16, as Excel saves it",
      () => Buffer.from(`\uFEFF${toCsv(ROWS).slice(1).replaceAll(",", "\t")}`, "utf16le"),
    ],
    ["CSV with semicolons", () => Buffer.from(toCsv(ROWS).replaceAll('","', '";"'))],
    ["XLSX of our own", () => toXlsx("清单", ROWS)],
    ["XLSX of the library", () => bookOf([sheetOf("清单", ROWS)])],
    ["XLS of Excel 97", () => bookOf([sheetOf("清单", ROWS)], "biff8")],
    ["XLS of Excel 5", () => bookOf([sheetOf("清单", ROWS)], "xls")],
  ])("%s", async (_, make) => {
    expect(rowsOf(await readTable(make()))).toEqual(ROWS);
  });
});

describe("a workbook", () => {
  test("gives each part of a merged cell its value, within what is filled", async () => {
    const sheet = sheetOf("清单", [["标题"], ["党的建设", "", "甲"], ["", "", "乙"], ["", "", "丙"]]);
    sheet["!merges"] = [XLSX.utils.decode_range("A1:XFD1"), XLSX.utils.decode_range("A2:B4")];
    expect(rowsOf(await readTable(bookOf([sheet])))).toEqual([
      ["标题", "标题", "标题"],
      ["党的建设", "党的建设", "甲"],
      ["党的建设", "党的建设", "乙"],
      ["党的建设", "党的建设", "丙"],
    ]);
  });

  test("shows days as days, long numbers in full, and of a formula what Excel last showed", async () => {
    const sheet = sheetOf("清单", [["a", "b", "c", "d"]]);
    XLSX.utils.sheet_add_aoa(sheet, [[new Date(Date.UTC(2025, 6, 1)), 370123000012, 3]], { origin: "A2", UTC: true });
    sheet.C2 = { t: "n", v: 3, f: "1+2" };
    sheet.D2 = { t: "s", v: "算出来的", f: 'HYPERLINK("http://evil.example","x")' };
    sheet["!ref"] = "A1:D2";
    expect(rowsOf(await readTable(bookOf([sheet])))[1]).toEqual(["2025-07-01", "370123000012", "3", "算出来的"]);
  });

  test("has its sheets in order, without those that are empty or hidden", async () => {
    const book = XLSX.utils.book_new();
    for (const [name, text] of [
      ["基本", "甲"],
      ["空", ""],
      ["藏", "乙"],
      ["配合", "丙"],
    ] as const)
      XLSX.utils.book_append_sheet(book, sheetOf(name, [[text]]), name);
    book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }, {}] };
    const read = await readTable(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect("sheets" in read && read.sheets).toEqual([
      { name: "基本", rows: [["甲"]] },
      { name: "配合", rows: [["丙"]] },
    ]);
  });
});

test("columns are called as in a spreadsheet", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect(columnName(TABLE_LIMITS.columns - 1)).toBe("GR");
});
