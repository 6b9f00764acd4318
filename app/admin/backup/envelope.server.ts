import { open } from "node:fs/promises";
import { z } from "zod";
import { sealStream } from "../../sealing/sealing.server.ts";
import { joinShares, type KeyPair, wipe } from "../../unsealing/key.server.ts";
import { readSealedFile, unsealFile } from "../../unsealing/unseal.server.ts";
import { damaged } from "./refusal.ts";

/** The first line of a sealed archive says whose shares open it: the database that knows the key is inside. */
const MAGIC = "GWBACKUP1 ";
const LONGEST_LINE = 1000;

const keySchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  public_key: z.string(),
  threshold: z.number().int().min(2),
});

/** The public half of the key to which an archive is sealed, and how many shares open it. */
export type ArchiveKey = z.infer<typeof keySchema>;

/** Seals an archive as it flows past, so that whoever keeps it can read nothing of it. */
export async function* sealArchive(key: ArchiveKey, archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${MAGIC}${JSON.stringify(key)}\n`);
  yield* sealStream({ publicKey: key.public_key, fingerprint: key.fingerprint }, archive);
}

/**
 * Opens an archive: as it is, or when it is sealed with the shares that `ask` gets for its key. Throws the refusals of
 * `joinShares`, and when it is damaged.
 */
export async function openArchive(
  path: string,
  ask: (key: ArchiveKey) => Promise<readonly string[]>,
): Promise<AsyncIterable<Uint8Array>> {
  const { line, from } = await firstLine(path);
  const file = await open(path);
  const content = file.createReadStream({ start: from });
  if (line === null) return content;
  try {
    const key = readKey(line);
    const shares = await ask(key);
    const pair = await joinShares(key, shares);
    return forgetting(pair, unsealFile(pair, await readSealedFile(content)));
  } catch (error) {
    content.destroy();
    throw error;
  }
}

/** The private half is forgotten once nobody reads on. */
async function* forgetting(pair: KeyPair, archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* archive;
  } finally {
    wipe(pair);
  }
}

function readKey(line: string): ArchiveKey {
  try {
    return keySchema.parse(JSON.parse(line));
  } catch {
    throw damaged();
  }
}

/** What follows the magic word, and where the rest begins; null when the file does not begin with it. */
async function firstLine(path: string): Promise<{ line: string | null; from: number }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    if (!head.startsWith(MAGIC)) return { line: null, from: 0 };
    const end = head.indexOf("\n");
    if (end < 0) throw damaged();
    return { line: head.slice(MAGIC.length, end), from: end + 1 };
  } finally {
    await file.close();
  }
}
