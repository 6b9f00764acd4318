import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "./ledger.ts";

declare const salted: unique symbol;

/** A digest that only `saltedHash` makes: the facts of an act take no other of a text. */
export type TextHash = string & { readonly [salted]: true };

declare const ofFile: unique symbol;

/** The SHA-256 of a public file, hexadecimal: whoever has a copy can prove that it is the one. No salt goes into it. */
export type FileHash = string & { readonly [ofFile]: true };

/** What an entry says of a public file, whose SHA-256 was worked out when it was cleaned. */
export function fileHash(sha256: string): FileHash {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("no SHA-256");
  return sha256 as FileHash;
}

/** A salt for one text, 128 random bits, hexadecimal: nobody can try out short texts against the digest. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

/**
 * What an entry says of a text: SHA-256 over the canonical JSON of the list of salt and texts, hexadecimal. The salt is
 * kept and shown with the text. Once it is gone the digest says nothing of the text any more, not even to who kept it.
 */
export function saltedHash(salt: string, ...texts: readonly string[]): TextHash {
  return createHash("sha256")
    .update(canonicalJson([salt, ...texts]))
    .digest("hex") as TextHash;
}
