import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { startConfined } from "../attachments/sanitise/sanitiser.server.ts";
import { Places } from "../http/limits/places.ts";
import { READING } from "./limits.ts";
import { LineReader } from "./lines.ts";
import { type Sheet, TABLE_LIMITS, type TableProblem } from "./table.ts";

export { LineReader, linesOf } from "./lines.ts";
export { readTextTable } from "./text-table.server.ts";
export { toXlsx } from "./write-xlsx.server.ts";

const PROGRAM = "app/tables/read-file.server.ts";

export type ReadTable = { sheets: Sheet[] } | { problem: TableProblem };

/** One file at a time. */
const places = new Places(1, READING.waiting);

/**
 * The sheets of a CSV, XLSX or XLS file that hold something, read in a process of its own, shut in as the one that cleans
 * files is: one file at a time, within bounds of time, memory and size (`TABLE_LIMITS`). Formulas are not worked out.
 * Answers why when there is no table to read.
 */
export function readTable(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<ReadTable> {
  return places.inTurn(
    () => read(content),
    () => ({ problem: "busy" }),
  );
}

async function read(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<ReadTable> {
  const child = await startConfined(PROGRAM);
  const clock = setTimeout(() => child.kill("SIGKILL"), READING.seconds * 1000);
  const ended = once(child, "close") as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  ended.catch(() => {});
  try {
    const [fed, told] = await Promise.allSettled([
      pipeline(bounded(content), child.stdin as Writable),
      hear(child.stdout as Readable),
    ]);
    if (fed.status === "rejected" && fed.reason === TOO_LARGE) return { problem: "large" };
    const [code] = await ended;
    const said = told.status === "fulfilled" && code === 0 ? told.value : null;
    // Killed for its time, its memory or the length of its answer: a file made for that.
    return said ?? { problem: code === 0 || code === 1 ? "broken" : "large" };
  } finally {
    clearTimeout(clock);
    child.kill("SIGKILL");
  }
}

const TOO_LARGE = new Error("the file is too large");

async function* bounded(content: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of content instanceof Uint8Array ? [content] : content) {
    size += part.length;
    if (size > TABLE_LIMITS.bytes) throw TOO_LARGE;
    yield part;
  }
}

/** What the program says, row by row; null for what is no table: it may have been taken over by the file. */
async function hear(stdout: Readable): Promise<ReadTable | null> {
  const lines = new LineReader();
  const decoder = new TextDecoder();
  let size = 0;
  for await (const part of stdout as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > READING.answerBytes) throw TOO_LARGE;
    try {
      lines.push(decoder.decode(part, { stream: true }));
    } catch {
      return null;
    }
  }
  try {
    return lines.end();
  } catch {
    return null;
  }
}
