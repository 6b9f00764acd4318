import { CompiledQuery } from "kysely";
import { type Db, overwritesDeleted } from "../../../db/engine.ts";
import { watchTables, writesOf } from "./watched-tables.ts";

/** Between the rows of a table of SQLite, whose texts may hold any line break. */
const BETWEEN_ROWS = "\u001e";

interface Read {
  text: string;
  rows: string[];
}

/** What was read of a database, and as of which state of it. */
interface LastRead {
  times: number;
  state: State;
  tables: Map<string, Read>;
}

/**
 * On SQLite a text that is another after anything that another connection committed, and after any row that this one wrote
 * (sqlite.org/pragma.html#pragma_data_version); on PostgreSQL how often each table was written to, once it is watched.
 */
type State = string | ReadonlyMap<string, number> | null;

/** Thousands of times two readings are compared, and most tables, or all, are as they were. */
const lastRead = new WeakMap<Db, LastRead>();

/** To have a database of PostgreSQL watch its tables takes as long as to read them a few times. */
const WATCHED_FROM = 5;

type Texts = Partial<Record<string, string | null>>;

/** The rows of these tables, a line each, sorted. Only what may have been written to since the last reading is read again. */
export async function readTables(db: Db, tables: readonly string[]): Promise<Record<string, string[]>> {
  const last = lastRead.get(db) ?? { times: 0, state: null, tables: new Map<string, Read>() };
  // Before the tables: what is written meanwhile is found by the next reading.
  const state = await stateOf(db, last, tables);
  const asked = tables.filter((table) => !last.tables.has(table) || mayHaveChanged(table, last.state, state));
  const texts = await textsOf(db, asked);
  for (const table of asked) last.tables.set(table, rowsOf(db, texts[table] ?? "", last.tables.get(table)));
  lastRead.set(db, { times: last.times + 1, state, tables: last.tables });
  return Object.fromEntries(tables.map((table) => [table, last.tables.get(table)?.rows ?? []]));
}

function rowsOf(db: Db, text: string, before: Read | undefined): Read {
  if (before?.text === text) return before;
  return { text, rows: text === "" ? [] : text.split(overwritesDeleted(db) ? BETWEEN_ROWS : "\n").sort() };
}

function mayHaveChanged(table: string, before: State, now: State): boolean {
  if (before === null || now === null) return true;
  if (typeof before === "string" || typeof now === "string") return before !== now;
  return before.get(table) !== now.get(table);
}

async function stateOf(db: Db, last: LastRead, tables: readonly string[]): Promise<State> {
  if (overwritesDeleted(db)) return stateOfSqlite(db);
  // What a transaction sets up, it may take back.
  if (db.isTransaction || last.times < WATCHED_FROM) return null;
  if (last.state === null) await watchTables(db, tables);
  return writesOf(db);
}

async function stateOfSqlite(db: Db): Promise<string> {
  const asked = "select data_version || ' ' || total_changes() as state from pragma_data_version";
  const { rows } = await db.executeQuery<{ state: string }>(
    CompiledQuery.raw(asked) as CompiledQuery<{ state: string }>,
  );
  return rows[0]?.state ?? "";
}

function textsOf(db: Db, tables: readonly string[]): Promise<Texts> {
  if (tables.length === 0) return Promise.resolve({});
  return overwritesDeleted(db) ? textsOnSqlite(db, tables) : textsOnPostgres(db, tables);
}

/** On PostgreSQL each question costs more than its answer, so it is one. A row is a line: JSON holds no line break; of jsonb, in whatever order the columns lie. */
async function textsOnPostgres(db: Db, tables: readonly string[]): Promise<Texts> {
  const each = tables.map(
    (table) => `(select string_agg(to_jsonb(t)::text, chr(10)) from "${table}" as t) as "${table}"`,
  );
  return (
    (await db.executeQuery<Texts>(CompiledQuery.raw(`select ${each.join(", ")}`) as CompiledQuery<Texts>)).rows[0] ?? {}
  );
}

type Question = CompiledQuery<{ text: string | null }>;

/** Put together once, of the columns that each table has. */
const questions = new Map<string, Question>();

async function textsOnSqlite(db: Db, tables: readonly string[]): Promise<Texts> {
  const texts: Texts = {};
  for (const table of tables) {
    const query = questions.get(table) ?? (await textOf(db, table));
    questions.set(table, query);
    texts[table] = (await db.executeQuery(query)).rows[0]?.text;
  }
  return texts;
}

async function textOf(db: Db, table: string): Promise<Question> {
  const names = CompiledQuery.raw("select name from pragma_table_info(?)", [table]);
  const { rows } = await db.executeQuery<{ name: string }>(names as CompiledQuery<{ name: string }>);
  const row = rows.map(({ name }) => `'${name}=' || quote("${name}")`).join(" || ', ' || ");
  return CompiledQuery.raw(`select group_concat(${row}, char(30)) as text from "${table}"`) as Question;
}
