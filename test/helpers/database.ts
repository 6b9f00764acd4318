import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { connect, connectToCopy, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { loadCalendar } from "../../db/seed/calendar.ts";
import { copyDatabase } from "./postgres-copies.ts";
import { openShelf } from "./shelf.ts";
import { ENGINES } from "./sites.ts";

export interface Engine {
  name: "SQLite" | "PostgreSQL";
  /** The database of this describe block: migrated, with the calendar of working days, else empty. */
  db(): Db;
  /** Another one just like it, for a test that must find nothing but what it wrote. */
  fresh(): Promise<Db>;
}

interface OpenDatabase {
  db: Db;
  remove(): Promise<void>;
}

const OPEN = { SQLite: openSqlite, PostgreSQL: openPostgres };

/** Runs a describe block on either engine, each with a database of its own. */
export function forEachEngine(define: (engine: Engine) => void): void {
  describe.each(ENGINES)("on %s", (name) => {
    const opened: OpenDatabase[] = [];
    const fresh = async () => {
      const one = await OPEN[name]();
      opened.push(one);
      return one.db;
    };
    let shared: Db | undefined;
    beforeAll(async () => {
      shared = await fresh();
    });
    afterAll(async () => {
      for (const one of opened) await one.remove();
    });
    define({
      name,
      fresh,
      db() {
        if (!shared) throw new Error("the database is open within tests only");
        return shared;
      },
    });
  });
}

async function openSqlite(): Promise<OpenDatabase> {
  template ??= ensureFile();
  const db = connectToCopy(await template);
  return { db, remove: () => db.destroy() };
}

let template: Promise<Buffer> | undefined;

/** Several test files may come here at once: each makes the template in a draft of its own. */
async function ensureFile(): Promise<Buffer> {
  const file = path.join(await openShelf(), `${templateName()}.db`);
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  const draft = `${file}.${process.pid}`;
  const db = connect("sqlite::memory:");
  await prepare(db);
  await sql`vacuum into ${draft}`.execute(db);
  await db.destroy();
  await rename(draft, file);
  return readFile(file);
}

async function openPostgres(): Promise<OpenDatabase> {
  const place = await aPlace("PostgreSQL", "", { filled: true });
  const db = connect(place.url);
  return {
    db,
    async remove() {
      await db.destroy();
      await place.remove();
    },
  };
}

/** A place for a database of its own, for programs that take its URL: filled as `forEachEngine` fills one, or empty. */
export async function aPlace(
  engine: Engine["name"],
  folder: string,
  { filled }: { filled: boolean },
): Promise<{ url: string; remove(): Promise<void> }> {
  if (engine === "SQLite") {
    const file = path.join(folder, "guiwei.db");
    template ??= ensureFile();
    if (filled) await writeFile(file, await template);
    return { url: `sqlite:${file}`, remove: () => rm(file, { force: true }) };
  }
  const from = filled ? await withMaintenance(ensureTemplate) : "template1";
  const name = `guiwei_test_${randomBytes(8).toString("hex")}`;
  await withMaintenance((client) => copyDatabase(client, from, name));
  const remove = () => withMaintenance((client) => client.query(`drop database if exists ${name}`));
  return { url: urlOf(name), remove: async () => void (await remove()) };
}

async function prepare(db: Db): Promise<void> {
  await migrateToLatest(db);
  await loadCalendar(db);
}

const TEMPLATE_LOCK = 7_201_977;

/** Several test files may come here at once: the first makes the template, the others wait. */
async function ensureTemplate(client: pg.Client): Promise<string> {
  const name = templateName();
  await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  const { rows } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rows.length > 0) return name;
  await client.query(`drop database if exists ${name}_draft`);
  await client.query(`create database ${name}_draft`);
  const db = connect(urlOf(`${name}_draft`));
  try {
    await prepare(db);
  } finally {
    await db.destroy();
  }
  await client.query(`alter database ${name}_draft rename to ${name}`);
  return name;
}

/** Templates outlive the run: another state of the migrations or the calendar needs another one. */
function templateName(): string {
  const folder = path.join(import.meta.dirname, "../../db/migrations");
  const calendar = createRequire(import.meta.url).resolve("chinese-days/dist/chinese-days.json");
  const files = readdirSync(folder)
    .sort()
    .map((file) => path.join(folder, file));
  const hash = createHash("sha256");
  for (const file of [...files, calendar]) hash.update(readFileSync(file));
  return `guiwei_template_${hash.digest("hex").slice(0, 16)}`;
}

async function withMaintenance<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
