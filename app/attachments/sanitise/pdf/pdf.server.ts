import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { FoundInFile } from "../../attachment.ts";
import { RefusedContent } from "../refused-file.server.ts";
import { readPdf } from "./bounded-parser.server.ts";
import { lookUnderneath } from "./covered-text.server.ts";
import { cleanPicture } from "./pdf-picture.server.ts";

const MAX_PAGES = 300;
/** The end of a whole file is announced in its last kilobyte (ISO 32000-1, implementation note 18). */
const TAIL = 1024;

/** What a page keeps; what else it says of itself is about its making, its scripts or its links. */
const PAGE_KEYS = words(`Type Parent MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Resources Contents Group
  Annots`);

/** Drawn notes that are kept, as pictures: no author, day, hidden text, action or file. */
const DRAWN = words(`Stamp Ink FreeText Highlight Underline StrikeOut Squiggly Square Circle Line Polygon PolyLine
  Caret Widget`);
const NOTE_KEYS = words("Type Subtype Rect F AP AS QuadPoints");

/** Never kept, in whatever object: metadata, private data of programs, scripts, files. */
const FORBIDDEN_KEYS = words(`Metadata PieceInfo LastModified AA OpenAction JS JavaScript AF EF EmbeddedFiles OPI Thumb
  Usage CreatorInfo StructParent StructParents XFA Launch RichMediaContent`);
/** Of these, what holds other files or programs; and notes that are text beside the page. */
const EMBEDDING = words("AF EF EmbeddedFiles JS JavaScript XFA Launch RichMediaContent");
const COMMENTING = words("Text Popup FileAttachment");
/** What a document says of who made it. */
const MAKERS = ["Author", "Title", "Subject", "Keywords"];
/** What pdfTeX says of the documents that were put into this one. */
const FORBIDDEN_PREFIX = "PTEX.";

/**
 * Builds a PDF anew from the pages alone: without title, author, dates, XMP, scripts, actions, links, files, forms,
 * layers' makers and authors of notes, and with its photographs stripped of EXIF. Notes in `found` what of it there was, and
 * what text its pages hold and do not show. Throws RefusedContent.
 */
export async function cleanPdf(bytes: Uint8Array, found: Set<FoundInFile> = new Set()): Promise<Uint8Array> {
  if (!isWhole(bytes)) throw new RefusedContent("file_broken");
  const source = await load(bytes);
  const pages = source.getPages();
  if (pages.length === 0) throw new RefusedContent("file_broken");
  if (pages.length > MAX_PAGES) throw new RefusedContent("file_pages");
  // Before the copying, which takes along whatever a page leads to.
  if (hasMakers(source)) found.add("author");
  for (const [, object] of source.context.enumerateIndirectObjects()) forget(object, found);
  for (const page of pages) prune(page, found);
  lookUnderneath(pages, found);
  const result = await PDFDocument.create({ updateMetadata: false });
  for (const page of await result.copyPages(source, source.getPageIndices())) result.addPage(page);
  for (const [ref, object] of result.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) result.context.assign(ref, cleanPicture(object));
  }
  result.context.trailerInfo.Info = undefined;
  return result.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** True of a document that names its author or its title, as programs enter them by themselves. */
function hasMakers(source: PDFDocument): boolean {
  const info = source.context.lookup(source.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return false;
  return MAKERS.some((key) => {
    const said = info.lookup(PDFName.of(key));
    return (said instanceof PDFString || said instanceof PDFHexString) && said.decodeText().trim() !== "";
  });
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await readPdf(bytes);
  } catch (error) {
    if (error instanceof RefusedContent) throw error;
    const encrypted = error instanceof EncryptedPDFError || /encrypt|password/i.test(String(error));
    throw new RefusedContent(encrypted ? "file_encrypted" : "file_broken");
  }
}

function isWhole(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return text(0, 5) === "%PDF-" && text(Math.max(0, bytes.length - TAIL)).includes("%%EOF");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Deletes the forbidden keys in an object and in what it holds directly. */
function forget(object: PDFObject, found: Set<FoundInFile>): void {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (dict instanceof PDFArray) for (const item of dict.asArray()) forget(item, found);
  if (!(dict instanceof PDFDict)) return;
  for (const [key, value] of dict.entries()) {
    const name = key.decodeText();
    if (EMBEDDING.has(name)) found.add("embedded");
    if (FORBIDDEN_KEYS.has(name) || name.startsWith(FORBIDDEN_PREFIX)) dict.delete(key);
    else forget(value, found);
  }
}

function prune(page: PDFPage, found: Set<FoundInFile>): void {
  keepKeys(page.node, PAGE_KEYS);
  const notes = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  if (!notes) return void page.node.delete(PDFName.of("Annots"));
  const kept = page.doc.context.obj([]);
  for (let index = 0; index < notes.size(); index += 1) {
    const note = notes.lookup(index);
    if (!(note instanceof PDFDict)) continue;
    const subtype = note.lookupMaybe(PDFName.of("Subtype"), PDFName)?.decodeText() ?? "";
    if (COMMENTING.has(subtype) || note.has(PDFName.of("Contents"))) found.add("comments");
    if (!DRAWN.has(subtype) || !note.has(PDFName.of("AP"))) continue;
    keepKeys(note, NOTE_KEYS);
    // The form that a field belonged to is not copied: what was filled in stays as it looks.
    if (subtype === "Widget") note.set(PDFName.of("Subtype"), PDFName.of("Stamp"));
    kept.push(notes.get(index));
  }
  page.node.set(PDFName.of("Annots"), kept);
}

function keepKeys(dict: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key);
}
