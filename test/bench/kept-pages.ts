import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { touchPublic } from "../../app/ledger/ledger.server.ts";
import { putSetting } from "../../db/queries/site/settings.ts";
import { named } from "../../db/tables/named.ts";
import { DEPARTMENT, expectRedirect, OPENING, reply, sendReport } from "../helpers/acts.ts";
import { crawl } from "../helpers/crawl.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";
import { round, table } from "./figures.ts";

/**
 * `node test/bench/kept-pages.ts` after `npm run build` (`-- --quick` for a smoke): every public page of the
 * demonstration is read once after an act on one case. How many came from the cache still, and how many requests a
 * second that makes, against a reading where every page is out of date and one where none is, in the same run.
 */
const quick = process.argv.includes("--quick");
const MOST = quick ? 120 : Number.POSITIVE_INFINITY;
const ROUNDS = quick ? 1 : 3;
const AT_ONCE = 4;
/** The site asks for what has changed twice a second. */
const NOTICED_MS = 600;

/** What a page shows in its foot tells when it was rendered: written past the settings' own act, it makes nothing stale. */
let marks = 0;
async function mark(site: Site): Promise<string> {
  marks += 1;
  const value = `mark-${marks}-of-the-bench`;
  await putSetting(site.db, { name: "operator_name", value });
  return value;
}

interface Reading {
  kept: number;
  perSecond: number;
  cpuMs: number | null;
}

/** Reads every page once, several at a time. */
async function readAll(site: Site, paths: readonly string[], since: string): Promise<Reading> {
  const [waiting, reader] = [[...paths], visitor(site)];
  let kept = 0;
  const [start, cpu] = [performance.now(), site.cpuMs()];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const address = `203.0.113.${waiting.length % 200}`;
      const answer = await reader.get(path, { "X-Forwarded-For": address });
      if (answer.status !== 200) throw new Error(`${path}: status ${answer.status}`);
      if (!answer.html.includes(since)) kept += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const after = site.cpuMs();
  return {
    kept,
    perSecond: (paths.length * 1000) / (performance.now() - start),
    cpuMs: cpu === null || after === null ? null : (after - cpu) / paths.length,
  };
}

/** What is done before all pages are read. */
const ACTS: Record<string, (site: Site) => Promise<void>> = {
  "nothing done": async () => {},
  "everything stale": (site) => touchPublic(site.db),
  "an answer to one case": async (site) => {
    const { number } = await site.db
      .selectFrom("cases as c")
      .innerJoin("departments as d", "d.id", "c.department_id")
      .select("c.number")
      .where("c.state", "=", "open")
      .where("d.code", "=", named(DEPARTMENT))
      .orderBy("c.id")
      .limit(1)
      .executeTakeFirstOrThrow();
    await reply(site, number);
  },
  "a case published": async (site) => {
    const { id } = await sendReport(site);
    expectRedirect(await (await signedIn(site, "moderator")).post(`/desk/reports/${id}`, OPENING));
  },
  "a report received": async (site) => void (await sendReport(site)),
};

async function measure(site: Site): Promise<string[][]> {
  const found = await crawl(site, visitor(site), { only: (path) => !/^\/(report|status|sign-in|leave)/.test(path) });
  const paths = [...found]
    .filter(([, { status, headers }]) => status === 200 && headers.get("cache-control")?.startsWith("public"))
    .filter(([, { headers }]) => headers.get("content-type")?.startsWith("text/html"))
    .map(([path]) => path)
    .slice(0, MOST);
  const readings = new Map<string, Reading[]>(Object.keys(ACTS).map((name) => [name, []]));
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [name, act] of Object.entries(ACTS)) {
      // All pages are kept, and kept as of before the act.
      await readAll(site, paths, "");
      await act(site);
      const since = await mark(site);
      await sleep(NOTICED_MS);
      readings.get(name)?.push(await readAll(site, paths, since));
    }
  }
  const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
  const base = middle((readings.get("everything stale") ?? []).map((one) => one.perSecond));
  return [...readings].map(([name, rounds]) => {
    const perSecond = middle(rounds.map((one) => one.perSecond));
    const cpu = rounds.flatMap((one) => (one.cpuMs === null ? [] : [one.cpuMs]));
    return [
      name,
      `${middle(rounds.map((one) => one.kept))} of ${paths.length}`,
      round(perSecond),
      `${round(perSecond / base, 1)}×`,
      cpu.length > 0 ? round(middle(cpu), 2) : "–",
    ];
  });
}

process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${round(loadavg()[0] ?? 0, 1)} before; ` +
    `${AT_ONCE} requests at once, median of ${ROUNDS}\n`,
);
const postgres = await startPostgres();
try {
  for (const engine of ["SQLite", "PostgreSQL"] as const) {
    const env = { TRUSTED_PROXIES: "1", LOG_LEVEL: "error", INTAKE: "open" };
    const site = await startSite({ engine, postgresUrl: postgres.url, demo: true, env });
    try {
      const columns = ["before the reading", "from the cache", "req/s", "of all stale", "CPU ms"];
      process.stdout.write(table(`${engine}: every public page read once`, columns, await measure(site)));
    } finally {
      await site.stop();
    }
  }
} finally {
  await postgres.stop();
}
