import { globSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const MEGABYTE = 1024;
const LOOK_MS = 20;
/** After this long a process has given back what it gives back soon. */
const SETTLE_MS = 1500;

/** Resident memory in MB: of the process before, at most and after; and of the largest process that it started. */
export interface Memory {
  before: number;
  peak: number;
  after: number;
  child: number;
}

/** Watches a process while it is at work. Zeros where there is no /proc. */
export async function watchMemory<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; memory: Memory }> {
  const before = memoryOf(pid);
  const memory = { before, peak: before, after: before, child: 0 };
  let done = false;
  const look = async () => {
    for (; !done; await sleep(LOOK_MS)) {
      memory.peak = Math.max(memory.peak, memoryOf(pid));
      memory.child = Math.max(memory.child, ...childrenOf(pid).map(memoryOf));
    }
  };
  const looking = look();
  try {
    const result = await work();
    await sleep(SETTLE_MS);
    memory.after = memoryOf(pid);
    return { result, memory };
  } finally {
    done = true;
    await looking;
  }
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / MEGABYTE;
}

function childrenOf(pid: number): number[] {
  return globSync(`/proc/${pid}/task/*/children`).flatMap((file) => read(file).split(" ").filter(Boolean).map(Number));
}

/** Empty when the process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
