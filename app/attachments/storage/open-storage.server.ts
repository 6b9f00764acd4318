import { join } from "node:path";
import type { Env } from "../../http/env.server.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { DiskStorage } from "./disk-storage.server.ts";
import { S3Storage } from "./s3-storage.server.ts";

type Settings = Pick<Env, "UPLOADS_DIR" | "S3_ENDPOINT" | "S3_REGION" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY">;

/** Where files rest by the settings: in the bucket that they name, else in a folder. */
export function openStorage(env: Settings): Storage {
  if (!env.S3_ENDPOINT) return new DiskStorage(join(env.UPLOADS_DIR, "kept"));
  return new S3Storage({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
  });
}

/** Where files are while their form is read: on the disk of those kept, so that keeping one is a mere renaming. */
export function incomingFolder(env: Pick<Env, "UPLOADS_DIR">): string {
  return join(env.UPLOADS_DIR, "incoming");
}
