import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

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
  await promisify(execFile)(process.execPath, [join(ROOT, "db/seed/demo.ts")], { cwd: ROOT, env: settings(folder) });
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

/** Starts the built site on the workspace, behind one proxy, so that a load can come from many addresses. */
export async function startSite({ folder }: Workspace): Promise<Site> {
  if (!existsSync(BUILD)) throw new Error(`${BUILD} is missing: run "npm run bench"`);
  const child = spawn(process.execPath, [...process.execArgv, BUILD], {
    cwd: ROOT,
    env: settings(folder),
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.on("exit", () => child.kill("SIGKILL"));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the site ended with ${code}`)));
    createInterface(child.stdout).on("line", (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Settings of the site, whatever the shell has set. */
function settings(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: "",
    ORIGIN: "",
    HOST: "127.0.0.1",
    PORT: "0",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "error",
  };
}
