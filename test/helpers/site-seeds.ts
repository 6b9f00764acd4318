import { createHash, randomBytes } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { rebuildIndex } from "../../db/queries/search/indexing.ts";
import { loadCalendar } from "../../db/seed/calendar.ts";
import type { DemoStory } from "../../db/seed/demo-scenario.ts";
import { createDemoStaff } from "../../db/seed/demo-staff.ts";
import { loadDemo } from "../../db/seed/demo.ts";
import { loadRegister } from "../../db/seed/register.ts";
import { realDay } from "./clock.ts";
import { copyDatabase } from "./postgres-copies.ts";
import { clearShelf, openShelf } from "./shelf.ts";

export type EngineName = "SQLite" | "PostgreSQL";
/** The demonstration, of which some or all is told; the register and the staff of its county in depth alone; or nothing. */
export type Seed = "demo" | "neighbours" | "city" | "register" | "empty";
const STORIES: Partial<Record<Seed, readonly DemoStory[]>> = {
  demo: ["in-depth"],
  neighbours: ["neighbours"],
  city: ["in-depth", "neighbours"],
};

/** The password of every member of staff in a seeded database. */
export const STAFF_PASSWORD = "for tests of the site only";
/** Of that password at the lowest cost that there is, since a run signs in thousands of times. */
const STAFF_HASH = "$argon2id$v=19$m=8,t=1,p=1$AAiKkLNU1npBQWT2aa9ZXg$JeRINvygv6FpPRm8tvpmxHUEb0QAFoNl2acHQRkBI3Y";

interface Clone {
  url: string;
  remove(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const LOCK = 7_201_978;

/** A copy of a seeded database; the seed itself is made once for each state of the sources and each day. */
export function cloneSeed(engine: EngineName, seed: Seed, folder: string, postgresUrl = ""): Promise<Clone> {
  return engine === "SQLite" ? cloneFile(seed, folder) : clonePostgres(seed, postgresUrl);
}

async function cloneFile(seed: Seed, folder: string): Promise<Clone> {
  const copy = path.join(folder, "guiwei.db");
  await copyFile(await ensureFile(seed), copy);
  return { url: `sqlite:${copy}`, remove: async () => {} };
}

/** Several test files may come here at once: each makes the seed in a draft of its own, the first rename wins. */
async function ensureFile(seed: Seed): Promise<string> {
  const shelf = await openShelf();
  const home = path.join(shelf, nameOf(seed));
  const file = path.join(home, "guiwei.db");
  if (existsSync(file)) return file;
  const draft = await mkdtemp(path.join(shelf, "draft-"));
  const db = connect("sqlite::memory:"); // a file would wait for the disk at each of thousands of acts
  await fill(db, seed, () => sql`vacuum into ${path.join(draft, "guiwei.db")}`.execute(db));
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
  await clearShelf(home);
  return file;
}

async function clonePostgres(seed: Seed, maintenance: string): Promise<Clone> {
  const name = `guiwei_site_${randomBytes(8).toString("hex")}`;
  await withClient(maintenance, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const template = await ensureTemplate(client, maintenance, seed);
    await copyDatabase(client, template, name);
  });
  return {
    url: urlOf(maintenance, name),
    remove: () =>
      withClient(maintenance, async (client) => {
        await client.query(`drop database if exists ${name}`);
      }),
  };
}

async function ensureTemplate(client: pg.Client, maintenance: string, seed: Seed): Promise<string> {
  const name = nameOf(seed);
  const { rows } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rows.length > 0) return name;
  await client.query(`drop database if exists ${name}_draft`);
  await client.query(`create database ${name}_draft`);
  await fill(connect(urlOf(maintenance, `${name}_draft`)), seed);
  await client.query(`alter database ${name}_draft rename to ${name}`);
  return name;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(maintenance: string, database: string): string {
  const url = new URL(maintenance);
  url.pathname = `/${database}`;
  return url.href;
}

async function fill(db: Db, seed: Seed, save?: () => Promise<unknown>): Promise<void> {
  try {
    await migrateToLatest(db);
    await loadCalendar(db);
    if (STORIES[seed]) await loadDemo(db, realDay(), STORIES[seed]);
    else if (seed === "register") {
      await loadRegister(db);
      await rebuildIndex(db);
      await createDemoStaff(db, realDay());
    }
    await db.updateTable("users").set({ password_hash: STAFF_HASH }).execute();
    await save?.();
  } finally {
    await db.destroy();
  }
}

/** The scenario counts its days back from today and runs through the use cases: another day or source, another seed. */
function nameOf(seed: Seed): string {
  const hash = createHash("sha256").update(realDay()).update(STAFF_HASH).update(digestOfSources());
  return `guiwei_${seed}_${hash.digest("hex").slice(0, 16)}`;
}

const DIGEST = Symbol.for("guiwei.digest-of-sources");

/** Read once in a process, which starts many sites: a thousand files take longer to read than a database to copy. */
function digestOfSources(): string {
  const process = globalThis as { [DIGEST]?: string };
  return (process[DIGEST] ??= readDigest());
}

function readDigest(): string {
  const hash = createHash("sha256");
  const sources = globSync(["app/**/*.ts", "db/**/*.{ts,csv}"], { cwd: ROOT }).sort();
  for (const file of sources) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}
