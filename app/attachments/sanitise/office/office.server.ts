import type { FileKind, FoundInFile } from "../../attachment.ts";
import { redraw } from "../image.server.ts";
import { RefusedContent } from "../refused-file.server.ts";
import { stringsOf, withoutHiddenCells, withoutHiddenSheets, withoutUnusedStrings } from "./hidden.server.ts";
import { decodePart, type PackageReader, readPackage, writePackage } from "./package.server.ts";
import { isMacro, isPicturePart, isWanted, pictureFormat } from "./parts.server.ts";
import {
  cleanContentTypes,
  cleanRelationships,
  type Relationship,
  relationshipsOf,
  sourceOf,
  targetOf,
} from "./relationships.server.ts";
import { cleanXml } from "./xml.server.ts";

type OfficeKind = Extract<FileKind, "docx" | "xlsx">;

const CONTENT_TYPES = "[Content_Types].xml";
const STRINGS = "xl/sharedStrings.xml";
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const MAIN: Record<OfficeKind, { part: string; type: string; end: RegExp }> = {
  docx: {
    part: "word/document.xml",
    type: "wordprocessingml.document.main+xml",
    end: /<\/(\w+:)?document>\s*$/,
  },
  xlsx: { part: "xl/workbook.xml", type: "spreadsheetml.sheet.main+xml", end: /<\/(\w+:)?workbook>\s*$/ },
};

/**
 * Builds a Word or Excel file anew from the parts that show what it says: without properties, authors, revision marks,
 * custom XML, macros, embedded objects, external targets, thumbnails and printers' settings, and Excel
 * files without hidden sheets, rows and columns; pictures are drawn anew.
 * What pointed to a part that is gone goes too, so that Word and Excel open the file. Notes in `found` what there was of
 * it, and what words are hidden and stay. Throws RefusedContent.
 */
export async function cleanOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
  found: Set<FoundInFile> = new Set(),
): Promise<Uint8Array> {
  const main = MAIN[kind];
  const source = readPackage(bytes);
  if (source.names.some(isMacro)) throw new RefusedContent("file_macro");
  if (!source.names.includes(main.part)) throw new RefusedContent("file_broken");
  const types = decodePart(source.read(CONTENT_TYPES));
  if (/macroEnabled/i.test(types)) throw new RefusedContent("file_macro");
  if (!types.includes(main.type)) throw new RefusedContent("file_type");
  if (!main.end.test(decodePart(source.read(main.part)))) throw new RefusedContent("file_broken");

  const rels = new Map(
    source.names
      .filter((name) => name.endsWith(".rels"))
      .map((name) => [sourceOf(name), { name, links: relationshipsOf(decodePart(source.read(name))) }]),
  );
  lookAtParts(source, found);
  const shown = kind === "xlsx" ? visibleOf(source, main.part, rels, found) : null;
  const wanted = source.names.filter((name) => isWanted(name, kind) && (!shown || shown.parts.has(name)));
  const target = writePackage();
  const kept = new Set(wanted.filter((name) => !isPicturePart(name)));
  for (const name of wanted.filter(isPicturePart)) {
    const picture = await redrawPicture(source.read(name), name, found);
    if (!picture) continue;
    kept.add(name);
    target.add(name, picture, false);
  }
  target.addText(CONTENT_TYPES, cleanContentTypes(types, kept));
  const dangling = new Map<string, ReadonlySet<string>>();
  for (const [owner, { name, links }] of rels) {
    if (owner !== "" && !kept.has(owner)) continue;
    const { xml, dropped } = cleanRelationships(links, owner, kept);
    dangling.set(owner, dropped);
    target.addText(name, xml);
  }
  for (const name of kept) {
    if (isPicturePart(name)) continue;
    const xml = decodePart(source.read(name));
    lookAtWords(name, xml, found);
    target.addText(name, cleanXml(shown ? shown.edit(name, xml) : xml, dangling.get(name) ?? new Set()));
  }
  return target.finish();
}

type Links = ReadonlyMap<string, { links: readonly Relationship[] }>;

/** Of an Excel file the parts that can be come to from what it shows, and how each of them loses what it hides. */
function visibleOf(source: PackageReader, main: string, rels: Links, found: Set<FoundInFile>) {
  const book = withoutHiddenSheets(decodePart(source.read(main)), main, rels.get(main)?.links ?? []);
  if (book.hidden.size > 0) found.add("hidden_sheets");
  const parts = new Set([main]);
  for (const part of parts) {
    for (const { target, external } of rels.get(part)?.links ?? []) {
      const next = targetOf(part, target);
      if (!external && !book.hidden.has(next)) parts.add(next);
    }
  }
  const used = new Set<number>();
  for (const part of source.names) {
    if (!SHEET.test(part) || !parts.has(part)) continue;
    const sheet = decodePart(source.read(part));
    const left = withoutHiddenCells(sheet);
    if (left.length < sheet.length) found.add("hidden_cells");
    for (const number of stringsOf(left)) used.add(number);
  }
  const edit = (part: string, xml: string) => {
    if (part === main) return book.xml;
    if (part === STRINGS) return withoutUnusedStrings(xml, used);
    return SHEET.test(part) ? withoutHiddenCells(xml) : xml;
  };
  return { parts, edit };
}

const COMMENTS = /^(?:word\/(?:comments|people)|xl\/(?:comments|threadedComments|persons))/;
const EMBEDDED = /\/(?:embeddings|oleObjects|activeX)\//;
const PROPERTIES = /^docProps\/(?:core|app|custom)\.xml$/;
const MAKERS = /<(?:\w+:)?(?:creator|lastModifiedBy|Company|Manager|lpwstr)(?:\s[^>]*)?>\s*[^<\s]/;
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\s/;
/** Word hides these words on the screen and on paper, and keeps them; `w:val="0"` shows them again. */
const VANISHED = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** What of a package is left out, as far as somebody may want to know of it. */
function lookAtParts(source: PackageReader, found: Set<FoundInFile>): void {
  for (const name of source.names) {
    if (COMMENTS.test(name)) found.add("comments");
    if (EMBEDDED.test(name)) found.add("embedded");
    if (PROPERTIES.test(name) && MAKERS.test(Buffer.from(source.read(name)).toString("utf8"))) found.add("author");
  }
}

/** What the XML of a part that shows text says of revisions, and of words that are in it and not shown. */
function lookAtWords(name: string, xml: string, found: Set<FoundInFile>): void {
  if (!name.startsWith("word/")) return;
  if (TRACKED.test(xml)) found.add("changes");
  if (name !== "word/styles.xml" && VANISHED.test(xml)) found.add("hidden_words");
}

/** Null for a picture that cannot be drawn: what is shown in its place is empty. Throws RefusedContent for a bomb. */
async function redrawPicture(bytes: Uint8Array, name: string, found: Set<FoundInFile>): Promise<Uint8Array | null> {
  try {
    return await redraw(bytes, pictureFormat(name), found);
  } catch (error) {
    if (error instanceof RefusedContent && error.problem === "file_broken") return null;
    throw error;
  }
}
