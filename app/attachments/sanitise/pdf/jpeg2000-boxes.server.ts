/** Boxes of a JPEG 2000 file that hold words or foreign data instead of the picture (ISO/IEC 15444-1, annex I). */
const FOREIGN = new Set(["xml ", "uuid", "uinf", "jp2i", "free", "skip"]);
const HEADER = 8;

/** A JPEG 2000 file without the boxes of metadata; a bare codestream stays as it is. */
export function stripJpeg2000(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const typeAt = (at: number) => Buffer.from(bytes.subarray(at + 4, at + HEADER)).toString("latin1");
  if (bytes.length < 12 || typeAt(0) !== "jP  ") return bytes;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + HEADER <= bytes.length;) {
    const told = view.getUint32(at);
    const long = told === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : told;
    // A length of zero means: to the end.
    const end = told === 0 ? bytes.length : Math.min(at + Math.max(long, HEADER), bytes.length);
    if (!FOREIGN.has(typeAt(at))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
