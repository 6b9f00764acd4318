import { readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { Db } from "../../db/engine.ts";
import type { Site } from "./site.ts";
import { filesBelow } from "./traces.ts";

/** Where PostgreSQL keeps the bytes of this database and what it has logged since; empty when they are out of reach. */
export async function clusterFiles(db: Db, since: string): Promise<[string, Buffer][]> {
  const { rows } = await sql<{ folder: string; own: string; last: string }>`
    select current_setting('data_directory') as folder, pg_walfile_name(pg_current_wal_lsn()) as last,
      (select oid::text from pg_database where datname = current_database()) as own`.execute(db);
  const { folder = "", own = "", last = "" } = rows[0] ?? {};
  const isOurs = (name: string) => {
    const [top = "", second = ""] = name.split(path.sep);
    if (top === "base") return second === own;
    // Segments after the last one are old ones under the names of those to come.
    return top === "pg_wal" ? second >= since && second <= last : true;
  };
  const isLog = (name: string) => name.split(path.sep)[0] === "pg_wal";
  try {
    readdirSync(folder);
  } catch {
    return [];
  }
  // The checkpoint that brings the rows into the tables' files lets go of the segments before it.
  const logs = filesBelow(folder, (name) => isLog(name) && isOurs(name));
  await sql`checkpoint`.execute(db);
  return [...logs, ...filesBelow(folder, (name) => !isLog(name) && isOurs(name))];
}

/** The segment of PostgreSQL's log that is written now. */
export async function walFile(site: Site): Promise<string> {
  if (site.engine === "SQLite") return "";
  const { rows } = await sql<{ name: string }>`select pg_walfile_name(pg_current_wal_lsn()) as name`.execute(site.db);
  return rows[0]?.name ?? "";
}

/** Every value of every table, with the place where it stands. */
export async function readValues(db: Db): Promise<[place: string, value: unknown][]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const all: [string, unknown][] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows) for (const [column, value] of Object.entries(row)) all.push([`${name}.${column}`, value]);
  }
  return all;
}

/** A report with all that belongs to it, codes sorted; the contact still sealed. Throws when a part of it is missing. */
export async function readParts(db: Db, id: number) {
  const of = { channels: "report_channels", marks: "report_marks" } as const;
  const codes = async (part: keyof typeof of) => {
    const rows = await db.selectFrom(of[part]).select("code").where("report_id", "=", id).orderBy("code").execute();
    return rows.map((row) => row.code);
  };
  const row = await db
    .selectFrom("reports as r")
    .innerJoin("report_texts as t", "t.report_id", "r.id")
    .innerJoin("sealed_contacts as c", "c.report_id", "r.id")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .innerJoin("departments as d", "d.id", "r.department_id")
    .select(["t.body", "c.box", "g.code as region", "d.code as department"])
    .where("r.id", "=", id)
    .executeTakeFirstOrThrow();
  const needs = await db.selectFrom("report_needs").selectAll().where("report_id", "=", id).orderBy("code").execute();
  const files = await db.selectFrom("attachments").select("id").where("report_id", "=", id).execute();
  return {
    ...row,
    channels: await codes("channels"),
    marks: await codes("marks"),
    needs: needs.map(({ code, came }) => `${code} ${came}`),
    files: files.length,
  };
}
