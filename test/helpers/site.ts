import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { connect, type Db } from "../../db/engine.ts";
import { diskNow } from "./clock.ts";
import { scratch } from "./scratch.ts";
import { cloneSeed, type EngineName, type Seed } from "./site-seeds.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;

/** Ends the server when our end of its standard input closes, which the kernel sees to however the tests end. */
const DIES_WITH_US = 'data:text/javascript,process.stdin.resume().on("end",()=>process.exit(0))';

/** In the process of a site, too, passwords and receipt codes are hashed at the lowest cost there is (see `file-setup.ts`). */
const HASHES_QUICKLY = pathToFileURL(path.join(import.meta.dirname, "quick-hashing.mjs")).href;

/** Lets a site live on another day (see `shifted-clock.ts`). */
const SHIFTED_CLOCK = pathToFileURL(path.join(import.meta.dirname, "shifted-clock.ts")).href;

export interface SiteOptions {
  engine: EngineName;
  /** Needed for PostgreSQL: the address of its maintenance database. */
  postgresUrl?: string;
  /**
   * The demonstration: the county in depth with its cases, its neighbours with theirs, or the whole city. Else the register
   * and the staff of that county alone.
   */
  demo?: boolean | "neighbours" | "city";
  /** Tables and the calendar alone, as on a new machine. */
  empty?: boolean;
  /** What is done to its database before it starts; by the address of it. */
  prepare?: (databaseUrl: string) => Promise<void>;
  /** More settings of the process. */
  env?: Record<string, string>;
}

/** The built site, running in a process of its own on a database of its own. */
export interface Site {
  url: string;
  /** A second connection to its database. */
  db: Db;
  /** Its address, for a command beside the site. */
  databaseUrl: string;
  engine: EngineName;
  /** The folder of its data, and on SQLite of its database. */
  folder: string;
  /** All that it has written to standard output and standard error. */
  logs(): string;
  /** Milliseconds of CPU of the thread that answers requests; null where there is no /proc. */
  cpuMs(): number | null;
  /** Ends it at once, as a power cut does to a process, and starts it again on what is left. */
  crash(): Promise<void>;
  /** Starts it again at that instant of its clock: what it does by itself when it starts, it does there. */
  travel(to: Date): Promise<void>;
  /** What its clock shows. */
  now(): Date;
  /** Stops it as a service manager does; answers its exit code. */
  stop(): Promise<number | null>;
}

const running = new Map<string, Site>();

/** The site that a test has started under this address. */
export function siteAt(url: string): Site {
  const site = running.get(url);
  if (!site) throw new Error(`no site runs at ${url}`);
  return site;
}

/** Starts `node build/index.js` as in production, on a fresh copy of the seed, and waits until it answers. */
export async function startSite({
  engine,
  postgresUrl,
  demo = false,
  empty = false,
  prepare,
  env = {},
}: SiteOptions): Promise<Site> {
  if (!existsSync(path.join(ROOT, "build/index.js"))) {
    throw new Error("build/index.js is missing: run `npm run build` before the tests of the site");
  }
  const folder = await mkdtemp(path.join(scratch(), "guiwei-site-"));
  const seed: Seed = empty ? "empty" : demo === true ? "demo" : demo || "register";
  const database = await cloneSeed(engine, seed, folder, postgresUrl);
  await prepare?.(database.url);
  const port = await findFreePort();
  const settings = { DATA_DIR: folder, SECRETS_DIR: folder, DATABASE_URL: database.url, PORT: String(port), ...env };
  let server = spawnServer(settings);
  let logs = collect(server);
  const db = connect(database.url);
  const cleanUp = async () => {
    const code = await stopServer(server);
    await db.destroy();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await waitUntilHealthy(url, server, logs);
    const startAgain = async (more: Record<string, string> = {}) => {
      const before = logs();
      server = spawnServer({ ...settings, ...more });
      const since = collect(server);
      logs = () => before + since();
      await waitUntilHealthy(url, server, logs);
    };
    const crash = async () => {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      await startAgain();
    };
    let ahead = Number(process.env.CLOCK_SHIFT ?? 0);
    const travel = async (to: Date) => {
      ahead = to.getTime() - diskNow().getTime();
      await stopServer(server);
      await startAgain({ NODE_OPTIONS: `--import ${SHIFTED_CLOCK}`, CLOCK_SHIFT: String(ahead) });
    };
    const site = {
      url,
      db,
      databaseUrl: database.url,
      engine,
      folder,
      logs: () => logs(),
      cpuMs: () => cpuMsOf(server.pid ?? 0),
      crash,
      travel,
      now: () => new Date(diskNow().getTime() + ahead),
      stop: cleanUp,
    };
    running.set(url, site);
    return site;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function cpuMsOf(pid: number): number | null {
  try {
    // Of the first thread, in nanoseconds; the hundredths of a second of `stat` are too coarse.
    const [onCpu] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ");
    return Number(onCpu) / 1e6;
  } catch {
    return null;
  }
}

function spawnServer(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", DIES_WITH_US, "--import", HASHES_QUICKLY, "build/index.js"], {
    cwd: ROOT,
    env: {
      ...inherited(),
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      LOG_LEVEL: "info",
      INTAKE: "open",
      SECOND_LOOK_SHARE: "0",
      ...env,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Of the variables of the tests, for what they start: where programs and compiled code are, and what day they play on (`days.ts`). */
export function inherited(): Record<string, string | undefined> {
  const { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS, CLOCK_SHIFT } = process.env;
  return { PATH, NODE_COMPILE_CACHE, ...(CLOCK_SHIFT !== undefined && { NODE_OPTIONS, CLOCK_SHIFT }) };
}

function collect(server: ChildProcess): () => string {
  let text = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => (text += part));
  }
  return () => text;
}

/** Known beforehand, since a site with an ORIGIN does not tell its port. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function waitUntilHealthy(url: string, server: ChildProcess, logs: () => string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (server.exitCode === null && performance.now() < deadline) {
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return;
    await sleep(20);
  }
  throw new Error(`the site does not start (exit code ${server.exitCode}):\n${logs()}`);
}

async function stopServer(server: ChildProcess): Promise<number | null> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
    server.kill("SIGTERM");
    await ended;
    clearTimeout(impatience);
  }
  return server.exitCode;
}
