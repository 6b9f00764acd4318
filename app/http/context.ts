import type { Db } from "../../db/engine.ts";
import type { Env } from "./env.server.ts";
import type { UploadParts } from "./uploads/parts.server.ts";
import type { Storage, Upload } from "./uploads/upload.ts";

/** What the process hands to every loader and action. */
export interface ServerContext {
  db: Db;
  env: Env;
  /** Signs the short-lived cookie of a reporter who has shown a receipt code. */
  cookieSecret: string;
  /** Stands for the visitor's address in limits; changes every day and is never stored. */
  clientKey: string;
  /** Files that came with this request. */
  uploads: readonly Upload[];
  /** Files of answers that have come in part. */
  parts: UploadParts;
  /** Where files rest. */
  storage: Storage;
  /** For the scripts of this one response. */
  nonce: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends ServerContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
