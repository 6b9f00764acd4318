import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/** The key of the authenticator apps' secrets: derived, so that it is not the one that signs cookies. */
function keyFrom(sessionSecret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", sessionSecret, "", "guiwei totp secrets", 32));
}

/** Encrypts a text (AES-256-GCM) for one place alone: under another `place` it cannot be opened. */
export function seal(sessionSecret: string, place: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(sessionSecret), nonce).setAAD(Buffer.from(place));
  const box = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, box, cipher.getAuthTag()]).toString("base64url");
}

/** The text again; null when it was sealed elsewhere, under another secret, or is not whole. */
export function unseal(sessionSecret: string, place: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(sessionSecret), bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
