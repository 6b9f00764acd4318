import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import pg from "pg";
import { engineOf, fileOf } from "./engine.ts";
import { runTool } from "./postgres-tools.ts";

const PATIENCE_MS = 60_000;

/**
 * Copies a whole database to a new file, as it stands at one instant and while it is in use: on SQLite a database without
 * the pages of deleted rows, on PostgreSQL what `pg_dump` writes. Throws ToolMissing without `pg_dump`.
 */
export async function takeSnapshot(url: string, to: string): Promise<void> {
  if (engineOf(url) === "PostgreSQL") {
    return runTool("pg_dump", url, ["--format=custom", "--no-owner", "--no-privileges", `--file=${to}`]);
  }
  const file = new SqliteFile(fileOf(url), { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    file.prepare("vacuum into ?").run(to);
    chmodSync(to, 0o600);
  } finally {
    file.close();
  }
}

/**
 * Makes an empty place the database of a snapshot; a file of SQLite is moved there, so it must be on the same disk.
 * Throws ToolMissing without `pg_restore`.
 */
export async function loadSnapshot(url: string, from: string): Promise<void> {
  if (engineOf(url) === "PostgreSQL") {
    return runTool("pg_restore", url, [
      "--single-transaction",
      "--exit-on-error",
      "--no-owner",
      "--no-privileges",
      from,
    ]);
  }
  mkdirSync(dirname(fileOf(url)), { recursive: true, mode: 0o700 });
  renameSync(from, fileOf(url));
}

/** True where there is no table yet: no file of SQLite or an empty one, nothing in PostgreSQL's schema. */
export async function isEmptyPlace(url: string): Promise<boolean> {
  if (engineOf(url) === "SQLite") {
    // What an earlier database left beside its file would be taken for part of the restored one.
    return [fileOf(url), `${fileOf(url)}-wal`].every((file) => !existsSync(file) || statSync(file).size === 0);
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select 1 from pg_tables where schemaname = current_schema() limit 1");
    return rows.length === 0;
  } finally {
    await client.end();
  }
}
