import { createHash } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** One holder's part of a private key. */
export interface KeyShare {
  /** Of the public key. */
  fingerprint: string;
  /** The holder's number, from 1. */
  holder: number;
  /** What shamir-secret-sharing made: 33 bytes. */
  part: Uint8Array;
}

const FINGERPRINT_BYTES = 8;
const PART_BYTES = 33;
const CHECKSUM_BYTES = 4;
const SHARE_BYTES = FINGERPRINT_BYTES + 1 + PART_BYTES + CHECKSUM_BYTES;

/** A share to write down: fingerprint, holder, part and a checksum over them, in 23 groups of four hexadecimal digits. */
export function formatShare({ fingerprint, holder, part }: KeyShare): string {
  const said = Buffer.concat([Buffer.from(fingerprint, "hex"), Buffer.of(holder), part]);
  const hex = Buffer.concat([said, checksum(said)]).toString("hex");
  return hex.match(/.{1,4}/g)?.join(" ") ?? "";
}

/**
 * Reads a share as somebody typed it: spaces, hyphens, capitals and full-width characters do not matter. Throws
 * `share_malformed`, `share_checksum`.
 */
export function parseShare(typed: string): KeyShare {
  const hex = typed.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
  if (!/^[0-9a-f]*$/.test(hex) || hex.length !== SHARE_BYTES * 2) throw new Refusal("share_malformed");
  const bytes = Buffer.from(hex, "hex");
  const said = bytes.subarray(0, -CHECKSUM_BYTES);
  if (!checksum(said).equals(bytes.subarray(-CHECKSUM_BYTES))) throw new Refusal("share_checksum");
  return {
    fingerprint: said.subarray(0, FINGERPRINT_BYTES).toString("hex"),
    holder: said.readUInt8(FINGERPRINT_BYTES),
    part: new Uint8Array(said.subarray(FINGERPRINT_BYTES + 1)),
  };
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash("sha256").update("guiwei share").update(bytes).digest().subarray(0, CHECKSUM_BYTES);
}
