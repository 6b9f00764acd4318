import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";

const ROOT = join(import.meta.dirname, "../..");
const BUILD = join(ROOT, "build/index.js");
/** On the disk of the project, since a temporary folder in memory would commit for free. */
const OUTPUT = join(ROOT, "test/.output");

export interface Workspace {
  folder: string;
  /** Database of the site. */
  database: string;
  /** A copy of it for use cases without a site. */
  copy: string;
}

/** A folder with the demonstration county, which is gone when this process ends, however it ends. */
export async function openWorkspace(): Promise<Workspace> {
  mkdirSync(OUTPUT, { recursive: true });
  const folder = mkdtempSync(join(OUTPUT, "bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
  const [code] = await once(startNode([join(ROOT, "db/seed/demo.ts")], folder, "ignore"), "exit");
  if (code !== 0) throw new Error("the demonstration county could not be loaded");
  const database = join(folder, "guiwei.db");
  const copy = join(folder, "copy.db");
  copyFileSync(database, copy);
  return { folder, database, copy };
}

export interface Site {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the built site on the workspace, behind one proxy, so that a load can come from many addresses. Open: it takes
 * every report at once, so that its own work is measured and not that of its guard.
 */
export async function startSite({ folder }: Workspace, intake: "open" | "guarded" = "open"): Promise<Site> {
  if (!existsSync(BUILD)) throw new Error(`${BUILD} is missing: run "npm run bench"`);
  const child = startNode([...process.execArgv, BUILD], folder, "pipe", intake);
  const died = (code: number | null, signal: string | null) => {
    throw new Error(`the site ended with ${code ?? signal}`);
  };
  child.once("exit", died);
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout ?? Readable.from([]) }).on("line", (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.off("exit", died).kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Runs Node.js with the workspace's settings; it ends with this process. */
function startNode(args: string[], folder: string, stdout: "ignore" | "pipe", intake = "open"): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...settings(folder), INTAKE: intake },
    stdio: ["ignore", stdout, "inherit"],
  });
  const end = () => void child.kill("SIGKILL");
  process.prependListener("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

/** Settings of the site, whatever the shell has set. */
function settings(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    SECRETS_DIR: folder,
    DATABASE_URL: "",
    ORIGIN: "",
    HOST: "127.0.0.1",
    PORT: "0",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "error",
  };
}
