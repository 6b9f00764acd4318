import { fork } from "node:child_process";
import { once } from "node:events";
import { builtOf } from "./attachments/sanitise/sanitiser.server.ts";
import type { Day } from "./day.ts";

/*
 * What a month that is over asks for, in a process of its own: with SQLite a statement over many cases lasts for seconds, in
 * which the site would answer nobody.
 */

const PROGRAM = "app/month-process.server.ts";

/** Many times what 100,000 cases take on two busy cores: their figures 95 s, two editions 260 s. */
const LIMITS = { seconds: 2 * 3600, heapMegabytes: 2048 } as const;

/** What the process is told: to keep the figures of the last month, or to freeze the editions that are due. */
export interface MonthTask {
  act: "keep" | "freeze";
  databaseUrl: string;
  today: Day;
}

let turn: Promise<unknown> = Promise.resolve();
const asked = new Map<MonthTask["act"], Promise<void>>();

/**
 * Does it where it is needed, while others go on being answered: one at a time, and once for all who ask before it is done.
 * Rejects when it could not be done; why is in the log of the process.
 */
export function doApart(task: MonthTask, isNeeded: () => Promise<boolean>): Promise<void> {
  const doing = asked.get(task.act);
  if (doing) return doing;
  const done = turn
    .catch(() => {})
    .then(async () => {
      if (await isNeeded()) await run(task);
    })
    .finally(() => asked.delete(task.act));
  asked.set(task.act, done);
  turn = done;
  return done;
}

async function run(task: MonthTask): Promise<void> {
  const child = fork(builtOf(PROGRAM), {
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const clock = setTimeout(() => child.kill("SIGKILL"), LIMITS.seconds * 1000);
  try {
    child.send(task);
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    if (code !== 0) throw new Error(`the process of a month ended: ${code ?? signal}`);
  } finally {
    clearTimeout(clock);
  }
}
