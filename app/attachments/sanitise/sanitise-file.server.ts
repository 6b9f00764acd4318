import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import type { FileKind, FoundInFile } from "../attachment.ts";
import { detectKind } from "./detect.server.ts";
import { LIMITS } from "./limits.ts";
import { RefusedContent } from "./refused-file.server.ts";

/*
 * A process of its own that cleans one file and ends: the file comes in by standard input; out by standard output go a
 * line of JSON that says what it is or why it is refused, and the cleaned bytes. Whatever a hostile file makes of the
 * libraries that read it, it meets a process without settings, keys or the database, which may read the program and
 * write nothing; and all the memory goes back to the system with it.
 */

/** Ends the process from a thread, since the main one is busy for seconds on end. */
const watch = (cpuSeconds: number) => `setInterval(() => {
  const { user, system } = process.cpuUsage();
  const exhausted = user + system > ${cpuSeconds * 1e6} || process.memoryUsage.rss() > ${LIMITS.residentMegabytes * 1024 * 1024};
  if (exhausted) process.kill(process.pid, "SIGKILL");
}, 25);`;

async function clean(kind: FileKind, bytes: Uint8Array, found: Set<FoundInFile>): Promise<Uint8Array> {
  switch (kind) {
    case "jpeg":
    case "png":
    case "webp":
      return (await import("./image.server.ts")).redraw(bytes, kind, found);
    case "pdf":
      return (await import("./pdf/pdf.server.ts")).cleanPdf(bytes, found);
    case "docx":
    case "xlsx":
      return (await import("./office/office.server.ts")).cleanOffice(bytes, kind, found);
    case "text":
      return (await import("./text.server.ts")).cleanText(bytes);
  }
}

async function main(bytes: Uint8Array): Promise<[said: object, cleaned?: Uint8Array]> {
  try {
    const kind = await detectKind(bytes);
    new Worker(watch(LIMITS.cpuSeconds[kind]), { eval: true }).unref();
    const found = new Set<FoundInFile>();
    const cleaned = await clean(kind, bytes, found);
    return [{ kind, bytes: cleaned.length, found: [...found] }, cleaned];
  } catch (error) {
    if (error instanceof RefusedContent) return [{ problem: error.problem }];
    throw error;
  }
}

setPriority(10);
// Parsers that try what a place could be throw for each byte of nonsense.
Error.stackTraceLimit = 0;
const [said, cleaned] = await main(await buffer(process.stdin));
process.stdout.write(`${JSON.stringify(said)}\n`);
if (cleaned) process.stdout.write(cleaned);
