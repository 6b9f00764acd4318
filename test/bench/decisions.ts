import { availableParallelism, loadavg } from "node:os";
import { submitReport } from "../../app/reports/report.server.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { type Site, startSite } from "../helpers/site.ts";
import type { EngineName } from "../helpers/site-seeds.ts";
import { type Fields, signedIn, type Visitor, visitor } from "../helpers/visitor.ts";
import { startChild } from "./child.ts";
import type { Reply } from "./bare-http.ts";
import { percentile, round, table } from "./figures.ts";
import { REPORT } from "./submission.ts";
import { realDay } from "../helpers/clock.ts";

/**
 * `node test/bench/decisions.ts` after `npm run build` (`--quick` for a smoke): a thousand reports decided over HTTP by
 * two moderators, a third each opened, linked and declined, on either engine; against posts of the same page that
 * decide nothing, and against posts to the least that node:http can do, which take turns with them. PostgreSQL is the
 * one of the tests, which does not wait for the disk.
 */
const DECISIONS = process.argv.includes("--quick") ? 90 : 1000;
const WARM_UP = 15;
const AT_ONCE = 4;

const TEXT = "部门要求乡镇派人上船巡查，每月报台账。";
const OPENING: Fields = {
  outcome: "open",
  publicText: TEXT,
  whyDefault: "wording",
  title: "要求乡镇上船巡查",
  demand: "反映称，部门要求乡镇每周上船巡查两次。",
  kind: "K1",
  department: "qinghe-agriculture",
  duty: "QH-NY-010",
  verdict: "V1",
  reasons: "渔业法（2013）第六条：渔业执法由县级以上渔业部门负责。",
};
const DECLINING: Fields = {
  outcome: "decline",
  declineReason: "no_facts",
  declineNote: "请写明要求做什么，再交一份。",
};

type Kind = "opened" | "linked" | "declined" | "page" | "bare";
const LABELS: Record<Kind, string> = {
  opened: "a new case opened",
  linked: "linked to a case",
  declined: "declined",
  page: "the same page posted, nothing decided",
  bare: "bare node:http",
};

/** A report that waits, entered without the cost of sealing a receipt that nobody opens. */
function enter(site: Site, count: number): Promise<number> {
  const receipt = { selector: `B${String(count).padStart(5, "0")}`, verifier: "no code opens it" };
  return submitReport(site.db, REPORT, receipt, realDay());
}

async function measure(engine: EngineName, postgresUrl: string, bare: string): Promise<string> {
  const site = await startSite({ engine, postgresUrl, env: { TRUSTED_PROXIES: "1" } });
  try {
    const ids: number[] = [];
    for (let count = 0; count < DECISIONS + WARM_UP; count += 1) ids.push(await enter(site, count));
    const moderators = [await signedIn(site, "moderator"), await signedIn(site, "moderator-2")];
    const times: Record<Kind, number[]> = { opened: [], linked: [], declined: [], page: [], bare: [] };
    await decide(moderators[0], ids.pop() ?? 0, OPENING);
    const { number } = await site.db.selectFrom("cases").select("number").executeTakeFirstOrThrow();
    const kinds = ["opened", "linked", "declined"] as const;
    const fieldsOf = {
      opened: OPENING,
      linked: { outcome: "link", publicText: TEXT, whyDefault: "wording", caseNumber: number },
      declined: DECLINING,
    };
    const nobody = visitor({ url: bare });
    let done = 0;
    const work = async (moderator: Visitor) => {
      for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
        const kind = kinds[done % kinds.length] ?? "declined";
        done += 1;
        const timed = async (name: Kind, act: () => Promise<unknown>) => {
          const start = performance.now();
          await act();
          if (ids.length < DECISIONS) times[name].push(performance.now() - start);
        };
        const waiting = id;
        await timed(kind, () => decide(moderator, waiting, fieldsOf[kind]));
        await timed("bare", () => nobody.post("/", OPENING));
        // A page with all its fields is long: now and then is enough.
        const next = ids[0];
        if (done % 10 === 0 && next) {
          await timed("page", () =>
            moderator.post(`/desk/reports/${next}`, { ...OPENING, version: "1", act: "check" }),
          );
        }
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => work(moderators[at % 2] ?? nobody)));
    const seconds = (performance.now() - start) / 1000;
    await checkDecided(site);
    return report(engine, times, seconds);
  } finally {
    await site.stop();
  }
}

/** Decides a report. Throws unless the site has taken the decision. */
async function decide(moderator: Visitor | undefined, id: number, fields: Fields): Promise<void> {
  const answer = await moderator?.post(`/desk/reports/${id}`, { ...fields, version: "1" });
  if (!answer?.headers.get("location")?.includes("done=decided")) {
    throw new Error(`report ${id} was not decided: ${answer?.status} ${answer?.text.slice(0, 500)}`);
  }
}

/** Throws unless every report has been decided once. */
async function checkDecided(site: Site): Promise<void> {
  const rows = await site.db.selectFrom("reports").select(["state", "version"]).execute();
  const wrong = rows.filter((row) => row.state === "received" || row.version !== 2);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${rows.length} reports are not decided once`);
}

function report(engine: EngineName, times: Record<Kind, number[]>, seconds: number): string {
  const all = [...times.opened, ...times.linked, ...times.declined];
  const at = (values: readonly number[], share: number) => percentile(values, share);
  const row = (label: string, values: readonly number[]) => [
    label,
    String(values.length),
    ...[0.5, 0.95, 0.99].map((share) => round(at(values, share), 1)),
    round(at(values, 0.5) / at(times.page, 0.5), 2),
    round(at(values, 0.5) / at(times.bare, 0.5), 1),
  ];
  return table(
    `Decisions on ${engine}, ${AT_ONCE} at once, ${round(all.length / seconds)} a second with the posts between them`,
    ["milliseconds", "posts", "p50", "p95", "p99", "p50 of the page's", "p50 of bare"],
    [
      row("every decision", all),
      ...(Object.keys(LABELS) as Kind[]).map((kind) => row(`  ${LABELS[kind]}`, times[kind])),
    ],
  );
}

const busy = round(loadavg()[0] ?? 0, 1);
const bareHttp = startChild<Reply[], string[]>("bare-http.ts");
const postgres = await startPostgres();
try {
  const [bare = ""] = await bareHttp.ask([{ headers: [["Content-Type", "text/plain"]], body: Buffer.from("ok") }]);
  process.stdout.write(
    `Node.js ${process.versions.node}, ${availableParallelism()} cores, load average ${busy} before\n`,
  );
  for (const engine of ["SQLite", "PostgreSQL"] as const) {
    process.stdout.write(await measure(engine, postgres.url, bare.replace(/\/$/, "")));
  }
} finally {
  await postgres.stop();
  bareHttp.stop();
}
