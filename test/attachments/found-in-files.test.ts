// Long: a process for each file.
import { PDFDocument, PDFName, PDFOperator, PDFString, rgb } from "@cantoo/pdf-lib";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { clean } from "./cleaning.ts";
import * as files from "./files.ts";

const foundIn = async (bytes: Uint8Array | string) => {
  const { result } = await clean(bytes);
  return "found" in result ? [...result.found].sort() : result;
};

/** A page with a line of text, and what is done to it. */
async function page(act: (drawn: Awaited<ReturnType<PDFDocument["addPage"]>>, doc: PDFDocument) => void) {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const drawn = doc.addPage([400, 400]);
  drawn.drawText("Reporter: Wang Xiaoming, of the third section", {
    x: 50,
    y: 300,
    size: 12,
  });
  act(drawn, doc);
  return doc.save();
}
const black = rgb(0, 0, 0);

describe("what a file holds besides what it shows is told", () => {
  test("of photographs", async () => {
    expect(await foundIn(await files.photograph())).toEqual(["picture_data"]);
    expect(await foundIn(await files.noise(20, 20).jpeg().toBuffer())).toEqual([]);
    expect(await foundIn("只有一句话。")).toEqual([]);
  });

  test("of Word and Excel files", async () => {
    expect(await foundIn(await files.docx())).toEqual(expect.arrayContaining(["author", "embedded", "picture_data"]));
    const hidden = {
      "word/footnotes.xml": strToU8("<w:footnotes><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:footnotes>"),
    };
    expect(await foundIn(await files.docx(hidden))).toContain("hidden_words");
    expect(await foundIn(await files.docx())).not.toContain("hidden_words");
    expect(await foundIn(await files.xlsx())).toEqual(expect.arrayContaining(["author", "comments"]));
    const sheet = `<worksheet xmlns="s"><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c><c r="B1"><v>13900000000</v></c></row></sheetData></worksheet>`;
    const found = await foundIn(await files.xlsx({ "xl/worksheets/sheet1.xml": strToU8(sheet) }));
    expect(found).toContain("hidden_cells");
    expect(found).not.toContain("hidden_sheets");
  });

  test("of PDFs: makers, notes and files within", async () => {
    const found = await foundIn(await files.pdf());
    expect(found).toEqual(expect.arrayContaining(["author", "comments", "embedded"]));
  });

  describe("of PDFs, text that is there and not seen", () => {
    test("plain text, and a box beside or before it, are nothing", async () => {
      expect(await foundIn(await page(() => {}))).toEqual([]);
      expect(
        await foundIn(
          await page((one) =>
            one.drawRectangle({
              x: 50,
              y: 200,
              width: 90,
              height: 20,
              color: black,
            }),
          ),
        ),
      ).toEqual([]);
      const under = await page((one) => {
        one.drawRectangle({
          x: 40,
          y: 90,
          width: 300,
          height: 30,
          color: rgb(0.9, 0.9, 0.9),
        });
        one.drawText("in a shaded cell", { x: 50, y: 100, size: 12 });
      });
      expect(await foundIn(under)).toEqual([]);
      const underlined = await page((one) =>
        one.drawRectangle({
          x: 50,
          y: 298,
          width: 200,
          height: 1,
          color: black,
        }),
      );
      expect(await foundIn(underlined)).toEqual([]);
      const marked = await page((one) =>
        one.drawRectangle({
          x: 50,
          y: 296,
          width: 200,
          height: 16,
          color: rgb(1, 1, 0),
          opacity: 0.4,
        }),
      );
      expect(await foundIn(marked)).toEqual([]);
    });

    test("a box over a name within the line", async () => {
      const bytes = await page((one) =>
        one.drawRectangle({
          x: 105,
          y: 295,
          width: 80,
          height: 18,
          color: black,
        }),
      );
      expect(await foundIn(bytes)).toEqual(["covered_text"]);
    });

    test("a note that is drawn over it", async () => {
      const bytes = await page((one, doc) => {
        const form = doc.context.register(
          doc.context.stream("0 0 80 18 re f", {
            Type: "XObject",
            Subtype: "Form",
          }),
        );
        const note = {
          Type: "Annot",
          Subtype: "Square",
          Rect: [105, 295, 185, 313],
          AP: { N: form },
        };
        one.node.set(PDFName.of("Annots"), doc.context.obj([doc.context.register(doc.context.obj(note))]));
      });
      expect(await foundIn(bytes)).toEqual(["covered_text"]);
    });

    test("text in a form that is covered on the page", async () => {
      const other = await page(() => {});
      const doc = await PDFDocument.create({ updateMetadata: false });
      const drawn = doc.addPage([400, 400]);
      const [inner] = await doc.embedPdf(other);
      if (!inner) throw new Error("no page");
      drawn.drawPage(inner, { x: 0, y: -100 });
      drawn.drawRectangle({
        x: 50,
        y: 195,
        width: 80,
        height: 18,
        color: black,
      });
      expect(await foundIn(await doc.save())).toEqual(["covered_text"]);
    });

    test("what a program read from a scan, drawn in no colour or lying under the picture", async () => {
      const invisible = await page((one) => {
        one.pushOperators(PDFOperator.of("BT" as never), PDFOperator.of("Tr" as never, ["3"]));
        one.pushOperators(
          PDFOperator.of("Tj" as never, [PDFString.of("read by a program")]),
          PDFOperator.of("ET" as never),
        );
      });
      expect(await foundIn(invisible)).toEqual(["invisible_text"]);
      const doc = await PDFDocument.create({ updateMetadata: false });
      const drawn = doc.addPage([400, 400]);
      drawn.drawText("read by a program", { x: 50, y: 300, size: 12 });
      const image = await doc.embedJpg(await files.noise(50, 50).jpeg().toBuffer());
      drawn.drawImage(image, { x: 0, y: 0, width: 400, height: 400 });
      expect(await foundIn(await doc.save())).toEqual(["invisible_text"]);
    });

    test("what is too much to look at is said to be", async () => {
      const much = await page((one, doc) => {
        const stream = doc.context.flateStream("0 0 m 1 1 l S\n".repeat(600_000));
        one.node.set(PDFName.of("Contents"), doc.context.register(stream));
      });
      expect(await foundIn(much)).toEqual(["not_all_seen"]);
    });
  });
});
