import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import type { FileKind } from "../attachment.ts";
import { detectKind } from "./detect.server.ts";
import { RefusedContent } from "./refused-file.server.ts";
import type { Sanitised } from "./sanitiser.server.ts";

/*
 * A process of its own that cleans one file and ends: `sanitise-file.server.ts FROM TO`. Whatever a hostile file makes
 * of the libraries that read it, it meets a process without network settings, keys or the database, which may read the
 * program and write into one folder; and all the memory goes back to the system with it.
 */

/** A file within its limits stays far below. */
const MAX_MEMORY = 1024 * 1024 * 1024;

/** Ends the process from a thread, since the main one is busy for seconds on end. */
const WATCH = `setInterval(() => {
  if (process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, "SIGKILL");
}, 25);`;

async function clean(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  switch (kind) {
    case "jpeg":
    case "png":
    case "webp":
      return (await import("./image.server.ts")).redraw(bytes, kind);
    case "pdf":
      return (await import("./pdf/pdf.server.ts")).cleanPdf(bytes);
    case "docx":
    case "xlsx":
      return (await import("./office/office.server.ts")).cleanOffice(bytes, kind);
    case "text":
      return (await import("./text.server.ts")).cleanText(bytes);
  }
}

async function main(from: string, to: string): Promise<Sanitised> {
  try {
    const bytes = readFileSync(from);
    const kind = await detectKind(bytes);
    const cleaned = await clean(kind, bytes);
    writeFileSync(to, cleaned, { mode: 0o600 });
    return { kind, bytes: cleaned.length, sha256: createHash("sha256").update(cleaned).digest("hex") };
  } catch (error) {
    if (error instanceof RefusedContent) return { problem: error.problem };
    throw error;
  }
}

setPriority(10);
new Worker(WATCH, { eval: true }).unref();
const [, , from = "", to = ""] = process.argv;
process.stdout.write(JSON.stringify(await main(from, to)));
