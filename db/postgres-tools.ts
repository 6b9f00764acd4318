import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, readdirSync } from "node:fs";
import path from "node:path";

const DEBIAN_ROOT = "/usr/lib/postgresql";
const LONGEST_COMPLAINT = 4000;

/** A program of PostgreSQL's is not on this machine. */
export class ToolMissing extends Error {}

/**
 * Where a program of PostgreSQL's is: the newest of Debian's, else what PATH has. A newer one reads older servers, not
 * the other way round. Throws ToolMissing.
 */
export function findTool(name: "pg_dump" | "pg_restore", folders: readonly string[] = programFolders()): string {
  const found = folders.map((folder) => path.join(folder, name)).find(isProgram);
  if (found) return found;
  throw new ToolMissing(
    `找不到 ${name}：装上与数据库同版本的 PostgreSQL 客户端（Debian：postgresql-client）\n` +
      `${name} is not on this machine: install the PostgreSQL client of the server's version (Debian: postgresql-client)`,
  );
}

/** Runs it on the database of the URL; the password goes by the environment, where no list of processes shows it. */
export async function runTool(name: "pg_dump" | "pg_restore", url: string, args: readonly string[]): Promise<void> {
  const place = new URL(url);
  const password = decodeURIComponent(place.password);
  place.password = "";
  const env = { ...process.env, ...(password && { PGPASSWORD: password }) };
  const child = spawn(findTool(name), [`--dbname=${place.href}`, ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${name}: ${complaint.trim()}`);
}

function programFolders(): string[] {
  return [...debianFolders(), ...(process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute)];
}

function debianFolders(): string[] {
  try {
    const versions = readdirSync(DEBIAN_ROOT).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => path.join(DEBIAN_ROOT, version, "bin"));
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
