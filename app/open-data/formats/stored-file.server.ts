import { createHash } from "node:crypto";
import { createGunzip, createGzip } from "node:zlib";
import { Readable } from "node:stream";
import { findChunk, insertChunk } from "../../../db/queries/open-data/editions.ts";
import type { Db } from "../../../db/engine.ts";

/** Bytes of a chunk. */
const CHUNK = 192 * 1024;
/** Bytes that are gathered before they are packed. */
const GATHERED = 64 * 1024;

/** A file that was written. */
export interface Written {
  sha256: string;
  bytes: number;
}

/**
 * A file on its way into the database, chunk by chunk; what is held of it does not grow. `content` is the key of its
 * chunks. A packed one is compressed; its digest and its length are those of what goes in.
 */
export class FileWriter {
  readonly #db: Db;
  readonly #content: string;
  readonly #hash = createHash("sha256");
  readonly #gzip: ReturnType<typeof createGzip> | null;
  #bytes = 0;
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #out: Buffer[] = [];
  #outBytes = 0;
  #position = 0;

  constructor(db: Db, content: string, packed: boolean) {
    this.#db = db;
    this.#content = content;
    this.#gzip = packed ? createGzip() : null;
    this.#gzip?.on("data", (bytes: Buffer) => this.#take(bytes));
  }

  async write(part: string | Uint8Array): Promise<void> {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part);
    this.#gathered.push(bytes);
    this.#gatheredBytes += bytes.length;
    if (this.#gatheredBytes >= GATHERED) await this.#pack();
  }

  async end(): Promise<Written> {
    await this.#pack();
    const gzip = this.#gzip;
    if (gzip) {
      await new Promise<void>((resolve, reject) => gzip.once("end", resolve).once("error", reject).end());
    }
    await this.#store(0);
    return { sha256: this.#hash.digest("hex"), bytes: this.#bytes };
  }

  async #pack(): Promise<void> {
    const bytes = Buffer.concat(this.#gathered);
    [this.#gathered, this.#gatheredBytes] = [[], 0];
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    const gzip = this.#gzip;
    if (gzip) {
      await new Promise<void>((resolve, reject) => gzip.write(bytes, (error) => (error ? reject(error) : resolve())));
    } else this.#take(bytes);
    await this.#store(CHUNK);
  }

  #take(bytes: Buffer): void {
    this.#out.push(bytes);
    this.#outBytes += bytes.length;
  }

  /** Stores what has come out once it is `least` bytes; the last time whatever there is. */
  async #store(least: number): Promise<void> {
    if (this.#outBytes === 0 || this.#outBytes < least) return;
    const all = Buffer.concat(this.#out);
    [this.#out, this.#outBytes] = [[], 0];
    for (let from = 0; from < all.length; from += CHUNK) {
      const base64 = all.subarray(from, from + CHUNK).toString("base64");
      await insertChunk(this.#db, this.#content, this.#position, base64);
      this.#position += 1;
    }
  }
}

async function* chunksOf(db: Db, content: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const base64 = await findChunk(db, content, position);
    if (base64 === undefined) return;
    yield Buffer.from(base64, "base64");
  }
}

/** The bytes of a file as they are stored. */
export function storedReader(db: Db, content: string): Readable {
  return Readable.from(chunksOf(db, content), { objectMode: false });
}

/** The bytes of a file as they went in. */
export function plainBytes(db: Db, { content, packed }: { content: string; packed: number }): Readable {
  const stored = storedReader(db, content);
  if (packed === 0) return stored;
  const plain = createGunzip();
  stored.once("error", (error) => plain.destroy(error));
  plain.once("close", () => stored.destroy());
  return stored.pipe(plain);
}
