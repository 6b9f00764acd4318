import { RefusedContent } from "../refused-file.server.ts";

const MARK = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** APP14 of Adobe says how the colours are meant, and nothing else. */
const ADOBE = 0xee;

/**
 * A JPEG without its application segments (EXIF, XMP, IPTC, thumbnails, colour profiles) and comments, and without
 * bytes after its end; the picture is not touched (ITU-T T.81, annex B). Throws RefusedContent when it is none.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== MARK || bytes[1] !== 0xd8) throw new RefusedContent("file_broken");
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at < bytes.length) {
    const marker = markerAt(bytes, at);
    if (marker === END_OF_IMAGE) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length || end < at + 4) throw new RefusedContent("file_broken");
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const scanEnd = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  kept.push(Uint8Array.of(MARK, END_OF_IMAGE));
  return Buffer.concat(kept);
}

function markerAt(bytes: Uint8Array, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== MARK || marker === undefined) throw new RefusedContent("file_broken");
  return marker;
}

function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef && marker !== ADOBE) || marker === 0xfe;
}

/** Where the compressed picture ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== MARK) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARK && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
