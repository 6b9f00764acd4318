import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { openRounds } from "../../app/cases/rounds/open-rounds.server.ts";
import { type PublicQuery, publicQueryOf } from "../../app/search/search.ts";
import { type SearchedRegions, searchPublic } from "../../app/search/search.server.ts";
import { connect, type Db, fileOf } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { indexCases } from "../../db/queries/search/indexing.ts";
import { vetted } from "../helpers/factories.ts";
import { realDay } from "../helpers/clock.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { cloneSeed } from "../helpers/site-seeds.ts";
import { percentile, round, table } from "./figures.ts";
import { copyToPostgres } from "./scale/copy-to-postgres.ts";
import { multiply } from "./scale/multiply.ts";

/**
 * `node test/bench/search.ts`: what searches of everybody cost at 71 cases and at 100,000, by kind of what is typed; with
 * `--times=14085` at 1,000,000, with `--postgres` on PostgreSQL too, with `--grown=PATH` on a file that was grown before.
 * Milliseconds of CPU of this process, in which SQLite runs, and of the processes of PostgreSQL that work for it; the sites
 * take turns.
 */
const given = (name: string) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(`--${name}=`.length) ?? "";
const TIMES = Number(given("times") || 1409);
const ROUNDS = Number(given("rounds") || 200);
const WARM_UP = 10;
const MEGABYTE = 1024 ** 2;

/** What no case of the demonstration says, put into three cases in the middle. */
const RARE = "鸬鹚";
const DOCUMENT = "青农〔2031〕77号";

/** The tables that a search reads. */
const READ =
  "regions lines departments department_names duties duty_versions duty_bases cases watches stages verdicts voices replies reply_versions reply_files answer_checks corrections disputes transfers callouts supports support_answers support_answer_versions search_blocks search_things".split(
    " ",
  );

interface Kind {
  asked: PublicQuery;
  regions: SearchedRegions | null;
}

async function kindsOf(db: Db): Promise<Map<string, Kind>> {
  const narrowed = { type: null, verdict: null, year: null, bodies: null, duty: null, clock: null, after: null };
  const of = (typed: string, more: Partial<PublicQuery> = {}, regions: SearchedRegions | null = null): Kind => ({
    asked: { sought: "case", ...narrowed, ...publicQueryOf(typed, realDay().slice(0, 4)), ...more },
    regions,
  });
  const { department_id: body } = await db
    .selectFrom("cases")
    .select("department_id")
    .groupBy("department_id")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const counties = (await db.selectFrom("cases").select("region_id").distinct().execute()).map((one) => one.region_id);
  return new Map([
    ["a rare word", of(RARE)],
    ["the number of a document", of(DOCUMENT)],
    ["what nobody says", of("麒麟")],
    ["a common word", of("材料")],
    ["a common word, everything", of("检查", { sought: null })],
    ["a common word, next page", of("检查", { after: { score: 2, id: 1_000_000_000 } })],
    ["two words", of("检查 材料")],
    ["a common and a rare word", of(`检查 ${RARE}`)],
    ["a sentence", of("每天派人检查过往运输车辆")],
    ["a single sign", of("查")],
    ["a common word, of a body", of("检查", { bodies: [body] })],
    ["a common word, of a year and a kind", of("检查", { year: realDay().slice(0, 4), type: "K1" })],
    ["a common word, overdue", of("检查", { clock: { state: "overdue", today: realDay() } })],
    ["a common word, in all counties", of("检查", {}, { cases: counties, register: counties })],
  ]);
}

/** Has three cases in the middle say what no other does; answers how many milliseconds a case took to index. */
async function putRare(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  const middle = await db
    .selectFrom("cases")
    .select(["id", "number"])
    .where("id", ">", Math.floor(last / 2))
    .orderBy("id")
    .limit(3)
    .execute();
  let took = 0;
  for (const { id } of middle) {
    await db
      .updateTable("cases")
      .set({ claimed_basis: vetted(`${DOCUMENT}，关于${RARE}`) })
      .where("id", "=", id)
      .execute();
    const before = performance.now();
    await db.transaction().execute((trx) => indexCases(trx, [id]));
    took += performance.now() - before;
  }
  return took / middle.length;
}

interface Site {
  name: string;
  db: Db;
  /** Processes of the database that work for this one. */
  workers: readonly number[];
}

async function cost({ db, workers }: Site, { asked, regions }: Kind): Promise<number> {
  const before = cpuMs(workers);
  await searchPublic(db, asked, regions, "zh-CN");
  return cpuMs(workers) - before;
}

function cpuMs(workers: readonly number[]): number {
  const { user, system } = process.cpuUsage();
  const theirs = workers.map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6);
  return (user + system) / 1000 + theirs.reduce((sum, one) => sum + one, 0);
}

/** Of PostgreSQL, once a search was made: the queries of one search follow one another on one connection. */
async function workersOf(db: Db): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`.execute(
    db,
  );
  return rows.map(({ pid }) => pid);
}

async function measure(sites: readonly Site[]): Promise<void> {
  const kinds = new Map<Site, Map<string, Kind>>();
  for (const site of sites) kinds.set(site, await kindsOf(site.db));
  const names = [...(kinds.values().next().value?.keys() ?? [])];
  const costs = new Map<string, number[]>();
  for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
    for (const name of names) {
      for (const site of sites) {
        const kind = kinds.get(site)?.get(name);
        const used = kind ? await cost(site, kind) : Number.NaN;
        const key = `${name} ${site.name}`;
        if (at >= WARM_UP) costs.set(key, [...(costs.get(key) ?? []), used]);
      }
    }
  }
  const rows = names.map((name) => [
    name,
    ...sites.flatMap((site) => {
      const all = costs.get(`${name} ${site.name}`) ?? [];
      return [round(percentile(all, 0.5), 1), round(percentile(all, 0.99), 1)];
    }),
  ]);
  process.stdout.write(
    table("milliseconds a search", ["", ...sites.flatMap(({ name }) => [`${name}: p50`, "p99"])], rows),
  );
}

process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${round(loadavg()[0] ?? 0, 1)} before; ${ROUNDS} rounds\n`,
);
const folder = await mkdtemp(path.join(tmpdir(), "guiwei-bench-"));
const postgres = process.argv.includes("--postgres") ? await startPostgres() : null;
const sites: Site[] = [];
try {
  const small = await cloneSeed("SQLite", "city", folder);
  const first = connect(small.url);
  await openRounds(first, realDay());
  sites.push({ name: "SQLite, 71", db: first, workers: [] });
  const grown = given("grown") || path.join(folder, "grown.db");
  if (!given("grown")) {
    const copy = path.join(folder, "seed");
    await copyFile(fileOf((await cloneSeed("SQLite", "city", await mkdtemp(copy))).url), grown);
    multiply(grown, TIMES);
  }
  const db = connect(`sqlite:${grown}`);
  const { cases } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  const name = round(cases);
  sites.push({ name: `SQLite, ${name}`, db, workers: [] });
  for (const site of sites) {
    process.stdout.write(`${site.name}: a case is indexed anew in ${round(await putRare(site.db), 1)} ms\n`);
  }
  process.stdout.write(`${name} cases: ${round((await stat(grown)).size / MEGABYTE)} MB in all\n`);
  if (postgres) {
    const before = performance.now();
    const other = connect(postgres.url);
    await migrateToLatest(other);
    await copyToPostgres(grown, postgres.url, READ);
    process.stdout.write(`copied to PostgreSQL in ${round((performance.now() - before) / 1000)} s\n`);
    sites.push({ name: `PostgreSQL, ${name}`, db: other, workers: await workersOf(other) });
  }
  await measure(sites);
} finally {
  for (const { db } of sites) await db.destroy();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
