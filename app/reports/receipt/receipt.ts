/**
 * Receipt codes: 15 characters of Crockford base32 (75 bits, https://www.crockford.com/base32.html) and a check character
 * of the same alphabet, in four groups of four. Codes handed out before had 16 characters and a check character mod 37; they still open.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 15;
const OLD_CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const OLD_LENGTH = 16;
const SELECTOR_LENGTH = 6;

/** The public half finds the report, the secret half proves who asks. */
export interface Receipt {
  selector: string;
  secret: string;
}

/** Writes 10 bytes, of which 75 bits count, as a receipt code: `0123-4567-89AB-CDEF`. */
export function formatReceipt(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError("a receipt code is made of 10 bytes");
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 5n;
  let characters = "";
  for (let index = 0; index < LENGTH; index += 1) {
    characters = ALPHABET.charAt(Number(value % 32n)) + characters;
    value /= 32n;
  }
  return (`${characters}${checkOf(characters)}`.match(/.{4}/g) ?? []).join("-");
}

/**
 * The check character: the sum of the characters, each times another power of x, in the field of 32 elements
 * (x^5 + x^2 + 1). One wrong character changes it, and so does any exchange of two.
 */
function checkOf(characters: string): string {
  const sum = [...characters].reduce((total, one) => timesX(total ^ ALPHABET.indexOf(one)), 0);
  return ALPHABET.charAt(sum);
}

const timesX = (value: number) => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/** The check character of a code handed out before. */
function oldCheckOf(characters: string): string {
  const value = [...characters].reduce((sum, one) => sum * 32n + BigInt(ALPHABET.indexOf(one)), 0n);
  return OLD_CHECK_ALPHABET.charAt(Number(value % 37n));
}

/**
 * Reads what a person typed: any case, spaces or hyphens, full-width characters, O for 0, I and L for 1. Null when it
 * is not a receipt code or its check character does not fit.
 */
export function parseReceipt(typed: string): Receipt | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―－_]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const old = text.length === OLD_LENGTH + 1;
  if (!old && text.length !== LENGTH + 1) return null;
  const characters = text.slice(0, -1);
  if ([...characters].some((one) => !ALPHABET.includes(one))) return null;
  if ((old ? oldCheckOf : checkOf)(characters) !== text.slice(-1)) return null;
  return { selector: characters.slice(0, SELECTOR_LENGTH), secret: characters.slice(SELECTOR_LENGTH) };
}

/** The public half of what was typed; null when it is no receipt code, or was copied wrongly. */
export const selectorOf = (typed: string): string | null => parseReceipt(typed)?.selector ?? null;

/** True when both are the same receipt code, however they are typed; two wrong codes are never the same. */
export function sameReceipt(one: string, other: string): boolean {
  const [first, second] = [parseReceipt(one), parseReceipt(other)];
  return first !== null && first.selector === second?.selector && first.secret === second.secret;
}
