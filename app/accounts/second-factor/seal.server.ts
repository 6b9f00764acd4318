import { sealText, unsealText } from "../../sealed-text.server.ts";

const use = "guiwei totp secrets";

/** Encrypts the secret of an authenticator app, for one place alone: see `sealText`. */
export function seal(sessionSecret: string, place: string, text: string): string {
  return sealText({ secret: sessionSecret, use }, place, text);
}

/** The secret again; null when it was sealed elsewhere, under another secret, or is not whole. */
export function unseal(sessionSecret: string, place: string, sealed: string): string | null {
  return unsealText({ secret: sessionSecret, use }, place, sealed);
}
