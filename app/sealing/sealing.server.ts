import { Readable } from "node:stream";
import sodium from "libsodium-wrappers";
import type { Db } from "../../db/engine.ts";
import {
  deleteSealedContact,
  findActiveKey,
  insertSealedContact,
  sealedContactExists,
} from "../../db/queries/reports/sealing.ts";
import type { Day } from "../day.ts";
import type { ActiveKey, PublicKey, SealedText } from "./sealing.ts";

/** The longest contact (200 characters, at most 600 bytes) and the padding's own byte fit in one block. */
export const TEXT_BLOCK = 1024;

/** First bytes of a sealed file: its format. Then follow the key's fingerprint (8 bytes), the sealed key and the header. */
export const FILE_MAGIC = Buffer.from("GWSEAL1\n");
/** Bytes of a file in one sealed chunk; the last chunk is padded to as many. */
export const FILE_CHUNK = 65_536;

/** The newest key not retired, or null: nothing can be sealed then. */
export async function activeKey(db: Db): Promise<ActiveKey | null> {
  const row = await findActiveKey(db);
  return row ? { id: row.id, publicKey: row.public_key, fingerprint: row.fingerprint } : null;
}

/** Seals a text so that only the holders of the key's shares can open it; every contact gives a box of one size. */
export async function sealToKey(key: ActiveKey, text: string): Promise<SealedText> {
  await sodium.ready;
  const padded = sodium.pad(sodium.from_string(text), TEXT_BLOCK);
  const box = sodium.crypto_box_seal(padded, publicBytes(key));
  return { keyId: key.id, box: sodium.to_base64(box, sodium.base64_variants.ORIGINAL) };
}

/** Keeps the sealed contact of a report, within the act that receives it. */
export function keepContact(trx: Db, reportId: number, sealed: SealedText, today: Day): Promise<void> {
  return insertSealedContact(trx, { report_id: reportId, key_id: sealed.keyId, box: sealed.box, added_on: today });
}

/** True when a report came with a contact. */
export const hasSealedContact = sealedContactExists;

/** Destroys the contact of a report, if there is one. */
export const destroySealedContact = deleteSealedContact;

/**
 * Seals a file as it flows past, in flat memory: a key of its own, sealed to the public key, then
 * XChaCha20-Poly1305 chunks of 64 KiB (libsodium's secretstream), the last one marked and padded. An error of the
 * source ends the stream with it; the source is let go when the stream ends, however it ends.
 */
export function sealStream(key: PublicKey, source: AsyncIterable<Uint8Array>): Readable {
  const sealed = Readable.from(sealChunks(key, source), { objectMode: false });
  // A generator that was left before it first read its source does not close it.
  return sealed.once("close", () => source instanceof Readable && source.destroy());
}

async function* sealChunks(key: PublicKey, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  await sodium.ready;
  const fileKey = sodium.crypto_secretstream_xchacha20poly1305_keygen();
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(fileKey);
  const fingerprint = Buffer.from(key.fingerprint, "hex");
  yield Buffer.concat([FILE_MAGIC, fingerprint, sodium.crypto_box_seal(fileKey, publicBytes(key)), header]);
  sodium.memzero(fileKey);
  const seal = (chunk: Uint8Array, tag: number) =>
    sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, null, tag);
  const waiting = Buffer.alloc(FILE_CHUNK);
  let filled = 0;
  for await (const part of source) {
    for (let from = 0; from < part.length;) {
      const taken = part.subarray(from, from + FILE_CHUNK - filled);
      waiting.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < FILE_CHUNK) continue;
      yield seal(waiting, sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
      filled = 0;
    }
  }
  const last = sodium.pad(waiting.subarray(0, filled), FILE_CHUNK);
  yield seal(last, sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

function publicBytes(key: PublicKey): Uint8Array {
  return sodium.from_base64(key.publicKey, sodium.base64_variants.ORIGINAL);
}
