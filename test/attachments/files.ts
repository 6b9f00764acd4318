import { inflateSync } from "node:zlib";
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";

/** Words that stand in every file made here, where only its makers would look; none may be left after cleaning. */
export const TRACES = ["ZHANG-SAN-AUTHOR", "PHONE-MODEL-77", "EDITOR-NOTE-88", "C-USERS-ZHANGSAN"] as const;
const [AUTHOR, PHONE, NOTE, PATH] = TRACES;
/** What the files say to whoever reads them, which must stay. */
export const SAID = "AN-HONEST-SENTENCE";

/** A picture of noise, so that it does not pack well. */
export function noise(width: number, height: number) {
  return sharp({
    create: { width, height, channels: 3, background: "gray", noise: { type: "gaussian", mean: 128, sigma: 40 } },
  });
}

/** A photograph as phones make it: author, model and place in its EXIF, a note in a comment and in an IPTC segment. */
export async function photograph(format: "jpeg" | "png" | "webp" = "jpeg", width = 300, height = 200) {
  const exif = {
    IFD0: { Artist: AUTHOR, Model: PHONE, Orientation: "6" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 54/1 0/1", GPSAreaInformation: NOTE },
  };
  const bytes = await noise(width, height).withExif(exif).withMetadata({ exif, orientation: 6 })[format]().toBuffer();
  return format === "jpeg" ? withSegments(bytes) : bytes;
}

/** Comment and APP13, right after the start of the image. */
function withSegments(jpeg: Buffer): Buffer {
  const segment = (marker: number, text: string) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(text.length + 2, 2);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const comment = segment(0xfe, NOTE);
  const iptc = segment(0xed, `Photoshop 3.0\0${AUTHOR}`);
  return Buffer.concat([jpeg.subarray(0, 2), comment, iptc, jpeg.subarray(2)]);
}

/** A PDF with everything in it that tells of its makers or does something. */
export async function pdf(pages = 1): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.setTitle(NOTE);
  doc.setAuthor(AUTHOR);
  doc.setCreator(PHONE);
  doc.addJavaScript("main", `app.alert("${NOTE}")`);
  await doc.attach(Buffer.from(`attached ${NOTE}`), `${PATH}.txt`, { afRelationship: AFRelationship.Source });
  const { context } = doc;
  const metadata = context.register(context.stream(`<x:xmpmeta>${AUTHOR}</x:xmpmeta>`, { Type: "Metadata" }));
  doc.catalog.set(PDFName.of("Metadata"), metadata);
  doc.catalog.set(
    PDFName.of("OpenAction"),
    context.obj({ S: "JavaScript", JS: PDFString.of(`app.launchURL("${NOTE}")`) }),
  );
  const image = await doc.embedJpg(await photograph());
  for (let number = 0; number < pages; number += 1) {
    const page = doc.addPage();
    page.drawText(`${SAID} ${number}`);
    page.drawImage(image, { x: 50, y: 50, width: 200, height: 100 });
    page.node.set(PDFName.of("Metadata"), metadata);
    page.node.set(PDFName.of("PieceInfo"), context.obj({ Private: PDFString.of(AUTHOR) }));
    page.node.set(PDFName.of("AA"), context.obj({ O: { S: "Launch", F: PDFString.of(PATH) } }));
  }
  const form = doc.getForm();
  form.createTextField(`field-${AUTHOR}`).addToPage(doc.getPage(0));
  form.getTextField(`field-${AUTHOR}`).setText("filled in");
  const appearance = context.register(context.stream("0 0 10 10 re f", { Type: "XObject", Subtype: "Form" }));
  const note = (more: object) => context.register(context.obj({ Type: "Annot", Rect: [0, 0, 10, 10], ...more }));
  const annots = doc.getPage(0).node.Annots();
  annots?.push(note({ Subtype: "Text", T: PDFHexString.fromText(AUTHOR), Contents: PDFString.of(AUTHOR) }));
  annots?.push(note({ Subtype: "Ink", T: PDFString.of(AUTHOR), Contents: PDFString.of(NOTE), AP: { N: appearance } }));
  annots?.push(note({ Subtype: "Link", A: { S: "URI", URI: PDFString.of(`http://${PATH}`) } }));
  return doc.save();
}

/** All that a PDF holds, with its streams unpacked, as text in which each byte is a letter; and its objects' texts. */
export async function insideOfPdf(bytes: Uint8Array): Promise<string> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = [Buffer.from(bytes).toString("latin1")];
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    parts.push(object.toString());
    if (!(object instanceof PDFRawStream)) continue;
    const contents = Buffer.from(object.contents);
    parts.push(contents.toString("latin1"));
    try {
      parts.push(inflateSync(contents).toString("latin1"));
    } catch {
      // It was not packed.
    }
  }
  return parts.join("\n");
}

const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument";

const relationships = (...lines: [id: string, type: string, target: string, mode?: string][]) =>
  `<?xml version="1.0"?><Relationships xmlns="${RELS}">${lines
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

const contentTypes = (main: [part: string, type: string], overrides: Record<string, string>) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${Object.entries(
    { ...overrides, [`/${main[0]}`]: main[1] },
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join("")}</Types>`;

export type Parts = Record<string, Uint8Array>;

/** The parts of a Word file, to add to or to spoil. */
export async function docxParts(): Promise<Parts> {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:a="a" xmlns:pic="p" xmlns:o="o"><w:body><w:p w:rsidR="00AB12CD"><w:ins w:id="1" w:author="${AUTHOR}" w:date="2026-01-02T03:04:05Z"><w:r><w:t>${SAID}</w:t></w:r></w:ins><w:commentReference w:id="0"/></w:p><w:p><w:hyperlink r:id="rId2"><w:r><w:t>web</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId3"><w:r><w:t>disk</w:t></w:r></w:hyperlink></w:p><w:p><pic:cNvPr id="0" name="${PATH}.jpg" descr="${NOTE}"/><a:blip r:embed="rId4" r:link="rId5"/><o:OLEObject ProgID="Excel" r:id="rId6"/><w:instrText>INCLUDEPICTURE http://${PATH}</w:instrText></w:p></w:body></w:document>`;
  const xml = {
    "[Content_Types].xml": contentTypes(["word/document.xml", `${CONTENT}.wordprocessingml.document.main+xml`], {
      "/word/settings.xml": `${CONTENT}.wordprocessingml.settings+xml`,
      "/word/comments.xml": `${CONTENT}.wordprocessingml.comments+xml`,
      "/word/people.xml": `${CONTENT}.wordprocessingml.people+xml`,
      "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }),
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "word/document.xml"],
      ["rId2", "metadata/core-properties", "docProps/core.xml"],
      ["rId3", "metadata/thumbnail", "docProps/thumbnail.jpeg"],
    ),
    "docProps/core.xml": `<cp:coreProperties><dc:creator>${AUTHOR}</dc:creator></cp:coreProperties>`,
    "docProps/app.xml": `<Properties><Company>${NOTE}</Company></Properties>`,
    "customXml/item1.xml": `<x>${AUTHOR}</x>`,
    "word/document.xml": document,
    "word/people.xml": `<w15:people><w15:person w15:author="${AUTHOR}"/></w15:people>`,
    "word/comments.xml": `<w:comments xmlns:w="w"><w:comment w:id="0" w:author='${AUTHOR}' w:initials="ZS" w:date="2026-01-02T03:04:05Z"><w:t>${SAID}</w:t></w:comment></w:comments>`,
    "word/settings.xml": `<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
    "word/_rels/settings.xml.rels": relationships(["rId1", "attachedTemplate", `file:///${PATH}.dotm`, "External"]),
    "word/_rels/document.xml.rels": relationships(
      ["rId1", "settings", "settings.xml"],
      ["rId2", "hyperlink", "https://www.example.org/", "External"],
      ["rId3", "hyperlink", `file:///${PATH}/a.doc`, "External"],
      ["rId4", "image", "media/image1.jpeg"],
      ["rId5", "image", `http://${PATH}/beacon.png`, "External"],
      ["rId6", "oleObject", "embeddings/oleObject1.bin"],
      ["rId7", "comments", "comments.xml"],
    ),
  };
  return {
    ...Object.fromEntries(Object.entries(xml).map(([name, text]) => [name, strToU8(text)])),
    "word/media/image1.jpeg": await photograph(),
    "word/embeddings/oleObject1.bin": strToU8(`embedded ${NOTE}`),
    "docProps/thumbnail.jpeg": await photograph(),
  };
}

/** The parts of an Excel file. */
export async function xlsxParts(): Promise<Parts> {
  const xml = {
    "[Content_Types].xml": contentTypes(["xl/workbook.xml", `${CONTENT}.spreadsheetml.sheet.main+xml`], {
      "/xl/worksheets/sheet1.xml": `${CONTENT}.spreadsheetml.worksheet+xml`,
      "/xl/comments1.xml": `${CONTENT}.spreadsheetml.comments+xml`,
      "/xl/externalLinks/externalLink1.xml": `${CONTENT}.spreadsheetml.externalLink+xml`,
    }),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "docProps/core.xml": `<dc:creator>${AUTHOR}</dc:creator>`,
    "xl/workbook.xml": `<workbook xmlns="s" xmlns:r="${OFFICE}"><fileSharing userName="${AUTHOR}"/><mc:Choice Requires="x15"><x15ac:absPath url="${PATH}"/></mc:Choice><xr:revisionPtr documentId="${NOTE}"/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences><definedNames><definedName name="x">[1]Sheet1!$A$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rId2", "externalLink", "externalLinks/externalLink1.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="s" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${SAID}</t></is></c><c r="B1"><f>[1]Sheet1!A1+1</f><v>42</v></c></row></sheetData><pageSetup orientation="portrait" r:id="rId1"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId2", "comments", "../comments1.xml"],
    ),
    "xl/comments1.xml": `<comments xmlns="s"><authors><author>${AUTHOR}</author></authors><commentList/></comments>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink>${PATH}</externalLink>`,
    "xl/printerSettings/printerSettings1.bin": `PRINTER OF ${NOTE}`,
  };
  return Object.fromEntries(Object.entries(xml).map(([name, text]) => [name, strToU8(text)]));
}

export const docx = async (more: Parts = {}) => zipSync({ ...(await docxParts()), ...more });
export const xlsx = async (more: Parts = {}) => zipSync({ ...(await xlsxParts()), ...more });

/** The parts of a package as text. */
export function insideOfPackage(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]),
  );
}

/** The first bytes of a HEIC photograph. */
export const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic"),
  Buffer.alloc(5000, 7),
]);

/** A PNG of 30,000 × 30,000 pixels in a few hundred bytes. */
export async function pixelBomb(): Promise<Buffer> {
  const png = await sharp({ create: { width: 10, height: 10, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  const { crc32 } = await import("node:zlib");
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A Word file with a part that unpacks to a thousand times its size. */
export async function zipBomb(): Promise<Uint8Array> {
  return docx({ "word/header1.xml": new Uint8Array(30 * 1024 * 1024) });
}
