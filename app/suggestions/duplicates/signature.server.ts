import { createHmac } from "node:crypto";
import { SIGNATURE_BANDS, plainText } from "../suggestion.ts";

/** Signs of a shingle: whoever sends a text again changes few of them. */
const SHINGLE = 3;
/** Shingles read of a text, at most: some 3 ms. */
const MAX_SHINGLES = 800;
/** Minima of a band: two texts that share a third of their shingles share 24 × (1/3)² ≈ 3 bands, unlike ones none. */
const ROWS = 2;
/** Values fit PostgreSQL's integer. */
const MAX_VALUE = 0x7fffffff;

let key: Buffer | null = null;

/**
 * Sets the secret under which texts are signed, once for the process. It must not be in the database: without it nobody
 * can test whether a signature is that of a text they guess. Without a secret nothing is signed.
 */
export function signWith(secret: string): void {
  key = createHmac("sha256", secret).update("signatures of reports").digest();
}

/**
 * Keyed MinHash signature of a text, one value a band (Broder 1997; banding after Leskovec, Rajaraman, Ullman 2014,
 * chapter 3); empty without a secret, or for a text of less than three signs.
 */
export function signatureOf(text: string): number[] {
  if (!key) return [];
  const signs = Array.from(plainText(text).replace(/[^\p{L}\p{N}]/gu, ""));
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= signs.length && shingles.size < MAX_SHINGLES; at += 1) {
    shingles.add(signs.slice(at, at + SHINGLE).join(""));
  }
  if (shingles.size === 0) return [];
  const minima = new Uint32Array(SIGNATURE_BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const hash = createHmac("sha256", key).update(shingle).digest();
    const [first, second] = [hash.readUInt32LE(0), hash.readUInt32LE(4) | 1];
    for (let at = 0; at < minima.length; at += 1) {
      const value = mixed((first + Math.imul(at, second)) >>> 0);
      if (value < (minima[at] ?? 0)) minima[at] = value;
    }
  }
  return Array.from({ length: SIGNATURE_BANDS }, (_, band) => bandValue(key ?? Buffer.alloc(0), band, minima));
}

/** Double hashing alone keeps the order of neighbouring rows: this breaks it up (finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bandValue(secret: Buffer, band: number, minima: Uint32Array): number {
  const rows = minima.subarray(band * ROWS, (band + 1) * ROWS);
  const hash = createHmac("sha256", secret)
    .update(`${band}:${rows.join(",")}`)
    .digest();
  return hash.readUInt32LE(0) & MAX_VALUE;
}
