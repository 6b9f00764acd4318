import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import { Kysely, PostgresDialect, sql, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";
import pg from "pg";
import type { Database } from "./tables/index.ts";

/** The query layer over either engine; a transaction is one too. */
export type Db = Kysely<Database>;

const MIN_NODE_API = 10;
const MAX_STATEMENTS = 500;
/** Pages of the file that SQLite may hold in memory. */
const CACHE_KB = 16_000;

/**
 * Connects to the database that the URL names: `postgres://…`, or `sqlite:path` (`sqlite::memory:` for none on disk).
 * Throws with a plain message when the running Node.js is too old for the SQLite driver.
 */
export function connect(url: string): Db {
  return new Kysely({ dialect: engineOf(url) === "PostgreSQL" ? postgres(url) : sqlite(fileOf(url)) });
}

/** Which engine a URL names. Throws when it names none. */
export function engineOf(url: string): "SQLite" | "PostgreSQL" {
  if (/^postgres(ql)?:/.test(url)) return "PostgreSQL";
  if (url.startsWith("sqlite:")) return "SQLite";
  throw new Error(`DATABASE_URL must start with "sqlite:" or "postgres://"`);
}

/** The file of a URL of SQLite. */
export const fileOf = (url: string) => url.slice("sqlite:".length);

/** A database of SQLite in memory that begins as this one: the bytes of a file without write-ahead log. */
export function connectToCopy(bytes: Buffer): Db {
  return new Kysely({ dialect: sqlite(":memory:", bytes) });
}

function sqlite(path: string, bytes?: Buffer): SqliteDialect {
  if (Number(process.versions.napi) < MIN_NODE_API) {
    throw new Error(
      `Node.js ${process.versions.node} is too old. Run through npm ("npm start"), or use Node.js 22.18 or later.`,
    );
  }
  if (path !== ":memory:") {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite gives its other files the mode of this one: no other account of the machine reads reports.
    closeSync(openSync(path, "a", 0o600));
  }
  const file = new SqliteFile(bytes ?? path);
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("foreign_keys = ON");
  // Longer than another process of ours writes: the longest list, several times.
  file.pragma("busy_timeout = 15000");
  // The register of 150 counties does not fit into the 2 MB that it takes by itself.
  file.pragma(`cache_size = -${CACHE_KB}`);
  file.pragma("secure_delete = ON");
  return new SqliteDialect({ database: withStatementCache(file) });
}

/**
 * Kysely prepares a statement for every call, which costs far more than running it: keep the prepared ones. A
 * transaction takes the write lock at its start, so that two of them wait instead of failing half way.
 */
function withStatementCache(file: SqliteFile.Database): SqliteDatabase {
  const statements = new Map<string, SqliteFile.Statement>();
  return {
    close: () => void file.close(),
    prepare(sql) {
      const text = sql === "begin" ? "begin immediate" : sql;
      let statement = statements.get(text);
      if (!statement) {
        if (statements.size >= MAX_STATEMENTS) statements.delete(statements.keys().next().value ?? "");
        statement = file.prepare(text);
        statements.set(text, statement);
      }
      return statement as ReturnType<SqliteDatabase["prepare"]>;
    },
  };
}

const INT8 = 20;
const NUMERIC = 1700;

/** PostgreSQL answers counts and sums as text; here they are numbers, as on SQLite. */
function postgres(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    statement_timeout: 15_000,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // A connection that the server drops while idle is replaced at the next query; unheard, its error ends the process.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

/**
 * Leaves no trace of deleted rows in the files: SQLite keeps old pages in its write-ahead log until they are copied
 * over. PostgreSQL keeps them in its tables until `rewriteTables`, which on either engine runs once a day.
 */
export async function forgetDeleted(db: Db): Promise<void> {
  if (overwritesDeleted(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/**
 * Lets the engine count again what it chooses its way through the tables by, where enough has changed. PostgreSQL does so by
 * itself. A bounded look at each table: milliseconds, however large it is (sqlite.org/pragma.html#pragma_optimize).
 */
export async function refreshStatistics(db: Db): Promise<void> {
  if (!overwritesDeleted(db)) return;
  await sql`pragma analysis_limit = 1000`.execute(db);
  await sql`pragma optimize = 0x10002`.execute(db);
}

/** True where deleted rows are overwritten at once and only the write-ahead log must be copied back: on SQLite. */
export const overwritesDeleted = (db: Db) => db.getExecutor().adapter instanceof SqliteAdapter;

/**
 * A statement that locks the rows it reads until its transaction ends, and passes over those that another one has locked.
 * On SQLite a transaction has the whole file to itself.
 */
export function pastLocked<Q extends { forUpdate(): { skipLocked(): Q } }>(db: Db, query: Q): Q {
  return overwritesDeleted(db) ? query : query.forUpdate().skipLocked();
}

/** True where a query reckons days by modifiers (`date(day, '+30 days')`): on SQLite; else by arithmetic of dates. */
export const reckonsByModifiers = (db: Db) => db.getExecutor().adapter instanceof SqliteAdapter;

/** True when the error says that a row with the same unique key exists, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  return code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "23505";
}
