import { CompiledQuery } from "kysely";
import type { Db } from "../../../db/engine.ts";

const TRIGGER = "tests_watch";

/** Apart from the tables of the site, so that nothing that lists those finds it. */
const PLACE = [
  "create schema if not exists tests_watch",
  "create table if not exists tests_watch.writes (of text not null)",
  `create or replace function tests_watch.note() returns trigger language plpgsql as
    $$ begin insert into tests_watch.writes values (tg_table_name); return null; end $$`,
];

/**
 * Has a database of PostgreSQL note each write to these tables, as a row that is seen when the write is. It stays so for as
 * long as the database is there.
 */
export async function watchTables(db: Db, tables: readonly string[]): Promise<void> {
  for (const text of PLACE) await db.executeQuery(CompiledQuery.raw(text));
  const known = "select tgrelid::regclass::text as name from pg_trigger where tgname = $1";
  const { rows } = await db.executeQuery<{ name: string }>(
    CompiledQuery.raw(known, [TRIGGER]) as CompiledQuery<{ name: string }>,
  );
  const watched = new Set(rows.map(({ name }) => name));
  // One by one: each waits for who writes to its table, and must hold no other meanwhile.
  for (const table of tables)
    if (!watched.has(table))
      await db.executeQuery(
        CompiledQuery.raw(
          `create trigger ${TRIGGER} after insert or update or delete or truncate on "${table}" execute function tests_watch.note()`,
        ),
      );
}

/** How often each table of a watched database was written to. */
export async function writesOf(db: Db): Promise<ReadonlyMap<string, number>> {
  const asked = "select of, count(*)::int as times from tests_watch.writes group by of";
  const { rows } = await db.executeQuery<Writes>(CompiledQuery.raw(asked) as CompiledQuery<Writes>);
  return new Map(rows.map(({ of, times }) => [of, times]));
}

interface Writes {
  of: string;
  times: number;
}
