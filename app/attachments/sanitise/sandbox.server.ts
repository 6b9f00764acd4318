import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { LIMITS } from "./limits.ts";

/*
 * A file is decoded by libraries in C, which a file made for it might take over, and which Node.js's own permissions do
 * not bind. So the process that cleans gets from the kernel only what it needs: its pipes, and the program to read.
 */

/** How far the process that cleans is shut in. */
export interface Sandbox {
  /** `closed`: without network, our folders and other processes; `bounded`: in its use of the machine alone. */
  level: "closed" | "bounded" | "open";
  /** Runs as another user than the server. */
  otherUser: boolean;
}

interface Candidate extends Sandbox {
  wrap(program: readonly string[]): readonly string[];
}

/** Found in these places alone, and nothing of our own environment: it holds secrets. */
const ENVIRONMENT = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" } as unknown as NodeJS.ProcessEnv;
/** `nobody` of every Unix. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** No core, no file, few descriptors, so much CPU and memory. What a shell does not know of is left to the others. */
const ULIMITS = [
  "ulimit -c 0",
  "ulimit -f 0",
  "ulimit -n 64 2>/dev/null",
  `ulimit -t ${LIMITS.cpuSecondsAtMost} 2>/dev/null`,
  `ulimit -d ${LIMITS.dataMegabytes * 1024} 2>/dev/null`,
].join("; ");

/** Empty folders in the place of ours; then once more apart, so that nobody in there can take them away again. */
const HIDE = `while [ "$1" != -- ]; do
  [ ! -x "$1" ] || mount -t tmpfs -o ro,size=4k none "$1" || exit 97
  shift
done
shift
${ULIMITS}
unshare --user --mount -- "$@"
exit $?`;
const APART = ["--user", "--map-root-user", "--net", "--ipc", "--uts", "--mount", "--pid", "--fork", "--kill-child"];

/** Where sockets of other services lie, and other people's files. */
const OF_OTHERS = ["/run", "/tmp", "/var/tmp", "/var/lib", "/dev/shm", "/home", "/root", "/srv", "/mnt", "/media"];

let ours: readonly string[] = [];
let chosen: Promise<Candidate> | undefined;

/** Names the folders that no cleaning may see: of the database, the files and the secrets. Call it before the first one. */
export function hideFromCleaning(folders: readonly string[]): void {
  ours = folders.map((folder) => resolve(folder));
  chosen = undefined;
}

/** The closest sandbox that this machine gives; found out once, with a file that must come through. */
export async function sandboxFor(program: readonly string[]): Promise<Sandbox> {
  const { level, otherUser } = await choose(program);
  return { level, otherUser };
}

/** Starts a program in the closest sandbox there is; its standard input and output are pipes. */
export async function inSandbox(program: readonly string[]): Promise<ChildProcess> {
  return start(await choose(program), program);
}

function choose(program: readonly string[]): Promise<Candidate> {
  return (chosen ??= firstThatWorks(program));
}

async function firstThatWorks(program: readonly string[]): Promise<Candidate> {
  for (const candidate of candidates()) if (await works(candidate, program)) return candidate;
  return OPEN;
}

/** A picture of one pixel, which takes the program, its modules and a library in C to clean. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function works(candidate: Candidate, program: readonly string[]): Promise<boolean> {
  const child = start(candidate, program);
  try {
    const ended = once(child, "close");
    child.stdin?.on("error", () => {}).end(PIXEL);
    const said = child.stdout?.toArray() ?? [];
    const [code] = (await ended) as [number | null];
    return (
      code === 0 &&
      Buffer.concat(await said)
        .subarray(0, LINE_OF_PIXEL.length)
        .toString() === LINE_OF_PIXEL
    );
  } catch {
    return false;
  }
}
const LINE_OF_PIXEL = '{"kind":"png"';

const OPEN: Candidate = { level: "open", otherUser: false, wrap: (program) => program };

/** The closest first. */
function candidates(): Candidate[] {
  if (process.platform === "win32") return [];
  const users = process.getuid?.() === 0 ? [true, false] : [false];
  const at = (level: Sandbox["level"], wrap: Candidate["wrap"]) =>
    users.map((otherUser) => ({ level, otherUser, wrap }));
  return [...at("closed", closed), ...at("bounded", bounded)];
}

function closed(program: readonly string[]): string[] {
  const parts = ["app", "build", "node_modules"].map((path) => resolve(path)).filter((path) => existsSync(path));
  const needed = [process.execPath, ...parts].flatMap((path) => [path, realpathSync(path)]);
  const hidden = [...new Set([...ours, ...OF_OTHERS])].filter((folder) => !needed.some((one) => isWithin(one, folder)));
  return ["unshare", ...APART, "--mount-proc", "--", "sh", "-c", HIDE, "sh", ...hidden, "--", ...program];
}

function bounded(program: readonly string[]): string[] {
  return ["sh", "-c", `${ULIMITS}; exec "$@"`, "sh", ...program];
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

function start({ wrap, otherUser }: Candidate, program: readonly string[]): ChildProcess {
  const [command = "", ...args] = wrap(program);
  const who = otherUser ? NOBODY : {};
  return spawn(command, args, { ...who, env: ENVIRONMENT, stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
}
