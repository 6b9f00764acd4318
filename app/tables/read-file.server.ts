import { once } from "node:events";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { fileTypeFromBuffer } from "file-type";
import { RefusedTable, withinLimits } from "./grid.ts";
import { READING } from "./limits.ts";
import { linesOf, problemLine } from "./lines.ts";
import { readTextTable } from "./text-table.server.ts";
import type { Sheet } from "./table.ts";

/*
 * A process of its own that reads one table and ends: the file comes in by standard input, out by standard output go
 * lines of JSON, the sheets or why there are none. Whatever a hostile file makes of the library that reads it, it meets a process
 * without settings, keys or the database, and all the memory goes back to the system with it.
 */

/** Ends the process from a thread, since the main one is busy. */
const WATCH = `setInterval(() => {
  const { user, system } = process.cpuUsage();
  const exhausted = user + system > ${READING.cpuSeconds * 1e6} || process.memoryUsage.rss() > ${READING.residentMegabytes * 1024 * 1024};
  if (exhausted) process.kill(process.pid, "SIGKILL");
}, 25);`;

const OLD_OFFICE = "application/x-cfb";
const OTHER_TABLES = /opendocument\.spreadsheet|sheet\.binary/;

async function read(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length === 0) throw new RefusedTable("empty");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await import("./workbook.server.ts")).readXlsx(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === OLD_OFFICE) return (await import("./workbook.server.ts")).readXls(bytes);
  if (found?.mime === "application/xml") throw new RefusedTable("web_page");
  if (found) throw new RefusedTable(OTHER_TABLES.test(found.mime) ? "other_table" : "type");
  return readTextTable(bytes);
}

setPriority(10);
Error.stackTraceLimit = 0;
const bytes = await buffer(process.stdin);
new Worker(WATCH, { eval: true }).unref();
let said: Iterable<string>;
try {
  said = linesOf(withinLimits(await read(bytes)));
} catch (error) {
  if (!(error instanceof RefusedTable)) throw error;
  said = [problemLine(error.problem)];
}
for (const line of said) if (!process.stdout.write(line)) await once(process.stdout, "drain");
