import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { RefusedContent } from "../refused-file.server.ts";

const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 200 * 1024 * 1024;
/** XML packs to a tenth or, where a sheet repeats itself, a fiftieth; a bomb to a thousandth. */
const MAX_RATIO = 200;
/** Below this, no ratio does harm. */
const SMALL = 1024 * 1024;
/** Every part gets the same day: when it was changed is nobody's business. */
const NO_DAY = new Date(1980, 0, 1);

/** A package whose parts are unpacked one by one, when they are asked for. */
export interface PackageReader {
  names: string[];
  read(name: string): Uint8Array;
}

/** Looks through a ZIP by its directory, within bounds, before anything is unpacked. Throws RefusedContent. */
export function readPackage(bytes: Uint8Array): PackageReader {
  const sizes = new Map<string, number>();
  let unpacked = 0;
  let entries = 0;
  unpack(bytes, (name, size, originalSize) => {
    entries += 1;
    unpacked += originalSize;
    if (entries > MAX_ENTRIES || unpacked > MAX_UNPACKED) throw new RefusedContent("file_bomb");
    if (originalSize > SMALL && originalSize > MAX_RATIO * size) throw new RefusedContent("file_bomb");
    if (sizes.has(name) || /(^|\/)\.\.?(\/|$)|^\/|\\|\0/.test(name)) throw new RefusedContent("file_broken");
    sizes.set(name, originalSize);
    return false;
  });
  if (entries === 0) throw new RefusedContent("file_broken");
  return {
    names: [...sizes.keys()].filter((name) => !name.endsWith("/")),
    read(name) {
      const part = unpack(bytes, (one) => one === name)[name];
      if (!part) throw new RefusedContent("file_broken");
      return part;
    },
  };
}

/** What the directory says of a size bounds the memory: what is larger does not fit the room made for it. */
function unpack(bytes: Uint8Array, wants: (name: string, size: number, originalSize: number) => boolean) {
  try {
    return unzipSync(bytes, { filter: (entry) => wants(entry.name, entry.size, entry.originalSize) });
  } catch (error) {
    if (error instanceof RefusedContent) throw error;
    throw new RefusedContent("file_broken");
  }
}

/** A part of XML as text. Throws RefusedContent when it is no UTF-8, or defines entities. */
export function decodePart(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedContent("file_broken");
  }
  if (text.includes("\0") || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new RefusedContent("file_broken");
  return text;
}

/** A package that is written part by part. */
export interface PackageWriter {
  add(name: string, bytes: Uint8Array, compress: boolean): void;
  addText(name: string, xml: string): void;
  finish(): Uint8Array;
}

/** An empty package. */
export function writePackage(): PackageWriter {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, bytes: Uint8Array, compress: boolean) => {
    const entry = compress ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = NO_DAY;
    zip.add(entry);
    entry.push(bytes, true);
  };
  return {
    add,
    addText: (name, xml) => add(name, new TextEncoder().encode(xml), true),
    finish() {
      zip.end();
      return Buffer.concat(chunks);
    },
  };
}
