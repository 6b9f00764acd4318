import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { builtOf, isGone } from "../../attachments/sanitise/sanitiser.server.ts";
import { DomainError } from "../../domain-error.ts";
import { type Env, ownFolders } from "../../http/env.server.ts";
import { Places } from "../../http/limits/places.ts";
import type { ListActs } from "./acts.server.ts";

/*
 * Acts that hold a whole list in memory, each in a process of its own, so that 20,000 rows are never the site's: one at a
 * time, within bounds of time and memory.
 */

const PROGRAM = "app/imports/apart/list-process.server.ts";

/** Several times what a list within its limits takes: 20,000 rows are read, compared or written in under 5 s. */
const LIMITS = { seconds: 120, heapMegabytes: 1024, waiting: 3 } as const;

/** What the process is told. */
export interface Task<K extends keyof ListActs = keyof ListActs> {
  act: K;
  asked: ListActs[K]["asked"];
  databaseUrl: string;
  /** Folders that what reads the file must not see. */
  own: readonly string[];
}

/** What it says at its end. */
type Said<K extends keyof ListActs> = { answer: ListActs[K]["answer"] } | { refused: ListActs[K]["refused"] };

/** Reads a file and keeps its list. Throws as `takeList` does, and `busy` when too many wait already. */
export async function takeApart(env: Env, asked: ListActs["take"]["asked"], content: AsyncIterable<Uint8Array>) {
  const said = await runInTurn(env, "take", asked, content);
  if ("refused" in said) throw new DomainError(said.refused);
  return said.answer;
}

/** What the page of a list shows. Throws as `showList` does, and `busy`. */
export async function showApart(env: Env, asked: ListActs["show"]["asked"]) {
  const said = await runInTurn(env, "show", asked);
  if ("refused" in said) throw new DomainError(said.refused);
  return said.answer;
}

/** Writes a list into the register. Throws as `writeList` does, and `busy`. */
export async function writeApart(env: Env, asked: ListActs["write"]["asked"]) {
  const said = await runInTurn(env, "write", asked);
  if ("refused" in said) throw new DomainError(said.refused);
  return said.answer;
}

const places = new Places(1, LIMITS.waiting);

function runInTurn<K extends keyof ListActs>(
  env: Env,
  act: K,
  asked: ListActs[K]["asked"],
  content: AsyncIterable<Uint8Array> = nothing(),
): Promise<Said<K>> {
  const task = { act, asked, databaseUrl: env.DATABASE_URL, own: ownFolders(env) };
  return places.inTurn(
    () => run(task, content),
    () => {
      throw new DomainError("busy");
    },
  );
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function run<K extends keyof ListActs>(task: Task<K>, content: AsyncIterable<Uint8Array>): Promise<Said<K>> {
  const child = fork(builtOf(PROGRAM), {
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "inherit", "ipc"],
  });
  const clock = setTimeout(() => child.kill("SIGKILL"), LIMITS.seconds * 1000);
  try {
    child.send(task);
    const [said, fed] = await Promise.allSettled([listen<K>(child), feed(child, content)]);
    if (fed.status === "rejected") throw fed.reason;
    if (said.status === "rejected") throw said.reason;
    return said.value;
  } finally {
    clearTimeout(clock);
    child.kill("SIGKILL");
  }
}

/** What the process says; it may end before, for its time or its memory. */
async function listen<K extends keyof ListActs>(child: ChildProcess): Promise<Said<K>> {
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(`the process of a list ended: ${code ?? signal}`);
  });
  const [said] = (await Promise.race([once(child, "message"), ended])) as [Said<K>];
  return said;
}

/** A file that breaks off on its way ends the process: half of a list is none. The process may end before it has read it all. */
async function feed(child: ChildProcess, content: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(content, child.stdin as Writable);
  } catch (error) {
    if (isGone(error)) return;
    child.kill("SIGKILL");
    throw error;
  }
}
