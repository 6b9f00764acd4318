import { once } from "node:events";
import { createRequire } from "node:module";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import type { Storage } from "../../app/http/uploads/upload.ts";

/** The one key that the server knows. */
const KEY = "S3RVER";
const BUCKET = "guiwei";

interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
  httpServer: Server;
}
type S3Class = new (options: object) => S3Server;

/**
 * Starts a server of S3 with an empty bucket; the endpoint names the bucket. It refuses unknown keys, but does not work
 * out signatures of version 4.
 */
export async function startS3(folder: string): Promise<{ endpoint: string; close(): Promise<void> }> {
  const S3rver = createRequire(import.meta.url)("s3rver") as S3Class;
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}/${BUCKET}`,
    async close() {
      const closed = once(server.httpServer, "close");
      server.httpServer.closeAllConnections();
      await Promise.all([server.close(), closed]);
    },
  };
}

export interface OpenStorage {
  storage: Storage;
  close(): Promise<void>;
}

async function onDisk(folder: string): Promise<OpenStorage> {
  return { storage: openStorage({ UPLOADS_DIR: folder, S3_REGION: "auto" }), close: async () => {} };
}

async function onS3(folder: string): Promise<OpenStorage> {
  const { endpoint, close } = await startS3(folder);
  const settings = { S3_REGION: "us-east-1", S3_ACCESS_KEY_ID: KEY, S3_SECRET_ACCESS_KEY: KEY };
  return { storage: openStorage({ UPLOADS_DIR: folder, S3_ENDPOINT: endpoint, ...settings }), close };
}

/** Either storage, in a folder of the test's own. */
export const STORAGES: [name: string, open: (folder: string) => Promise<OpenStorage>][] = [
  ["disk", onDisk],
  ["a server of S3", onS3],
];

/** All that comes, in a list: names, or pieces of a file. */
export function listOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  return Readable.from(source).toArray() as Promise<T[]>;
}
