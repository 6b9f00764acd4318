import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract, pack } from "tar-stream";
import { damaged } from "./refusal.ts";

/** A file in an archive, of which the size is known before its first byte. */
export interface ArchivePart {
  name: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
}

/** The last entry: a line for every other, as `sha256sum -c` reads it. */
const SUMS = "SHA256SUMS";
/** All entries carry one date: those of files on the disk would tell when a reporter came. */
const NO_DAY = new Date("2000-01-01T00:00:00Z");

/** A tar archive of the parts in their order, in flat memory, ended by the checksums of all. Any `tar` reads it. */
export function packParts(parts: AsyncIterable<ArchivePart>): AsyncIterable<Uint8Array> {
  const archive = pack();
  write(archive, parts).then(
    () => archive.finalize(),
    (error: Error) => archive.destroy(error),
  );
  return archive as unknown as AsyncIterable<Uint8Array>;
}

async function write(archive: ReturnType<typeof pack>, parts: AsyncIterable<ArchivePart>): Promise<void> {
  const sums: string[] = [];
  for await (const { name, bytes, content } of parts) {
    const hash = createHash("sha256");
    const counting = Readable.from(counted(content, hash), { objectMode: false });
    await pipeline(counting, archive.entry(header(name, bytes)));
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  const last = Buffer.from(sums.join(""));
  await pipeline(Readable.from([last]), archive.entry(header(SUMS, last.length)));
}

const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: NO_DAY, uid: 0, gid: 0 });

/**
 * Reads what `packParts` wrote: hands each part on as it comes, and proves at the end that all were there and whole. What
 * `take` has made of them before that is not to be trusted. Throws a refusal when something is missing or changed.
 */
export async function unpackParts(
  source: AsyncIterable<Uint8Array>,
  take: (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const archive = extract();
  const fed = pipeline(Readable.from(source, { objectMode: false }), archive);
  // Whoever reads the archive hears of it too.
  fed.catch(() => {});
  const sums: string[] = [];
  let told: string | undefined;
  for await (const entry of archive) {
    if (told !== undefined) throw damaged();
    const { name } = entry.header;
    if (name === SUMS) {
      told = await text(entry);
      continue;
    }
    const hash = createHash("sha256");
    await take(name, counted(entry as AsyncIterable<Uint8Array>, hash));
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  await fed;
  if (told !== sums.join("")) throw damaged();
}

async function* counted(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}
