// Long: a process for each file.
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { FileProblem } from "../../app/attachments/attachment.ts";
import { LIMITS } from "../../app/attachments/sanitise/limits.ts";
import { cleanPdf } from "../../app/attachments/sanitise/pdf/pdf.server.ts";
import { accepted, clean, expectNoTrace, refused } from "./cleaning.ts";
import * as files from "./files.ts";

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
