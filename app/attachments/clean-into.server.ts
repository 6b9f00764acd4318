import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { encrypt, newFileKey } from "../http/uploads/encryption.server.ts";
import type { Storage } from "../http/uploads/upload.ts";
import type { FileKind, FileProblem, FoundInFile } from "./attachment.ts";
import { sanitise } from "./sanitise/sanitiser.server.ts";

/** A file that was cleaned and stored, encrypted under its key. */
export interface CleanedFile {
  storage_name: string;
  key: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  found: readonly FoundInFile[];
}

/**
 * Cleans a content and stores what is left of it, encrypted; `folder` is a temporary one on the disk of what is stored.
 * What is to become of the bytes when no row names them is for whoever calls: `deleteStored`.
 */
export async function cleanInto(
  storage: Storage,
  folder: string,
  content: AsyncIterable<Uint8Array>,
): Promise<CleanedFile | { problem: FileProblem }> {
  const key = newFileKey();
  let name = "";
  const cleaned = await sanitise(content, async (bytes) => (name = await writeBeside(folder, encrypt(key, bytes))));
  if ("problem" in cleaned) return cleaned;
  return {
    storage_name: await putAway(storage, folder, name),
    key,
    ...cleaned,
  };
}

/** Writes beside its place first, under a name drawn by lot; what is not put there goes with the folder. */
export async function writeBeside(folder: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const name = randomBytes(16).toString("hex");
  await pipeline(content, createWriteStream(join(folder, name), { mode: 0o600 }));
  return name;
}

/** Puts what was written beside its place there; answers the name. */
export async function putAway(storage: Storage, folder: string, name: string): Promise<string> {
  try {
    await storage.put(name, join(folder, name));
    return name;
  } catch (error) {
    await storage.delete(name).catch(() => {});
    throw error;
  }
}
