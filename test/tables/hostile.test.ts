// Long: a process for each file.
import { zipSync, strToU8 } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../app/csv.server.ts";
import type { TableProblem } from "../../app/tables/table.ts";
import { readTable, toXlsx } from "../../app/tables/table.server.ts";
import { READING } from "../../app/tables/limits.ts";
import { bookOf, sheetOf } from "../helpers/tables.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet with this XML; `extra` adds or replaces parts. */
function rawBook(sheet: string, extra: Record<string, string> = {}): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 9 });
}

const sheetXml = (inner: string) => `<?xml version="1.0"?><worksheet ${MAIN}>${inner}</worksheet>`;
const data = (rows: string) => sheetXml(`<sheetData>${rows}</sheetData>`);
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** ZIP that says of a part that it is small and unpacks to 300 MB. */
function lyingBomb(): Uint8Array {
  const honest = Buffer.from(rawBook(" ".repeat(60 * 1024 * 1024)));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(60 * 1024 * 1024);
  for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size, at + 1)) honest.writeUInt32LE(1000, at);
  return honest;
}

const photo = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: "#345" } })
    .jpeg()
    .toBuffer();

const docx = () =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8("<w:document/>"),
  });

describe("a file that is no table, or made to do harm, is refused and told apart", () => {
  test.each<[string, TableProblem, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing", "empty", () => Buffer.alloc(0)],
    ["a table without a cell", "empty", () => bookOf([sheetOf("空", [[""]])])],
    ["a CSV of blanks", "empty", () => Buffer.from(" ,　,\n\n")],
    ["a photo", "type", photo],
    ["a Word document", "type", docx],
    ["a PDF", "type", () => Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["bytes of no encoding", "type", () => Buffer.from([0xff, 0x20, 0x80, 0xff, 0xff, 0x00])],
    ["an ODS", "other_table", () => bookOf([sheetOf("s", [["a"]])], "ods")],
    ["an XLSB", "other_table", () => bookOf([sheetOf("s", [["a"]])], "xlsb")],
    ["a web page called .xls", "web_page", () => Buffer.from("<html><table><tr><td>1</td></tr></table></html>")],
    ["half a workbook", "broken", () => toXlsx("s", [["a"]]).slice(0, 900)],
    ["half an old workbook", "broken", () => bookOf([sheetOf("s", [["a"]])], "biff8").subarray(0, 700)],
    ["a bomb of zeros", "large", () => rawBook(" ".repeat(120 * 1024 * 1024))],
    ["a bomb that lies about its size, unpacked no further than it says", "empty", lyingBomb],
    [
      "entities of XML that swell or read files",
      "broken",
      () =>
        rawBook(
          `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`,
        ),
    ],
    ["a million columns", "large", () => Buffer.from(`甲${",".repeat(1_000_000)}乙\n`)],
    ["a cell in the last column of Excel", "large", () => rawBook(data(`<row r="1">${cell("XFD1", "a")}</row>`))],
    ["more rows than are read", "large", () => Buffer.from("a\n".repeat(60_000))],
    ["more than 20 MB", "large", () => Buffer.alloc(21 * 1024 * 1024, "a,b\n")],
  ])("%s: %s", { timeout: 2 * READING.seconds * 1000 }, async (_, problem, make) => {
    expect(await readTable(await make())).toEqual({ problem });
  });
});

describe("what only looks large is read", () => {
  test("a sheet that claims to fill all of Excel, with cells merged over all of it", async () => {
    const book = rawBook(
      sheetXml(
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell("A1", "标题")}</row><row r="2">${cell("A2", "甲")}${cell("B2", "乙")}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1"/></mergeCells>`,
      ),
    );
    expect(await readTable(book)).toEqual({
      sheets: [
        {
          name: "s",
          rows: [
            ["标题", "标题"],
            ["甲", "乙"],
          ],
        },
      ],
    });
  });

  test("formulas are texts that nobody works out", async () => {
    const csv = Buffer.from(toCsv([["=cmd|' /C calc'!A0", "=1+1"]]));
    expect(await readTable(csv)).toEqual({ sheets: [{ name: "", rows: [["=cmd|' /C calc'!A0", "=1+1"]] }] });
  });
});

test("one file at a time is read, and a few wait; of more the sender is told", async () => {
  const csv = Buffer.from("a,b\n");
  const answers = await Promise.all(Array.from({ length: READING.waiting + 3 }, () => readTable(csv)));
  expect(answers.filter((one) => "problem" in one && one.problem === "busy")).toHaveLength(2);
  expect(answers.filter((one) => "sheets" in one)).toHaveLength(READING.waiting + 1);
});
