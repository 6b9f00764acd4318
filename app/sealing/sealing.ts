/** Longest contact, in characters. Whatever is shorter is padded to one block, so that its length says nothing. */
export const MAX_CONTACT = 200;

/** The public half of a key: whoever has it can seal, and open nothing. */
export interface PublicKey {
  /** X25519, 32 bytes, base64. */
  publicKey: string;
  /** First 8 bytes of the SHA-256 of the public key, hexadecimal: what people call the key by. */
  fingerprint: string;
}

/** The key to which new contacts and files are sealed. */
export interface ActiveKey extends PublicKey {
  /** Row id. */
  id: number;
}

/** What is kept of a contact: the box, and whose key opens it. */
export interface SealedText {
  keyId: number;
  /** crypto_box_seal over the padded text, base64. */
  box: string;
}
