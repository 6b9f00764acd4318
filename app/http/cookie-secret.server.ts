import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.server.ts";

const BYTES = 32;

/**
 * A secret that outlives restarts: given by the settings, else made once and kept beside the data. Throws when the kept
 * one is not whole: with less of a secret anybody could forge what is signed with it.
 */
export function cookieSecretFor(env: Pick<Env, "SESSION_SECRET" | "DATA_DIR">): string {
  if (env.SESSION_SECRET) return env.SESSION_SECRET;
  const file = join(env.DATA_DIR, "session-secret");
  mkdirSync(env.DATA_DIR, { recursive: true });
  if (!existsSync(file)) make(file);
  const secret = readFileSync(file, "utf8");
  if (secret.length < BYTES * 2) throw new Error(`${file} is not whole: remove it, and a new one is made`);
  return secret;
}

/** Under its name only once it is safely on the disk; of two processes that start at once, the first one's counts. */
function make(file: string): void {
  const draft = `${file}-${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, randomBytes(BYTES).toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
