import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import SqliteFile from "better-sqlite3";
import pg from "pg";

/**
 * Copies tables of a database of SQLite into one of PostgreSQL on this machine that has the same tables and no rows in
 * these: rows as they are, without a look at what they point to. For measuring what is read, not for writing more.
 */
export async function copyToPostgres(
  sqlitePath: string,
  postgresUrl: string,
  tables: readonly string[],
): Promise<void> {
  const file = new SqliteFile(sqlitePath, { readonly: true });
  const client = new pg.Client({ connectionString: postgresUrl });
  const folder = await mkdtemp(path.join(tmpdir(), "guiwei-copy-"));
  // The server reads them as another user.
  await chmod(folder, 0o755);
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const table of tables) {
      const columns = (file.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`);
      const rows = file.prepare(`select ${columns.join(", ")} from "${table}"`).raw();
      const csv = path.join(folder, `${table}.csv`);
      await pipeline(
        Readable.from(linesOf(rows.iterate() as Iterable<unknown[]>)),
        createWriteStream(csv, { mode: 0o644 }),
      );
      await client.query(`truncate "${table}" cascade`);
      await client.query(`copy "${table}" (${columns.join(", ")}) from '${csv}' (format csv, null '\\N')`);
      await rm(csv);
      await client.query(`analyze "${table}"`);
    }
  } finally {
    await client.end();
    file.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of CSV, many in one piece. */
function* linesOf(rows: Iterable<unknown[]>): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(row.map(cellOf).join(","));
    if (piece.length < 2000) continue;
    yield `${piece.join("\n")}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join("\n")}\n`;
}

function cellOf(value: unknown): string {
  if (value === null) return "\\N";
  return typeof value === "number" ? String(value) : `"${String(value).replaceAll('"', '""')}"`;
}
