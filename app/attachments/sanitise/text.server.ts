import { RefusedContent } from "./refused-file.server.ts";

/** Control characters that no text has, tab, line feed, form feed and carriage return aside. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
/** How documents begin that a browser or a shell would run. */
const NO_PLAIN_TEXT =
  /^\s*(<\?xml|<!doctype|<!--|<\/?(html|head|body|svg|script|iframe|math|a|div)\b|#!|%!PS|\{\\rtf)/i;

/** A plain text as UTF-8. Takes UTF-8, and what Chinese Windows writes: GB18030, or UTF-16 with its mark. Throws RefusedContent. */
export function cleanText(bytes: Uint8Array): Uint8Array {
  const text = decode(bytes);
  if (text === null || CONTROLS.test(text) || NO_PLAIN_TEXT.test(text)) throw new RefusedContent("file_type");
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
