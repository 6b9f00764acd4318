import { availableParallelism, loadavg } from "node:os";
import { createAccount } from "../../app/accounts/account.server.ts";
import { addDays } from "../../app/day.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { STAFF_PASSWORD } from "../helpers/site-seeds.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { signedIn, type Visitor } from "../helpers/visitor.ts";
import { percentile, round, table } from "./figures.ts";
import { fillQueue, keyAfter } from "./queue-fill.ts";
import { realDay } from "../helpers/clock.ts";

/**
 * `node test/bench/queue.ts` after a build, `-- --quick` for a smoke, `-- 10000` for another size: the page of the
 * moderators' list over HTTP, one request after the other, with 100,000 open reports and, as the measure of it, with
 * 1,000, on both engines in one run.
 */
const quick = process.argv.includes("--quick");
const asked = Number(process.argv.find((argument) => /^\d{4,7}$/.test(argument)));
const SIZES = { small: 1000, large: quick ? 5000 : asked || 100_000 };
const REQUESTS = quick ? 20 : 200;
const WARM_UP = 10;
const PAGE = 50;

type Ways = Record<string, { path: string; by: Visitor }>;

let clients = 0;
/** The site renders so many pages a minute for one client: the bench is a new one for each of its ways. */
function anotherClient(): string {
  clients += 1;
  return `203.0.113.${(clients % 250) + 1}`;
}

/** Milliseconds of each answer; throws unless every one is a page with reports. */
async function time({ path, by }: { path: string; by: Visitor }): Promise<number[]> {
  const times: number[] = [];
  const headers = { "X-Forwarded-For": anotherClient() };
  for (let index = 0; index < REQUESTS + WARM_UP; index += 1) {
    const start = performance.now();
    const answer = await by.get(path, headers);
    if (index >= WARM_UP) times.push(performance.now() - start);
    if (answer.status !== 200) throw new Error(`${path}: status ${answer.status}`);
    if (!path.includes(".json") && !answer.html.includes("queue-row")) throw new Error(`${path}: no reports`);
  }
  return times;
}

async function waysInto(site: Site, size: number): Promise<Ways> {
  const { db } = site;
  const filled = await fillQueue(db, size, addDays(realDay(), -1));
  await createAccount(
    db,
    {
      username: "line-bound",
      displayName: "条线审核员",
      password: STAFF_PASSWORD,
      grants: [{ role: "moderator", departmentId: null, regionId: null, lineId: filled.lineId }],
    },
    realDay(),
  );
  const all = await signedIn(site, "moderator");
  const bound = await signedIn(site, "line-bound");
  const deep = Math.min(500, Math.floor(size / PAGE) - 1) * PAGE;
  const oldest = await keyAfter(db, deep, false);
  const urgent = await keyAfter(db, deep, true);
  return {
    "oldest first": { path: "/desk?order=oldest", by: all },
    "oldest first, page 500": { path: `/desk?order=oldest&after=${oldest}`, by: all },
    "county and kind": { path: `/desk?region=${filled.countyCode}&kind=K1`, by: all },
    "by priority": { path: "/desk", by: all },
    "by priority, page 500": { path: `/desk?after=${urgent}`, by: all },
    "flag health": { path: "/desk?flag=health", by: all },
    "of a line's moderator": { path: "/desk?order=oldest", by: bound },
    "of a line's moderator, by priority": { path: "/desk", by: bound },
    "the pulse of a page": { path: `/desk/queue.json?seen=${realDay()}.0`, by: all },
  };
}

async function measure(engine: Site["engine"], postgresUrl: string, size: number): Promise<Map<string, number[]>> {
  const site = await startSite({ engine, postgresUrl, env: { TRUSTED_PROXIES: "1", LOG_LEVEL: "error" } });
  try {
    const times = new Map<string, number[]>();
    for (const [name, way] of Object.entries(await waysInto(site, size))) times.set(name, await time(way));
    return times;
  } finally {
    await site.stop();
  }
}

const busy = round(loadavg()[0] ?? 0, 1);
process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${busy} before; ` +
    `${REQUESTS} requests each, one after the other, in milliseconds\n`,
);
const postgres = await startPostgres();
try {
  for (const engine of ["SQLite", "PostgreSQL"] as const) {
    const small = await measure(engine, postgres.url, SIZES.small);
    const large = await measure(engine, postgres.url, SIZES.large);
    const rows = [...large].map(([name, times]) => {
      const of = (share: number) => percentile(times, share);
      const base = percentile(small.get(name) ?? [], 0.5);
      return [
        name,
        round(of(0.5), 1),
        round(of(0.95), 1),
        round(of(0.99), 1),
        round(base, 1),
        round(of(0.5) / base, 2),
      ];
    });
    const size = SIZES.large.toLocaleString("en");
    const title = `${engine}: the list with ${size} open reports, and its median against ${SIZES.small}`;
    process.stdout.write(table(title, ["", "p50", "p95", "p99", "p50 of 1,000", "ratio"], rows));
  }
} finally {
  await postgres.stop();
}
