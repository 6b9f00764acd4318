import type { Db } from "../../db/engine.ts";
import type { Env } from "./env.server.ts";

/** What the process hands to every loader and action. */
export interface ServerContext {
  db: Db;
  env: Env;
  /** Signs the short-lived cookie of a reporter who has shown a receipt code. */
  cookieSecret: string;
  /** Stands for the visitor's address in limits; changes every day and is never stored. */
  clientKey: string;
  /** For the scripts of this one response. */
  nonce: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends ServerContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
