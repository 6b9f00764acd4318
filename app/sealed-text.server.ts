import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/** The server's secret, and what is sealed with it: each use has a key of its own, none is the one that signs cookies. */
export interface SealingUse {
  secret: string;
  use:
    | "guiwei totp secrets"
    | "guiwei receipt sessions"
    | "guiwei notification addresses"
    | "guiwei follower addresses";
}

const keyOf = ({ secret, use }: SealingUse) => Buffer.from(hkdfSync("sha256", secret, "", use, 32));

/** Encrypts a text (AES-256-GCM) for one place alone: under another `place` it cannot be opened. */
export function sealText(by: SealingUse, place: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyOf(by), nonce).setAAD(Buffer.from(place));
  const box = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, box, cipher.getAuthTag()]).toString("base64url");
}

/** The text again; null when it was sealed elsewhere, for another use, under another secret, or is not whole. */
export function unsealText(by: SealingUse, place: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(by), bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
