import sodium from "libsodium-wrappers";
import { FILE_CHUNK, FILE_MAGIC, TEXT_BLOCK } from "../sealing/sealing.server.ts";
import type { KeyPair } from "./key.server.ts";
import { Refusal } from "./refusal.ts";

const FINGERPRINT_BYTES = 8;

/** Opens what `sealToKey` sealed. Throws `damaged`. */
export async function unsealWithKey(pair: KeyPair, box: string): Promise<string> {
  await sodium.ready;
  return orDamaged(() => {
    const padded = sodium.crypto_box_seal_open(Buffer.from(box, "base64"), pair.publicKey, pair.privateKey);
    return sodium.to_string(sodium.unpad(padded, TEXT_BLOCK));
  });
}

/** A sealed file of which the first bytes have been read: whose key opens it, and the rest. */
export interface SealedFile {
  fingerprint: string;
  sealedKey: Uint8Array;
  header: Uint8Array;
  chunks: AsyncGenerator<Uint8Array>;
}

/** Reads the first bytes of what `sealStream` sealed. Throws `damaged` when it is nothing of the kind. */
export async function readSealedFile(source: AsyncIterable<Uint8Array>): Promise<SealedFile> {
  await sodium.ready;
  const sealedKeyBytes = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES + sodium.crypto_box_SEALBYTES;
  const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
  const sizes = [FILE_MAGIC.length, FINGERPRINT_BYTES, sealedKeyBytes, headerBytes];
  const pieces = inPieces(source, sizes, FILE_CHUNK + sodium.crypto_secretstream_xchacha20poly1305_ABYTES);
  const next = async (size: number) => {
    const { value } = await pieces.next();
    if (value?.length !== size) throw new Refusal("damaged");
    return value;
  };
  const magic = await next(FILE_MAGIC.length);
  if (!FILE_MAGIC.equals(magic)) throw new Refusal("damaged");
  const fingerprint = Buffer.from(await next(FINGERPRINT_BYTES)).toString("hex");
  return { fingerprint, sealedKey: await next(sealedKeyBytes), header: await next(headerBytes), chunks: pieces };
}

/**
 * The file in clear, piece by piece in flat memory. Throws `damaged` when a chunk was changed, moved or lost, the last
 * one included: nothing is whole before the end has come.
 */
export async function* unsealFile(pair: KeyPair, file: SealedFile): AsyncGenerator<Uint8Array> {
  const key = orDamaged(() => sodium.crypto_box_seal_open(file.sealedKey, pair.publicKey, pair.privateKey));
  const state = orDamaged(() => sodium.crypto_secretstream_xchacha20poly1305_init_pull(file.header, key));
  sodium.memzero(key);
  let ended = false;
  for await (const chunk of file.chunks) {
    const opened = orDamaged(() => sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, null));
    if (ended || !opened) throw new Refusal("damaged");
    ended = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    yield ended ? sodium.unpad(opened.message, FILE_CHUNK) : opened.message;
  }
  if (!ended) throw new Refusal("damaged");
}

/** Cuts a stream into pieces of the given sizes, and the rest of it into pieces of one size; the last may be shorter. */
async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  first: readonly number[],
  rest: number,
): AsyncGenerator<Uint8Array> {
  let index = 0;
  let piece = Buffer.alloc(first[0] ?? rest);
  let filled = 0;
  for await (const part of source) {
    for (let from = 0; from < part.length;) {
      const taken = part.subarray(from, from + piece.length - filled);
      piece.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < piece.length) continue;
      yield piece;
      index += 1;
      piece = Buffer.alloc(first[index] ?? rest);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/** libsodium throws plain errors for boxes that it cannot open. */
function orDamaged<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new Refusal("damaged");
  }
}
