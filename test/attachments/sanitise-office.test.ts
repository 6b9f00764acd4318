// Long: a process for each file.
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { accepted, clean, expectNoTrace, refused } from "./cleaning.ts";
import * as files from "./files.ts";

describe("Office files", () => {
  const dangling = (parts: Record<string, string>) =>
    Object.entries(parts)
      .filter(([name]) => name.endsWith(".rels"))
      .flatMap(([name, xml]) => {
        const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
        const ids = new Set([...xml.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]));
        return [...(parts[owner] ?? "").matchAll(/ r:\w+="([^"]+)"/g)].filter(([, id]) => !ids.has(id));
      });

  /** Tags of a part that are not closed in their order. */
  const unbalanced = (xml: string) => {
    const open: string[] = [];
    for (const [, end, name = "", empty] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end && open.pop() !== name) return [name];
      if (!end && !empty) open.push(name);
    }
    return open;
  };

  test("a Word file keeps its text and pictures, and nothing of its makers", async () => {
    const cleaned = await accepted(await files.docx(), "docx");
    const parts = files.insideOfPackage(cleaned);
    expectNoTrace(JSON.stringify(parts));
    expectNoTrace(cleaned.toString("latin1"));
    expect(parts["word/document.xml"]).toContain(files.SAID);
    expect(parts["word/document.xml"]).not.toMatch(/<w:ins[ >]|comment[RA]/);
    expect(JSON.stringify(parts)).not.toMatch(/rsid|00AB12CD|2026-01-02T03/);
    expect(Object.keys(parts).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/_rels/document.xml.rels",
      "word/_rels/settings.xml.rels",
      "word/document.xml",
      "word/media/image1.jpeg",
      "word/settings.xml",
    ]);
    expect(parts["[Content_Types].xml"]).not.toMatch(/people|docProps/);
    expect(parts["word/_rels/document.xml.rels"]).toContain("https://www.example.org/");
    expect(dangling(parts)).toEqual([]);
  });

  test("a Word file keeps what was added to it, and nothing of what was deleted, moved away or remarked", async () => {
    const tracked = `<w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="x"/></w:rPr><w:pPrChange w:id="9"><w:pPr/></w:pPrChange></w:pPr>
      <w:ins w:id="4" w:author="x"><w:r><w:t>ADDED</w:t></w:r></w:ins><w:del w:id="5" w:author="x"><w:r><w:delText>DELETED</w:delText></w:r></w:del>
      <w:moveFrom w:id="6"><w:r><w:t>MOVED-AWAY</w:t></w:r></w:moveFrom><w:moveTo w:id="7"><w:r><w:t>MOVED-HERE</w:t></w:r></w:moveTo>
      <w:commentRangeStart w:id="0"/><w:r><w:t>REMARKED</w:t></w:r><w:commentRangeEnd w:id="0"/></w:p>`;
    const document = Buffer.from((await files.docxParts())["word/document.xml"] ?? []).toString();
    const bytes = await files.docx({
      "word/document.xml": strToU8(document.replace("<w:body>", `<w:body>${tracked}`)),
    });
    const parts = files.insideOfPackage(await accepted(bytes, "docx"));
    for (const kept of ["ADDED", "MOVED-HERE", "REMARKED", files.SAID])
      expect(parts["word/document.xml"]).toContain(kept);
    expect(parts["word/document.xml"]).not.toMatch(/DELETED|MOVED-AWAY|<w:ins[ >]|<w:move|PrChange|comment/);
    expect(Object.keys(parts).join()).not.toContain("comment");
  });

  test("an Excel file keeps the values of its cells and none of its formulas", async () => {
    const cells = `<row r="2"><c r="A2"><f>cmd|'/C calc'!A0</f><v>1</v></c><c r="B2"><f>WEBSERVICE("http://x/"&amp;A1)</f><v>2</v></c>
      <c r="C2"><f t="shared" ref="C2:C3" si="0">SUM(A2:B2)</f><v>3</v></c><c r="D2"><f t="shared" si="0"/><v>4</v></c>
      <c r="E2" t="str"><f>HYPERLINK("file://x")</f><v>five</v></c></row>`;
    const sheet = Buffer.from((await files.xlsxParts())["xl/worksheets/sheet1.xml"] ?? []).toString();
    const bytes = await files.xlsx({
      "xl/worksheets/sheet1.xml": strToU8(sheet.replace("</sheetData>", `${cells}</sheetData>`)),
    });
    const cleaned = files.insideOfPackage(await accepted(bytes, "xlsx"))["xl/worksheets/sheet1.xml"] ?? "";
    expect([...cleaned.matchAll(/<v>(\w+)<\/v>/g)].map(([, value]) => value)).toEqual([
      "42",
      "1",
      "2",
      "3",
      "4",
      "five",
    ]);
    expect(cleaned).not.toMatch(/<f[\s>/]|WEBSERVICE|HYPERLINK|cmd/);
  });

  test("an Excel file keeps its cells, and nothing of its makers", async () => {
    const parts = files.insideOfPackage(await accepted(await files.xlsx(), "xlsx"));
    expectNoTrace(JSON.stringify(parts));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(files.SAID);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="B1"><v>42</v></c>');
    expect(Object.keys(parts).join()).not.toMatch(/docProps|externalLink|printer/);
    expect(dangling(parts)).toEqual([]);
  });

  test("an Excel file keeps what it shows, in its place, and nothing of hidden sheets, rows and columns", async () => {
    const book = Buffer.from((await files.xlsxParts())["xl/workbook.xml"] ?? []).toString();
    const cells = (row: number, ...texts: string[]) =>
      texts
        .map(
          (text, at) =>
            `<c r="${"ABC"[at]}${row}"${text.startsWith("=") ? `><v>${text.slice(1)}` : ` t="s"><v>${text}`}</v></c>`,
        )
        .join("");
    const sheet = `<worksheet xmlns="s"><cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1"/></cols><sheetData>
      <row r="1">${cells(1, "0", "1", "0")}</row><row r="2" hidden="1">${cells(2, "2", "2", "2")}</row>
      <row r="3" ht="0">${cells(3, "2", "2", "2")}</row><row r="4">${cells(4, "=7", "=8", "=9")}</row>
      <row r="5"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>10</v></c></row></sheetData></worksheet>`;
    const strings = ["SHOWN", "OF-HIDDEN-COLUMN", "OF-HIDDEN-ROW", "OF-HIDDEN-SHEET"];
    const rels = (await files.xlsxParts())["xl/_rels/workbook.xml.rels"];
    const parts = {
      "xl/workbook.xml": book
        .replace("</sheets>", '<sheet name="HIDDEN-NAME" sheetId="2" state="veryHidden" r:id="rId7"/></sheets>')
        .replace(
          "<definedNames>",
          '<bookViews><workbookView activeTab="1"/></bookViews><definedNames><definedName name="y">HIDDEN-NAME!$A$1</definedName>',
        ),
      "xl/_rels/workbook.xml.rels": Buffer.from(rels ?? [])
        .toString()
        .replace(
          "</Relationships>",
          `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        ),
      "xl/worksheets/sheet1.xml": sheet,
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="s"><sheetData><row r="1">${cells(1, "3")}</row></sheetData><drawing r:id="rId1"/></worksheet>`,
      "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": "<x>ON-HIDDEN-SHEET</x>",
      "xl/sharedStrings.xml": `<sst xmlns="s">${strings.map((one) => `<si><r><t>${one}</t></r></si>`).join("")}</sst>`,
      "xl/pivotCache/pivotCacheRecords1.xml": "<x>IN-PIVOT-CACHE</x>",
      "xl/embeddings/oleObject1.bin": "EMBEDDED-OBJECT",
      "xl/tables/table1.xml": '<table><tableColumn name="OF-HIDDEN-COLUMN"/></table>',
      "xl/revisions/revisionLog1.xml": "<x>TRACKED-CHANGE</x>",
    };
    const bytes = await files.xlsx(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    );
    const cleaned = files.insideOfPackage(await accepted(bytes, "xlsx"));
    expect(JSON.stringify(cleaned)).not.toMatch(/HIDDEN|PIVOT|EMBEDDED|TRACKED|activeTab|definedName/);
    const kept = cleaned["xl/worksheets/sheet1.xml"] ?? "";
    expect([...kept.matchAll(/<row r="(\d)"/g)].map(([, row]) => row)).toEqual(["1", "4", "5"]);
    expect([...kept.matchAll(/<c r="([A-Z]\d)"/g)].map(([, cell]) => cell)).toEqual(["A1", "C1", "A4", "C4"]);
    expect([...kept.matchAll(/<v>(\d+)</g)].map(([, value]) => value)).toEqual(["0", "0", "7", "9", "0", "10"]);
    expect(cleaned["xl/sharedStrings.xml"]?.match(/<si>/g)).toHaveLength(strings.length);
    expect(cleaned["xl/sharedStrings.xml"]).toContain("SHOWN");
    expect(dangling(cleaned)).toEqual([]);
    for (const [name, xml] of Object.entries(cleaned)) expect(unbalanced(xml), name).toEqual([]);
  });

  test("an Excel file of hidden sheets alone is refused", async () => {
    const book = Buffer.from((await files.xlsxParts())["xl/workbook.xml"] ?? []).toString();
    const bytes = await files.xlsx({
      "xl/workbook.xml": strToU8(book.replace('<sheet name="一"', '<sheet name="一" state="hidden"')),
    });
    await refused(bytes, "file_broken");
  });

  test("with macros is refused, whatever it calls itself", async () => {
    await refused(await files.docx({ "word/vbaProject.bin": strToU8("macro") }), "file_macro");
    const types = Buffer.from((await files.docxParts())["[Content_Types].xml"] ?? []).toString();
    const macroType = types.replace(
      /application\/vnd[^"]*document\.main\+xml/,
      "application/vnd.ms-word.document.macroEnabled.main+xml",
    );
    await refused(await files.docx({ "[Content_Types].xml": strToU8(macroType) }), "file_macro");
  });

  test("that unpacks without end is refused before it is unpacked", async () => {
    await refused(await files.zipBomb(), "file_bomb");
    const many = Object.fromEntries(
      Array.from({ length: 2100 }, (_, index) => [`word/x${index}.xml`, strToU8("<x/>")]),
    );
    await refused(await files.docx(many), "file_bomb");
  });

  test("with a picture bomb inside is refused", async () => {
    await refused(await files.docx({ "word/media/image2.png": await files.pixelBomb() }), "file_bomb");
  });

  test("that is cut off is refused", async () => {
    const whole = await files.docx();
    const { result } = await clean(whole.subarray(0, whole.length - 500));
    expect(result).toEqual({ problem: "file_broken" });
  });

  test("with entities is refused", () =>
    files
      .docx({ "word/footer1.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') })
      .then((bytes) => refused(bytes, "file_broken")));
});
