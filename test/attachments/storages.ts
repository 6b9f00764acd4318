import { once } from "node:events";
import { createRequire } from "node:module";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import aws4 from "aws4";
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
 * Starts a server of S3 with an empty bucket; the endpoint names the bucket. It refuses unknown keys, and what is not
 * signed with the key's secret: the server itself does not work out signatures of version 4.
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
  const { httpServer } = server;
  const serve = httpServer.listeners("request");
  httpServer.removeAllListeners("request").on("request", (req, res) => {
    if (isSigned(req)) for (const listener of serve) listener.call(httpServer, req, res);
    else res.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  });
  return {
    endpoint: `http://127.0.0.1:${port}/${BUCKET}`,
    async close() {
      const closed = once(server.httpServer, "close");
      server.httpServer.closeAllConnections();
      await Promise.all([server.close(), closed]);
    },
  };
}

/** True when the request is signed as AWS Signature Version 4 says, by another hand than the client's. */
function isSigned(req: IncomingMessage): boolean {
  const given = req.headers.authorization ?? "";
  const [, region] = /Credential=[^/]+\/\d{8}\/([^/]+)\/s3\//.exec(given) ?? [];
  const names = /SignedHeaders=([\w;-]+)/.exec(given)?.[1]?.split(";") ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(req.headers[name])]));
  const { method, url } = req;
  const again = aws4.sign(
    { service: "s3", region, method, path: url, headers, host: headers.host },
    { accessKeyId: KEY, secretAccessKey: KEY },
  );
  return signatureOf(String(again.headers?.Authorization)) === signatureOf(given);
}

const signatureOf = (header: string) => /Signature=([0-9a-f]{64})/.exec(header)?.[1];

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
