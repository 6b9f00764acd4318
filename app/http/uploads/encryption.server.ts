import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const CHUNK = 64 * 1024;
const TAG = 16;

/** A key for one file, base64url of 32 bytes. */
export function newFileKey(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * Encrypts a file as it flows past, in chunks of 64 KiB, each AES-256-GCM with its number as the nonce and the last one
 * marked, so that none can be changed, moved, left out or cut off (the STREAM construction; Hoang, Reyhanitabar, Rogaway,
 * Vizár 2015). Every file has a key of its own, which lives in its row of the database alone: once the row is deleted,
 * nobody can read the bytes, not even in an old backup of the files.
 */
export async function* encrypt(key: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { chunk, last } of chunksOf(source, CHUNK)) {
    const cipher = createCipheriv(ALGORITHM, Buffer.from(key, "base64url"), nonceOf(number, last));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Undoes `encrypt`. Fails at the first chunk that is not as it was written, and at an end that comes too early. */
export async function* decrypt(key: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { chunk, last } of chunksOf(source, CHUNK + TAG)) {
    const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, "base64url"), nonceOf(number, last));
    decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
    yield Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - TAG)), decipher.final()]);
    number += 1;
  }
}

/** 11 bytes of the chunk's number, then 1 for the last chunk, 0 for the others. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/** The same bytes in pieces of one size, the last one shorter, empty only when there are no bytes at all. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number) {
  const waiting = Buffer.alloc(size);
  let filled = 0;
  for await (const part of source) {
    for (let from = 0; from < part.length;) {
      if (filled === size) {
        yield { chunk: Buffer.from(waiting), last: false };
        filled = 0;
      }
      const taken = part.subarray(from, from + size - filled);
      waiting.set(taken, filled);
      filled += taken.length;
      from += taken.length;
    }
  }
  yield { chunk: waiting.subarray(0, filled), last: true };
}
