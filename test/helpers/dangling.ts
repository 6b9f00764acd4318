import { sql, SqliteAdapter } from "kysely";
import type { Db } from "../../db/engine.ts";

/** Foreign keys whose rows point to nothing, by table: the database's own check on SQLite, a look at each key on PostgreSQL. */
export async function danglingRows(db: Db): Promise<string[]> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
    return rows.map((row) => `${row.table} → ${row.parent}`);
  }
  const { rows: keys } = await sql<{ child: string; column: string; parent: string; target: string }>`
    select k.conrelid::regclass::text as child, a.attname as column, k.confrelid::regclass::text as parent, b.attname as target
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' and cardinality(k.conkey) = 1`.execute(db);
  if (keys.length === 0) throw new Error("no foreign keys were found");
  const dangling: string[] = [];
  for (const { child, column, parent, target } of keys) {
    const { rows } = await sql`select 1 from ${sql.table(child)} c
      where c.${sql.ref(column)} is not null
      and not exists (select 1 from ${sql.table(parent)} p where p.${sql.ref(target)} = c.${sql.ref(column)})`.execute(
      db,
    );
    if (rows.length > 0) dangling.push(`${child} → ${parent}`);
  }
  return dangling;
}
