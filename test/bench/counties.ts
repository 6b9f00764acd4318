import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { sql } from "kysely";
import { setTimeout as sleep } from "node:timers/promises";
import { touchPublic } from "../../app/ledger/ledger.server.ts";
import { OPENING, publishCase, REPORT, sendReport } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { fillCounties } from "../helpers/counties.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { type Fields, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";
import { median, round, table } from "./figures.ts";

/**
 * `node test/bench/counties.ts` after a build, `--quick` for a smoke, `--only=/setup` for pages whose name begins so: what a page costs where 150 counties are served,
 * each with 45 bodies and 250 duty items, against the same page of a site with one such county beside that of the
 * demonstration. CPU time of the server's thread and of the database, once a round for each page, the two sites taking turns;
 * before each round all kept pages are made stale.
 */
const quick = process.argv.includes("--quick");
const only = process.argv.find((given) => given.startsWith("--only="))?.slice("--only=".length) ?? "";
const COUNTIES = quick ? 10 : 150;
const ROUNDS = quick ? 5 : 40;
/** Rounds in which the compiler of either site learns its pages. */
const WARM_UP = quick ? 1 : 10;
/** Longer than a site relies on what it knows of changes. */
const STALE_MS = 600;
const TARGET = 1.3;

interface Way {
  by: () => Visitor;
  path: string;
  fields?: Fields;
}

interface Measured {
  site: Site;
  ways: Map<string, Way>;
}

async function prepare(engine: Site["engine"], postgresUrl: string, counties: number): Promise<Measured> {
  const site = await startSite({ engine, postgresUrl, env: { TRUSTED_PROXIES: "1", LOG_LEVEL: "error" } });
  const filled = await fillCounties(site.db, { counties });
  const [county] = filled;
  if (!county) throw new Error("not filled");
  await site.db
    .insertInto("served_counties")
    .values(filled.map(({ id }) => ({ region_id: id, since: realDay() })))
    .execute();
  // As both engines do by themselves in time.
  await sql`analyze`.execute(site.db);
  const [body, duty] = [`${county.body}01`, `${county.duty}0002`];
  const sent = { region: county.township, department: body };
  const { number } = await publishCase(site, { report: sent, decision: { ...OPENING, department: body, duty } });
  const { id } = await sendReport(site, sent);
  const [moderator, admin] = [await signedIn(site, "moderator"), await signedIn(site, "admin")];
  // One visitor may have few pages rendered.
  const anyone = () => visitor(site);
  const of = `region=${county.code}`;
  const answers: Fields = { ...REPORT, ...sent };
  const read = (path: string, by: () => Visitor = anyone): [string, Way] => [
    path
      .replace(/=\d{12}/, "=…")
      .replace(String(id), "…")
      .replace(number, "…"),
    { by, path },
  ];
  const ways = new Map<string, Way>([
    ...["/", "/cases", `/cases?${of}`, `/cases?${of}&department=${body}`, `/cases/${number}`].map((path) => read(path)),
    ...["/departments", `/departments?${of}`, `/departments/${body}`].map((path) => read(path)),
    ...["/duties", `/duties?${of}`, `/duties?${of}&band=assist`, `/duties/${duty}`].map((path) => read(path)),
    ...["/regions", `/regions/${county.code}`].map((path) => read(path)),
    ["/report: department", { by: anyone, path: "/report", fields: { ...answers, step: "place", go: "next" } }],
    ["/report: last page", { by: anyone, path: "/report", fields: { ...answers, step: "department", go: "next" } }],
    ...["/desk", `/desk/reports/${id}`, `/desk/recusals?county=${county.code}`].map((path) =>
      read(path, () => moderator),
    ),
    ...["/setup", `/staff/invite?county=${county.code}`].map((path) => read(path, () => admin)),
  ]);
  for (const name of ways.keys()) if (!name.startsWith(only)) ways.delete(name);
  return { site, ways };
}

/** Milliseconds of CPU that one request takes of the server's thread and of the database. */
async function cost({ site }: Measured, { by, path, fields }: Way): Promise<number> {
  const who = by();
  const [own, others] = [site.cpuMs(), await backends(site)];
  const { status } = await (fields ? who.post(path, fields) : who.get(path));
  const [ownAfter, after] = [site.cpuMs(), await backends(site)];
  if (own === null || ownAfter === null) throw new Error("CPU time is read from /proc, which is not here");
  if (status !== 200) throw new Error(`${path}: status ${status}`);
  return [...after].reduce((sum, [pid, used]) => sum + used - (others.get(pid) ?? 0), ownAfter - own);
}

/** Milliseconds of CPU that each process of PostgreSQL on this database has used, by its id; none on SQLite. */
async function backends({ db, engine }: Site): Promise<Map<number, number>> {
  if (engine === "SQLite") return new Map();
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(db);
  return new Map(rows.map(({ pid }) => [pid, usedBy(pid)]));
}

/** Milliseconds of CPU that a process has used; 0 for one that ended just now, as idle connections do. */
function usedBy(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

const busy = round(loadavg()[0] ?? 0, 1);
process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${busy} before; ` +
    `milliseconds of CPU a request, median of ${ROUNDS}\n`,
);
const postgres = await startPostgres();
try {
  for (const engine of ["SQLite", "PostgreSQL"] as const) {
    const few = await prepare(engine, postgres.url, 1);
    const many = await prepare(engine, postgres.url, COUNTIES);
    const costs = new Map([...few.ways.keys()].map((name) => [name, [] as [number, number][]]));
    for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
      for (const { site } of [few, many]) await touchPublic(site.db);
      await sleep(STALE_MS);
      for (const [name, way] of few.ways) {
        const same = many.ways.get(name);
        if (!same) throw new Error(`${name} is not on both sites`);
        const pair: [number, number] = [await cost(few, way), await cost(many, same)];
        if (at >= WARM_UP) costs.get(name)?.push(pair);
      }
    }
    const rows = [...costs].map(([name, pairs]) => {
      const [one, all] = [median(pairs.map((pair) => pair[0])), median(pairs.map((pair) => pair[1]))];
      return [name, round(one, 1), round(all, 1), `${round(all / one, 2)}${all / one > TARGET ? " !" : ""}`];
    });
    const title = `${engine}: ${COUNTIES} counties against 1 (! = above ${TARGET})`;
    process.stdout.write(table(title, ["page", "1 county", `${COUNTIES} counties`, "ratio"], rows));
    await few.site.stop();
    await many.site.stop();
  }
} finally {
  await postgres.stop();
}
