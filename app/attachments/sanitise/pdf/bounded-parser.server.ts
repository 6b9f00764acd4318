import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFPageTree,
  PDFParser,
  PDFRawStream,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { RefusedContent } from "../refused-file.server.ts";
import { unpackWithin } from "./unpack.server.ts";

/** Numbered objects: a thick report with every paragraph tagged has some ten thousand. */
const MAX_OBJECTS = 100_000;
/** Numbers, names, texts, lists and dictionaries outside of packed streams. */
const MAX_PARTS = 2_000_000;
/** Bytes of all packed lists of objects together, when they are unpacked. */
const MAX_LISTS = 64 * 1024 * 1024;
/** Nodes of the tree of pages, each as often as one comes to it. */
const MAX_NODES = 3000;

const TYPE = PDFName.of("Type");
const PACKED_OBJECTS = PDFName.of("ObjStm");
const PACKED_INDEX = PDFName.of("XRef");

/** A parser that gives up as soon as a file holds more than any honest one; the library's own goes on to the end. */
class BoundedParser extends PDFParser {
  #parts = 0;
  #objects = 0;
  #unpacked = 0;
  /** The library goes on after an error in one object: every later step asks here. */
  #refused: RefusedContent | null = null;

  constructor(bytes: Uint8Array) {
    super(bytes);
    const { context } = this;
    const assign = context.assign.bind(context);
    context.assign = (ref, object) => {
      this.#count((this.#objects += 1), MAX_OBJECTS);
      assign(ref, object);
    };
  }

  override async parseDocument() {
    const context = await super.parseDocument();
    if (this.#refused) throw this.#refused;
    return context;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.#count((this.#parts += 1), MAX_PARTS);
    return super.parseObject(ref);
  }

  /** Lists of objects are unpacked here, within bounds, and handed on as if they had never been packed. */
  protected override parseDictOrStream(ref?: PDFRef) {
    const found = super.parseDictOrStream(ref);
    if (!(found instanceof PDFRawStream)) return found;
    const type = found.dict.get(TYPE);
    if (type !== PACKED_OBJECTS && type !== PACKED_INDEX) return found;
    if (type === PACKED_INDEX) this.#count(entriesOf(found.dict), MAX_OBJECTS);
    const bytes = this.#within(() => unpackWithin(found, MAX_LISTS - this.#unpacked));
    this.#unpacked += bytes.length;
    const dict = found.dict.clone();
    for (const key of ["Filter", "DecodeParms"]) dict.delete(PDFName.of(key));
    return PDFRawStream.of(dict, bytes);
  }

  #count(number: number, most: number): void {
    this.#within(() => {
      if (number > most) throw new RefusedContent("file_bomb");
    });
  }

  #within<T>(act: () => T): T {
    if (this.#refused) throw this.#refused;
    try {
      return act();
    } catch (error) {
      if (error instanceof RefusedContent) this.#refused = error;
      throw error;
    }
  }
}

/** How many entries an index announces. */
function entriesOf(dict: PDFDict): number {
  const index = dict.get(PDFName.of("Index"));
  const numbers =
    index instanceof PDFArray ? index.asArray().filter((_, at) => at % 2 === 1) : [dict.get(PDFName.of("Size"))];
  return numbers.reduce((sum, one) => sum + (one instanceof PDFNumber ? one.asNumber() : Number.POSITIVE_INFINITY), 0);
}

/** Reads a PDF within bounds. Throws RefusedContent beyond them, EncryptedPDFError, and errors of the library. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const context = await new BoundedParser(bytes).parseDocument();
  // What PDFDocument.load does with the context of its own parser: nothing is decrypted, no metadata is touched.
  const document = Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
  let nodes = 0;
  const visit = (node: unknown): void => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new RefusedContent("file_pages");
    if (node instanceof PDFPageTree) for (const kid of node.Kids().asArray()) visit(context.lookup(kid));
  };
  visit(document.catalog.Pages());
  return document;
}
