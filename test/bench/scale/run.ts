import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { touchPublic } from "../../../app/ledger/ledger.server.ts";
import { openRounds } from "../../../app/cases/rounds/open-rounds.server.ts";
import { recountClocks } from "../../../app/rulings/calendar/recount-clocks.server.ts";
import { destroyExpired } from "../../../app/reports/retention.server.ts";
import { connect, fileOf } from "../../../db/engine.ts";
import { realDay } from "../../helpers/clock.ts";
import { type Site, startSite } from "../../helpers/site.ts";
import { visitor } from "../../helpers/visitor.ts";
import { median, round, table } from "../figures.ts";
import { multiply } from "./multiply.ts";

/**
 * `npm run bench:scale`: builds sites of 10,000 and 100,000 cases, with `-- --million` one of 1,000,000 too, and tells what
 * a page costs there that no cache holds, against the smallest. Milliseconds of CPU of the server's thread, in which SQLite
 * runs; the sites take turns, and before each round all kept pages are made stale. `-- --only=/cases`: pages that begin so.
 */
const only = process.argv.find((given) => given.startsWith("--only="))?.slice("--only=".length) ?? "";
const TIMES = [141, 1409, ...(process.argv.includes("--million") ? [14_085] : [])];
const RETENTION_DAYS = 180;
const ROUNDS = 15;
const WARM_UP = 5;
/** Longer than a site relies on what it knows of changes. */
const STALE_MS = 600;
const TARGET = 1.3;

interface Grown {
  site: Site;
  cases: number;
  seconds: number;
  pages: Map<string, string>;
}

async function grow(times: number): Promise<Grown> {
  const begun = performance.now();
  let seconds = 0;
  const site = await startSite({
    engine: "SQLite",
    demo: "city",
    env: { TRUSTED_PROXIES: "1", LOG_LEVEL: "error" },
    prepare: async (url) => {
      // What a site does by itself in its first hour, this one has done before it grew.
      const db = connect(url);
      await destroyExpired(db, realDay(), RETENTION_DAYS);
      await openRounds(db, realDay());
      await recountClocks(db, realDay());
      await db.destroy();
      const from = performance.now();
      multiply(fileOf(url), times);
      seconds = (performance.now() - from) / 1000;
    },
  });
  const { cases } = await site.db
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  process.stdout.write(
    `${round(cases)} cases: written in ${round(seconds)} s, site ready after ${round((performance.now() - begun) / 1000)} s\n`,
  );
  return { site, cases, seconds, pages: await pagesOf(site, cases) };
}

/** What is read, by the name that it has in the table: the same on every site. */
async function pagesOf({ db }: Site, cases: number): Promise<Map<string, string>> {
  const busiest = await db
    .selectFrom("counters as n")
    .innerJoin("departments as d", "d.id", "n.scope_id")
    .innerJoin("regions as r", "r.id", "d.region_id")
    .select(["d.code", "r.code as region"])
    .where("n.scope", "=", "department")
    .where("n.metric", "=", "cases")
    .groupBy(["d.code", "r.code"])
    .orderBy((eb) => eb.fn.sum("n.value"), "desc")
    .executeTakeFirstOrThrow();
  const middle = await db
    .selectFrom("cases as c")
    .innerJoin("duties as u", "u.id", "c.duty_id")
    .select(["c.id", "c.published_on", "c.number", "u.code"])
    .orderBy("c.published_on", "desc")
    .orderBy("c.id", "desc")
    .offset(Math.floor(cases / 2))
    .limit(1)
    .executeTakeFirstOrThrow();
  const pages = {
    "/": "/",
    "/cases": "/cases",
    "/cases, middle page": `/cases?after=${middle.published_on}.${middle.id}`,
    ...Object.fromEntries(
      ["state=overdue", "state=late", "state=running", "kind=K1", "verdict=V2", "asked=day30"].map((one) => [
        `/cases?${one}`,
        `/cases?${one}`,
      ]),
    ),
    "/cases?department": `/cases?department=${busiest.code}`,
    "/cases?department&state=late": `/cases?department=${busiest.code}&state=late`,
    "/cases?region": `/cases?region=${busiest.region}`,
    "/cases/N": `/cases/${middle.number}`,
    "/departments": "/departments",
    "/departments/CODE": `/departments/${busiest.code}`,
    "/duties": "/duties",
    "/duties/CODE": `/duties/${middle.code}`,
    "/regions": "/regions",
    "/regions/CODE": `/regions/${busiest.region}`,
    "/regions/CODE/bulletin": `/regions/${busiest.region}/bulletin/2026-06`,
    "/overdue": "/overdue",
    "/ledger": "/ledger",
    "/transparency": "/transparency",
    "/method": "/method",
    "/report": "/report",
    "/status": "/status",
    "/feed.atom": "/feed.atom",
    "/departments/CODE/feed.atom": `/departments/${busiest.code}/feed.atom`,
    "/ledger.json": "/ledger.json",
    "/compare?line": "/compare?line=agriculture&level=county",
    "/embed/departments/CODE": `/embed/departments/${busiest.code}`,
    "/cases?measure": `/cases?department=${busiest.code}&measure=answered_late&part=counted&until=2026-10&window=12m`,
    "/api/v1/cases": "/api/v1/cases",
    "/api/v1/figures": `/api/v1/figures?department=${busiest.code}`,
  };
  return new Map(Object.entries(pages).filter(([name]) => name.startsWith(only)));
}

async function cost({ site, pages }: Grown, name: string): Promise<number> {
  const path = pages.get(name) ?? "/";
  const before = site.cpuMs();
  const { status } = await visitor(site).get(path);
  const after = site.cpuMs();
  if (before === null || after === null) throw new Error("CPU time is read from /proc, which is not here");
  if (status !== 200) throw new Error(`${path}: status ${status}`);
  return after - before;
}

process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${round(loadavg()[0] ?? 0, 1)} before; ` +
    `milliseconds of CPU a request, median of ${ROUNDS}\n`,
);
const grown: Grown[] = [];
try {
  for (const times of TIMES) grown.push(await grow(times));
  const names = [...(grown[0]?.pages.keys() ?? [])];
  const costs = new Map(names.map((name) => [name, grown.map(() => [] as number[])]));
  for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
    for (const { site } of grown) await touchPublic(site.db);
    await sleep(STALE_MS);
    for (const name of names) {
      for (const [index, one] of grown.entries()) {
        const used = await cost(one, name);
        if (at >= WARM_UP) costs.get(name)?.[index]?.push(used);
      }
    }
  }
  const rows = names.map((name) => {
    const medians = (costs.get(name) ?? []).map(median);
    const [least = Number.NaN] = medians;
    const ratios = medians.slice(1).map((one) => `${round(one / least, 2)}${one / least > TARGET ? " !" : ""}`);
    return [name, ...medians.map((one) => round(one, 1)), ...ratios];
  });
  const sizes = grown.map(({ cases }) => round(cases));
  process.stdout.write(
    table(`! = above ${TARGET}`, ["page", ...sizes, ...sizes.slice(1).map((one) => `${one}: ratio`)], rows),
  );
} finally {
  for (const { site } of grown) await site.stop();
}
