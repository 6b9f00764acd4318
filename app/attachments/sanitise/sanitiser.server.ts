import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { FileKind, FileProblem } from "../attachment.ts";

/** What became of a file: cleaned, or refused. */
export type Sanitised = { kind: FileKind; bytes: number; sha256: string } | { problem: FileProblem };

/** A file that takes longer was made to. */
const TIMEOUT_MS = 60_000;
const MAX_HEAP_MEGABYTES = 512;
/** Two full forms; a file takes one or two seconds. */
const MAX_WAITING = 16;
/** Run by Node.js as it is; every command of ours starts in the root of the project. */
const PROGRAM = "app/attachments/sanitise/sanitise-file.server.ts";

/** What the program is made of; not the folder of the data, which may lie beside it. */
const READS = ["app", "node_modules", "package.json"];
/** Nothing of our own environment: it holds secrets. */
const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv;
const OPTIONS = { env: NO_ENVIRONMENT, timeout: TIMEOUT_MS, killSignal: "SIGKILL" } as const;

let lane: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Cleans the file at one path into another in the same folder, in a process of its own, one file at a time: memory
 * stays flat however many send files. Answers why when the file is refused; `file_busy` when too many wait.
 */
export function sanitise(from: string, to: string): Promise<Sanitised> {
  if (waiting >= MAX_WAITING) return Promise.resolve({ problem: "file_busy" });
  waiting += 1;
  const turn = lane.then(() => run(from, to)).finally(() => (waiting -= 1));
  lane = turn.catch(() => {});
  return turn;
}

async function run(from: string, to: string): Promise<Sanitised> {
  const root = process.cwd();
  const folder = await realpath(dirname(resolve(from)));
  const args = [
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
    "--permission",
    "--allow-addons",
    "--allow-worker",
    ...READS.map((path) => `--allow-fs-read=${resolve(root, path)}`),
    `--allow-fs-read=${folder}`,
    `--allow-fs-write=${folder}`,
    `--max-old-space-size=${MAX_HEAP_MEGABYTES}`,
    resolve(root, PROGRAM),
    resolve(from),
    resolve(to),
  ];
  return new Promise((done) => {
    execFile(process.execPath, args, OPTIONS, (error, stdout) => {
      if (!error) return done(JSON.parse(stdout) as Sanitised);
      // Killed for its time or memory, or V8 gave up for want of memory: a file made to unpack without end.
      const exhausted = error.killed || error.signal === "SIGKILL" || error.signal === "SIGABRT";
      done({ problem: exhausted ? "file_bomb" : "file_broken" });
    });
  });
}
