import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child.ts";
import { percentile, round, table } from "./figures.ts";
import type { Flood, FloodResult } from "./flood/posts.ts";
import { type Walk, walk } from "./flood/visitor.ts";
import { openWorkspace, startSite } from "./site.ts";

const PER_SECOND = 200;
const CALM_SECONDS = 15;
/** An honest reporter comes every two seconds with JavaScript, every five without. */
const EVERY = { scripted: 2000, plain: 5000 };
/** Without JavaScript it takes a minute in strict mode, and a place in the queue. */
const AFTERWARDS = 90_000;

const FLOODS = [
  { from: "one address", what: "nothing" },
  { from: "one address", what: "reports" },
  { from: "ever new addresses", what: "reports" },
  { from: "ever new addresses", what: "first pages" },
] as const satisfies Pick<Flood, "from" | "what">[];

/**
 * `node test/bench/flood.ts`, `-- 10` for seconds other than 60: the built site under 200 posts a second, of three
 * kinds, each on a site of its own and one without, while honest reporters walk the form. Fails when one with JavaScript gets nowhere.
 */
const seconds = Number(process.argv.at(-1)) || 60;
const rows: string[][] = [];
process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, ${PER_SECOND} posts/s for ${seconds} s, ` +
    `load average ${round(loadavg()[0] ?? 0, 1)} before\n`,
);
for (const kind of FLOODS) {
  const workspace = await openWorkspace();
  const site = await startSite(workspace, "guarded");
  const load = startChild<Flood, FloodResult>("flood/posts.ts");
  const start = performance.now();
  const lasts = kind.what === "nothing" ? CALM_SECONDS : seconds;
  const end = start + lasts * 1000;
  const flood = load.ask({ url: site.url, perSecond: PER_SECOND, seconds: lasts, ...kind });
  const [scripted, plain, poured] = await Promise.all([
    visitors(site.url, true, end),
    visitors(site.url, false, end),
    flood,
  ]);
  const statuses = poured.statuses.map(([status, count]) => `${status}: ${count}`).join(", ");
  rows.push(
    [`flood of ${kind.what}, ${kind.from}`, `${poured.sent}`, "", ...milliseconds(poured.times), "", statuses],
    ["  honest, with JavaScript", ...honest(scripted, end)],
    ["  honest, without", ...honest(plain, end)],
    ["  memory of the site", "", "", "", "", "", `${memoryOf(site.pid)} MB at most`],
  );
  if (scripted.some((one) => one.received === null)) process.exitCode = 1;
  load.stop();
  await site.stop();
}
process.stdout.write(
  table(
    "Honest reports in a flood (ms: one answer of the site; s: from opening the form to the receipt)",
    ["", "sent", "received", "p50 ms", "p95 ms", "p95 s", ""],
    rows,
  ),
);

/** Reporters who come one after the other, each from an address of their own, until the flood ends. */
async function visitors(url: string, javaScript: boolean, end: number): Promise<Walk[]> {
  const walks: Promise<Walk>[] = [];
  while (performance.now() < end) {
    const address = `172.${javaScript ? 16 : 17}.${walks.length >> 8}.${walks.length & 255}`;
    walks.push(walk(url, address, javaScript, end + AFTERWARDS));
    await sleep(javaScript ? EVERY.scripted : EVERY.plain);
  }
  return Promise.all(walks);
}

function honest(walks: readonly Walk[], end: number): string[] {
  const received = walks.flatMap((one) => (one.received === null ? [] : [one.received - one.opened]));
  const inFlood = walks.filter((one) => one.received !== null && one.received < end).length;
  return [
    `${walks.length}`,
    `${received.length}`,
    ...milliseconds(walks.flatMap((one) => one.times)),
    round(percentile(received, 0.95) / 1000, 1),
    `${inFlood} before the flood ended, ${walks.reduce((sum, one) => sum + one.refused, 0)} told to press again`,
  ];
}

function milliseconds(times: readonly number[]): string[] {
  return [round(percentile(times, 0.5)), round(percentile(times, 0.95))];
}

/** The most memory that a process ever held, in MB. */
function memoryOf(pid: number): string {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return round(Number(kilobytes) / 1024);
}
