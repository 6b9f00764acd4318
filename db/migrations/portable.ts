import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from "kysely";

/**
 * Starts a table that means the same on both engines: STRICT on SQLite, which otherwise takes text in an integer
 * column.
 */
export function createTable(db: Kysely<any>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name) as CreateTableBuilder<string, never>;
  return isSqlite(db) ? table.modifyEnd(sql`strict`) : table;
}

/** As createTable, for a table whose primary key is drawn by lot: SQLite numbers its rows in the order of their coming else. */
export function createUnordered(db: Kysely<any>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name) as CreateTableBuilder<string, never>;
  return isSqlite(db) ? table.modifyEnd(sql`strict, without rowid`) : table;
}

/** As createTable, with an `id` that the engine counts up and never gives twice. */
export function createTableWithId(db: Kysely<any>, name: string) {
  const table = createTable(db, name);
  return isSqlite(db)
    ? table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    : table.addColumn("id", "integer", (column) => column.primaryKey().generatedByDefaultAsIdentity());
}

/** All of a migration or nothing: by itself one runs in a transaction on PostgreSQL alone. */
export function atomically(db: Kysely<any>, migrate: (trx: Kysely<any>) => Promise<void>): Promise<void> {
  return db.isTransaction ? migrate(db) : db.transaction().execute(migrate);
}

/**
 * Lets a table have another constraint, which SQLite cannot alter: there the table is written anew, from its own words
 * as `change` makes them, with its rows, its indices and its count of ids. Rows of other tables that point to it stay
 * what they are: their keys are checked again when the transaction ends, so call it `atomically`. On PostgreSQL `alter`
 * does it. Throws when `change` finds nothing to change.
 */
export async function changeConstraint(
  db: Kysely<any>,
  name: string,
  { change, alter }: { change: (words: string) => string; alter: () => Promise<void> },
): Promise<void> {
  if (!isSqlite(db)) return alter();
  const parts = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_schema where tbl_name = ${name} and sql is not null order by type desc`.execute(db);
  const table = parts.rows.find((part) => part.type === "table")?.sql ?? "";
  const changed = change(table);
  if (changed === table) throw new Error(`nothing of the table ${name} was changed`);
  const counted = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${name}`.execute(db);
  const kept = sql.table(`${name}_kept`);
  await sql`pragma defer_foreign_keys = on`.execute(db);
  await sql`create temporary table ${kept} as select * from ${sql.table(name)}`.execute(db);
  await sql`drop table ${sql.table(name)}`.execute(db);
  await sql.raw(changed).execute(db);
  await sql`insert into ${sql.table(name)} select * from ${kept}`.execute(db);
  await sql`drop table ${kept}`.execute(db);
  for (const part of parts.rows.filter((one) => one.type !== "table")) await sql.raw(part.sql).execute(db);
  for (const { seq } of counted.rows) {
    await sql`delete from sqlite_sequence where name = ${name}`.execute(db);
    await sql`insert into sqlite_sequence (name, seq) values (${name}, ${seq})`.execute(db);
  }
}

/** Makes a table one to append to: the engine itself refuses to change or delete a row, whoever asks. */
export async function forbidChanges(db: Kysely<any>, name: string): Promise<void> {
  const [table, rule] = [sql.table(name), `${name}_append_only`];
  if (isSqlite(db)) {
    for (const act of ["update", "delete"]) {
      await sql`create trigger ${sql.id(`${rule}_${act}`)} before ${sql.raw(act)} on ${table}
        begin select raise(abort, 'append-only'); end`.execute(db);
    }
    return;
  }
  await sql`create function ${sql.id(rule)}() returns trigger language plpgsql as
    $$ begin raise exception 'append-only'; end $$`.execute(db);
  await sql`create trigger ${sql.id(rule)} before update or delete or truncate on ${table}
    for each statement execute function ${sql.id(rule)}()`.execute(db);
}

/**
 * Lets a statement run after each row of a table that is written, changed or deleted, in the transaction of that:
 * `statement` is handed the values that the column had and has, as a list.
 */
export async function followRows(
  db: Kysely<any>,
  {
    name,
    table,
    column,
    statement,
  }: { name: string; table: string; column: string; statement: (ids: string) => string },
): Promise<void> {
  const [before, now] = [`old.${column}`, `new.${column}`];
  if (isSqlite(db)) {
    const ids = { insert: now, update: `${before}, ${now}`, delete: before };
    for (const [act, list] of Object.entries(ids)) {
      await sql`create trigger ${sql.id(`${name}_${act}`)} after ${sql.raw(act)} on ${sql.table(table)}
        begin ${sql.raw(statement(list))}; end`.execute(db);
    }
    return;
  }
  await sql`create function ${sql.id(name)}() returns trigger language plpgsql as
    $$ begin ${sql.raw(statement(`${before}, ${now}`))}; return null; end $$`.execute(db);
  await sql`create trigger ${sql.id(name)} after insert or update or delete on ${sql.table(table)}
    for each row execute function ${sql.id(name)}()`.execute(db);
}

/** True on SQLite, for what only one engine needs. */
export function isSqlite(db: Kysely<any>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
