import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "./refusal.ts";

/**
 * Writes a file that only its owner can read, all of it or none. The place is taken before `start` is called: nothing is
 * opened for want of a place to write to. Throws `target_taken`, and what `start` and its pieces throw.
 */
export async function writeNewFile(path: string, start: () => Promise<AsyncIterable<Uint8Array>>): Promise<void> {
  const file = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new Refusal("target_taken") : error;
  });
  try {
    await pipeline(Readable.from(await start(), { objectMode: false }), file.createWriteStream());
  } catch (error) {
    await file.close().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}
