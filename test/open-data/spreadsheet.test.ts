import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { escapeFormula, toCsv } from "../../app/csv.server.ts";
import { BYTE_ORDER_MARK, csvLine } from "../../app/open-data/formats/text-rows.ts";
import { Workbook } from "../../app/open-data/formats/workbook.server.ts";
import { toXlsx } from "../../app/tables/write-xlsx.server.ts";
import { findOffice } from "../helpers/missing.ts";
import { scratch } from "../helpers/scratch.ts";

const office = findOffice(process);
const run = promisify(execFile);

/** Comma, double quote, UTF-8 (76), from the first line: what its dialog proposes for a file with the mark of UTF-8, and no program without a dialog does. */
const AS_CSV = ["--infilter=CSV:44,34,76,1"];

const RUN = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "'=1+1",
  '=HYPERLINK("http://x.invalid","看")',
  `=cmd|"/c calc"!A1`,
];
const SIGNS = ["〔2024〕12号；“引号”", '说 "好", 行', "两行\n一格", "𠮷𡈽镇", "‘’—…·"];
const TEXTS = [...RUN, ...SIGNS];

function workbook(): Buffer {
  const parts: Uint8Array[] = [];
  const book = new Workbook((bytes) => parts.push(bytes));
  book.beginSheet("文字", ["原文", "数"]);
  for (const one of TEXTS) book.addRow([one, -0.25]);
  book.end();
  return Buffer.concat(parts);
}

/** Every file that we hand to a spreadsheet, and how a text stands in it. */
const FILES: Record<string, { bytes: string | Uint8Array; stands: (text: string) => string }> = {
  "stream.csv": {
    bytes: BYTE_ORDER_MARK + [["原文", "数"], ...TEXTS.map((one) => [one, -0.25])].map(csvLine).join(""),
    stands: escapeFormula,
  },
  "table.csv": { bytes: toCsv([["原文"], ...TEXTS.map((one) => [one])]), stands: escapeFormula },
  "edition.xlsx": { bytes: workbook(), stands: (text) => text },
  "register.xlsx": { bytes: toXlsx("文字", [["原文"], ...TEXTS.map((one) => [one])]), stands: (text) => text },
};
const NAMES = Object.keys(FILES);

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

/** A line of a cell of flat OpenDocument. */
const textOf = (line: string) =>
  line
    .replaceAll("<text:tab/>", "\t")
    .replaceAll("<text:s/>", " ")
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

describe.skipIf(office === null)("LibreOffice", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(scratch(), "office-"));
    for (const name of NAMES) await writeFile(path.join(folder, name), FILES[name]?.bytes ?? "");
    for (const [ending, options] of [
      [".csv", AS_CSV],
      [".xlsx", []],
    ] as const) {
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
      const files = NAMES.filter((name) => name.endsWith(ending));
      const asked = [profile, "--headless", ...options, "--convert-to", "fods", "--outdir", folder];
      await run(office ?? "", [...asked, ...files.map((name) => path.join(folder, name))]);
    }
  });

  test.each(NAMES)("runs nothing in %s, and has every sign of it", async (name) => {
    const opened = await readFile(path.join(folder, name.replace(/\w+$/, "fods")), "utf8");
    expect(opened).not.toMatch(/table:formula|text:a |xlink:href="http/);
    const cells = [...opened.matchAll(/<table:table-row[^>]*>\s*<table:table-cell([^>]*)>(.*?)<\/table:table-cell>/gs)];
    expect(
      cells.map(([, attributes = ""]) => attributes).filter((one) => !one.includes('value-type="string"')),
    ).toEqual([]);
    const firsts = cells.map(([, , inner = ""]) =>
      [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, line = ""]) => textOf(line)).join("\n"),
    );
    const { stands = (text: string) => text } = FILES[name] ?? {};
    expect(firsts).toEqual(["原文", ...TEXTS.map(stands)]);
  });
});
