import { openAsBlob } from "node:fs";
import { S3mini } from "s3mini";
import type { Storage } from "../../http/uploads/upload.ts";

/** Everything of ours in the bucket, which should hold nothing else. */
const PREFIX = "files/";
const PAGE = 1000;
const TIMEOUT_MS = 60_000;

/** Where the bucket is and who we are. The endpoint ends with the bucket's name. */
export interface Bucket {
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Files in a bucket of an S3-compatible server. What is sent is encrypted already. */
export class S3Storage implements Storage {
  readonly #bucket: S3mini;

  constructor(bucket: Bucket) {
    this.#bucket = new S3mini({ ...bucket, requestAbortTimeout: TIMEOUT_MS });
  }

  async put(name: string, path: string): Promise<void> {
    // A blob of a file is read while it is sent, never as a whole.
    await this.#bucket.putObject(PREFIX + name, await openAsBlob(path), "application/octet-stream");
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#bucket.putObject(PREFIX + name, Buffer.from(bytes), "application/octet-stream");
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.#bucket.getObjectResponse(PREFIX + name);
    if (!response?.body) throw new Error("a file is missing in the bucket");
    return response.body as unknown as AsyncIterable<Uint8Array>;
  }

  async delete(name: string): Promise<void> {
    await this.#bucket.deleteObject(PREFIX + name);
  }

  /** A bucket keeps its own times, and with versioning its old objects too: the README says what to set. */
  async rewriteAll(): Promise<void> {}

  async *listBefore(instant: Date): AsyncGenerator<string> {
    let token: string | undefined;
    do {
      const page = await this.#bucket.listObjectsPaged("/", PREFIX, PAGE, token);
      for (const { Key, LastModified } of page?.objects ?? []) {
        if (new Date(LastModified) < instant) yield Key.slice(PREFIX.length);
      }
      token = page?.nextContinuationToken;
    } while (token);
  }
}
