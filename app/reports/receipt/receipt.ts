/**
 * Receipt codes: 16 characters of Crockford base32 (80 bits) and one check character
 * (https://www.crockford.com/base32.html), written in groups of four.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const LENGTH = 16;
const SELECTOR_LENGTH = 6;

/** The public half finds the report, the secret half proves who asks. */
export interface Receipt {
  selector: string;
  secret: string;
}

/** Writes 10 bytes as a receipt code: `0123-4567-89AB-CDEF-G`. */
export function formatReceipt(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError("a receipt code holds 10 bytes");
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const check = CHECK_ALPHABET.charAt(Number(value % 37n));
  let characters = "";
  for (let index = 0; index < LENGTH; index += 1) {
    characters = ALPHABET.charAt(Number(value % 32n)) + characters;
    value /= 32n;
  }
  return [...(characters.match(/.{4}/g) ?? []), check].join("-");
}

/**
 * Reads what a person typed: any case, spaces or hyphens, full-width characters, O for 0, I and L for 1. Null when it
 * is not a receipt code or its check character does not fit.
 */
export function parseReceipt(typed: string): Receipt | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―－_]/g, "");
  const characters = text.slice(0, LENGTH).replace(/O/g, "0").replace(/[IL]/g, "1");
  const check = text.slice(LENGTH).replace(/O/g, "0").replace(/[IL]/g, "1");
  if (text.length !== LENGTH + 1 || [...characters].some((one) => !ALPHABET.includes(one))) return null;
  const value = [...characters].reduce((sum, one) => sum * 32n + BigInt(ALPHABET.indexOf(one)), 0n);
  if (CHECK_ALPHABET.charAt(Number(value % 37n)) !== check) return null;
  return { selector: characters.slice(0, SELECTOR_LENGTH), secret: characters.slice(SELECTOR_LENGTH) };
}

/** The public half of what was typed; null when it is no receipt code, or was copied wrongly. */
export const selectorOf = (typed: string): string | null => parseReceipt(typed)?.selector ?? null;

/** True when both are the same receipt code, however they are typed; two wrong codes are never the same. */
export function sameReceipt(one: string, other: string): boolean {
  const [first, second] = [parseReceipt(one), parseReceipt(other)];
  return first !== null && first.selector === second?.selector && first.secret === second.secret;
}
