import { get } from "node:http";
import type { Reply } from "./bare-http.ts";
import { type Child, startChild } from "./child.ts";
import { cpuTimeOf, median, round, table, withSpread } from "./figures.ts";
import type { Load, Shot } from "./load.ts";
import type { Site } from "./site.ts";

export interface Pace {
  rounds: number;
  warmUp: number;
  pages: number;
  submissions: number;
}

type Timed = Shot & { cpu: number | null };
type Generator = Child<Load, Shot>;

const ENCODINGS = ["identity", "br"] as const;
const BY_NODE = /^(date|connection|keep-alive)$/i;

/** Public pages from the cache against the same bytes from a bare node:http server, then a list rendered for every request. */
export async function benchPages(site: Site, load: Generator, pace: Pace): Promise<string> {
  const pages = await findPages(site.url);
  const cases = pages.flatMap((page) => ENCODINGS.map((encoding) => ({ ...page, encoding })));
  const replies = await Promise.all(cases.map((one) => read(one.url, one.encoding)));
  const bare = startChild<Reply[], string[]>("bare-http.ts");
  const bareUrls = await bare.ask(replies);
  // Long enough for the compiler of both sides, or the first page would look the slowest.
  for (const url of [site.url, ...bareUrls.slice(0, 1)])
    await load.ask({ url, what: "same", seconds: 4 * pace.warmUp });
  const cached: string[][] = [];
  for (const [at, { name, url, encoding }] of cases.entries()) {
    const [theirs, ours] = await alternate(load, pace, [
      { url: bareUrls[at] ?? "", what: "same", acceptEncoding: encoding, pid: bare.pid },
      { url, what: "same", acceptEncoding: encoding, pid: site.pid },
    ]);
    const ratios = ours.map((shot, round) => shot.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
    const bytes = round(replies[at]?.body.length ?? 0);
    cached.push([name, encoding, bytes, ...figures(ours), ...figures(theirs), withSpread(ratios)]);
  }
  bare.stop();
  const rendered: string[][] = [];
  const list = `${site.url}/cases`;
  const [unseen] = await alternate(load, pace, [{ url: list, what: "unseen", acceptEncoding: "br", pid: site.pid }]);
  rendered.push(["list of cases", ...figures(unseen)]);
  const measured = (whose: string) => [`${whose} req/s`, "p99 ms", "CPU µs"];
  return [
    table(
      "Public pages from the cache (CPU µs: of the server, for one request)",
      ["page", "encoding", "bytes", ...measured("ours"), ...measured("bare"), "ours/bare"],
      cached,
    ),
    table("A page rendered and compressed for every request", ["page", ...measured("ours")], rendered),
  ].join("");
}

/** Warms every target up, then takes turns between them. */
async function alternate<Targets extends readonly (Load & { pid: number })[]>(
  load: Generator,
  pace: Pace,
  targets: readonly [...Targets],
): Promise<{ [At in keyof Targets]: Timed[] }> {
  const shots = targets.map((): Timed[] => []);
  for (const { pid: _, ...target } of targets) await load.ask({ ...target, seconds: pace.warmUp });
  for (let turn = 0; turn < pace.rounds; turn += 1) {
    for (const [at, { pid, ...target }] of targets.entries()) {
      const before = cpuTimeOf(pid);
      const shot = await load.ask({ ...target, seconds: pace.pages });
      const after = cpuTimeOf(pid);
      shots[at]?.push({ ...shot, cpu: before === null || after === null ? null : (after - before) / shot.answers });
    }
  }
  return shots as { [At in keyof Targets]: Timed[] };
}

function figures(shots: readonly Timed[]): string[] {
  const cpu = shots.flatMap((shot) => (shot.cpu === null ? [] : [shot.cpu]));
  return [
    round(median(shots.map((shot) => shot.perSecond))),
    round(median(shots.map((shot) => shot.p99)), 1),
    cpu.length > 0 ? round(median(cpu)) : "–",
  ];
}

/** The home page, the first case that it shows, and the scorecard of the department that this case concerns. */
async function findPages(site: string): Promise<{ name: string; url: string }[]> {
  const home = (await read(`${site}/`, "identity")).body.toString();
  const casePath = /\/cases\/GW-\d+-\d+/.exec(home)?.[0] ?? "/no-case";
  const page = (await read(site + casePath, "identity")).body.toString();
  const department = /href="(\/departments\/[\w-]+)"/.exec(page)?.[1] ?? "/no-department";
  return [
    { name: "home", url: `${site}/` },
    { name: "case", url: site + casePath },
    { name: "scorecard", url: site + department },
  ];
}

/** One answer as it comes over the wire. */
function read(url: string, encoding: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { "Accept-Encoding": encoding } }, (response) => {
      const { rawHeaders, statusCode } = response;
      if (statusCode !== 200) return reject(new Error(`${url} answers ${statusCode}`));
      const headers: Reply["headers"] = [];
      for (let at = 0; at < rawHeaders.length; at += 2) {
        const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
        if (!BY_NODE.test(name)) headers.push([name, value]);
      }
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}
