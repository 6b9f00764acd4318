import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Places } from "../../http/limits/places.ts";
import {
  FILE_KINDS,
  FILE_PROBLEMS,
  FOUND_IN_FILES,
  type FileKind,
  type FileProblem,
  type FoundInFile,
} from "../attachment.ts";
import { LIMITS } from "./limits.ts";
import { inSandbox, type Sandbox, sandboxFor } from "./sandbox.server.ts";

export { hideFromCleaning } from "./sandbox.server.ts";

/** What became of a file: cleaned, or refused. */
export type Sanitised =
  | { kind: FileKind; bytes: number; sha256: string; found: readonly FoundInFile[] }
  | { problem: FileProblem };
/** What the program says that a file is. */
type Said = { kind: FileKind; bytes: number; found: readonly FoundInFile[] } | { problem: FileProblem };
/** Takes the bytes of a cleaned file as they come. */
type Take = (cleaned: AsyncIterable<Uint8Array>) => Promise<unknown>;

/** Two full forms; a file takes one or two seconds. */
const MAX_WAITING = 16;
/** A picture of 16 megapixels of noise as PNG, or a document of such pictures. */
const MAX_CLEANED = 160 * 1024 * 1024;
/** What the program says before the bytes. */
const MAX_LINE = 400;
const PROGRAM = "app/attachments/sanitise/sanitise-file.server.ts";
/** What the program is made of; not the folder of the data, which may lie beside it. */
const READS = ["app", "build/programs", "node_modules", "package.json"];

/** One file at a time. */
const places = new Places(1, MAX_WAITING);

/**
 * Cleans a file in a process of its own, one file at a time: memory stays flat however many send files. The bytes go
 * there and come back through pipes and never touch a disk. Answers why when the file is refused; `file_busy` when too
 * many wait. What `take` has taken is of no use when the answer is a refusal. Throws when the content cannot be read.
 */
export function sanitise(content: AsyncIterable<Uint8Array>, take: Take): Promise<Sanitised> {
  return places.inTurn(
    () => run(content, take),
    () => ({ problem: "file_busy" }),
  );
}

async function run(content: AsyncIterable<Uint8Array>, take: Take): Promise<Sanitised> {
  const child = await inSandbox([...confinedNode(), builtOf(PROGRAM)]);
  const clock = setTimeout(() => child.kill("SIGKILL"), LIMITS.seconds * 1000);
  const ended = once(child, "close") as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  ended.catch(() => {});
  try {
    const [fed, told] = await Promise.allSettled([
      pipeline(content, child.stdin as Writable),
      listen(child.stdout as Readable, take),
    ]);
    // A program that ends before it has read everything is answered below.
    if (fed.status === "rejected" && !isGone(fed.reason)) throw fed.reason;
    if (told.status === "rejected") throw told.reason;
    const exhausted = hasExhausted(child, ...(await ended));
    if (exhausted) return { problem: "file_bomb" };
    return told.value ?? { problem: "file_broken" };
  } finally {
    clearTimeout(clock);
    child.kill("SIGKILL");
  }
}

/** Node.js with its own permissions: to read the program, and nothing else. */
export function confinedNode(): string[] {
  const root = process.cwd();
  return [
    process.execPath,
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
    "--permission",
    "--allow-addons",
    "--allow-worker",
    ...READS.map((path) => `--allow-fs-read=${resolve(root, path)}`),
    `--max-old-space-size=${LIMITS.heapMegabytes}`,
  ];
}

/**
 * A program of ours, by its path from the root, as `npm run programs` packs it, which starts in less than half of the time; run by Node.js as it is where
 * nothing is built. Every command of ours starts in the root of the project.
 */
export function builtOf(program: string): string {
  const built = resolve(program.replace(/^app\//, "build/programs/").replace(/\.ts$/, ".js"));
  return existsSync(built) ? built : resolve(program);
}

/** Starts a program of ours, by its path from the root, shut in as the one that cleans files is. */
export async function startConfined(program: string): Promise<ChildProcess> {
  // Which sandbox this machine gives is found out once, with a file to clean.
  await sandboxInForce();
  return inSandbox([...confinedNode(), builtOf(program)]);
}

/** A pipe whose other end is gone. */
export function isGone(error: unknown): boolean {
  return ["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** How far the process that cleans is shut in on this machine. */
export function sandboxInForce(): Promise<Sandbox> {
  return sandboxFor([...confinedNode(), builtOf(PROGRAM)]);
}

/** Hands the cleaned bytes on as they come. Null when the program said nothing of sense, or not all that it announced. */
async function listen(stdout: Readable, take: Take): Promise<Sanitised | null> {
  try {
    const parts = stdout[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
    const { line, rest } = await firstLine(parts);
    const said = understand(line);
    if (said === null || "problem" in said) return said;
    const hash = createHash("sha256");
    let bytes = 0;
    const counted = async function* () {
      for await (const part of rest) {
        bytes += part.length;
        if (bytes > said.bytes) return;
        hash.update(part);
        yield part;
      }
    };
    await take(counted());
    return bytes === said.bytes ? { ...said, sha256: hash.digest("hex") } : null;
  } finally {
    stdout.destroy();
  }
}

async function firstLine(parts: AsyncIterableIterator<Buffer>) {
  let head = Buffer.alloc(0);
  while (!head.includes("\n") && head.length <= MAX_LINE) {
    const { value, done } = await parts.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const end = head.indexOf("\n");
  const rest = async function* () {
    yield head.subarray(end + 1);
    yield* parts;
  };
  return { line: end < 0 ? "" : head.toString("utf8", 0, end), rest: rest() };
}

/** What the program says in its first line. It may have been taken over by the file: nothing else is taken for an answer. */
function understand(line: string): Said | null {
  try {
    const { kind, bytes, problem: code, found } = JSON.parse(line) as Record<string, unknown>;
    const problem = FILE_PROBLEMS.find((one) => one === code);
    if (problem) return { problem };
    const known = typeof kind === "string" && Object.hasOwn(FILE_KINDS, kind);
    if (!known || !Number.isSafeInteger(bytes)) return null;
    return (bytes as number) > MAX_CLEANED
      ? { problem: "file_bomb" }
      : { kind: kind as FileKind, bytes: bytes as number, found: FOUND_IN_FILES.filter((one) => listed(found, one)) };
  } catch {
    return null;
  }
}

const listed = (found: unknown, one: FoundInFile) => Array.isArray(found) && found.includes(one);

/** What a shell answers for a program that a signal ended: this and the signal's number. */
const SHELL_SIGNALS = 128;
const DEATHS: ReadonlySet<number> = new Set(
  (["SIGKILL", "SIGABRT", "SIGTRAP", "SIGILL", "SIGXCPU"] as const).map((name) => constants.signals[name]),
);

/** Killed for its time or memory, or V8 gave up for want of memory: a file made to unpack without end. */
function hasExhausted(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): boolean {
  const died = signal === null ? (code ?? 0) - SHELL_SIGNALS : constants.signals[signal];
  return child.killed || DEATHS.has(died);
}
