import type pg from "pg";

/** Copies a database file by file, which takes a third of the work of PostgreSQL's own choice; before 15 there is no other. */
export async function copyDatabase(client: pg.Client, from: string, to: string): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int >= 150000 as chooses");
  await client.query(`create database ${to} template ${from}${rows[0].chooses ? " strategy file_copy" : ""}`);
}
