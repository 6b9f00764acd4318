import { decodePDFRawStream, PDFArray, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { RefusedContent } from "../refused-file.server.ts";

const FILTER = PDFName.of("Filter");
/** Filters that can make much of little. The others make less, or the double. */
const EXPANDING = new Set(["FlateDecode", "LZWDecode", "RunLengthDecode"]);

/** The names of the filters of a stream, the first to be undone first. */
export function streamFiltersOf(stream: PDFRawStream): PDFName[] {
  const filter = stream.dict.lookup(FILTER);
  if (filter instanceof PDFName) return [filter];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().flatMap((_, index) => filter.lookupMaybe(index, PDFName) ?? []);
}

/** The bytes of a stream, unpacked no further than to so many. Throws RefusedContent beyond, and where one packing holds another. */
export function unpackWithin(stream: PDFRawStream, most: number): Uint8Array {
  const expanding = streamFiltersOf(stream).filter((filter) => EXPANDING.has(filter.decodeText()));
  if (expanding.length > 1) throw new RefusedContent("file_bomb");
  const { buffer, byteOffset, length } = decodePDFRawStream(stream).getBytes(most + 1);
  if (length > most) throw new RefusedContent("file_bomb");
  return new Uint8Array(buffer, byteOffset, length);
}
