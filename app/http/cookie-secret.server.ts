import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.server.ts";

const BYTES = 32;

/**
 * A secret that outlives restarts: given by the settings, else made once and kept in the folder of secrets. One that an
 * earlier version kept among the data is used on, and `tell` is told to have it moved. Throws when the kept one is not
 * whole: with less of a secret anybody could forge what is signed with it.
 */
export function cookieSecretFor(
  env: Pick<Env, "SESSION_SECRET" | "DATA_DIR" | "SECRETS_DIR">,
  tell: (message: string) => void,
): string {
  if (env.SESSION_SECRET) return env.SESSION_SECRET;
  const among = join(env.DATA_DIR, "session-secret");
  const file = join(env.SECRETS_DIR, "session-secret");
  if (among !== file && !existsSync(file) && existsSync(among)) {
    tell(`${among} lies among the data: move it to ${file}, so that no backup of the data holds it`);
    return whole(among);
  }
  mkdirSync(env.SECRETS_DIR, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) make(file);
  return whole(file);
}

function whole(file: string): string {
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
