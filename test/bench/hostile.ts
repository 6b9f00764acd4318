import { Agent, get } from "node:http";
import { watchMemory } from "./memory.ts";
import { round } from "./figures.ts";
import { openWorkspace, startSite } from "./site.ts";

const ALLOWED_MB = 50;
const IN_FLIGHT = 16;

/** Addresses that no two requests share, of every kind that could make the site keep or render something. */
const ADDRESSES: ((at: number) => string)[] = [
  (at) => `/cases.data?_routes=root&x=${"x".repeat(12_000)}${at}`,
  (at) => `/_root.data?x=${"y".repeat(12_000)}${at}`,
  (at) => `/cases?after=2099-01-01.${at}`,
  (at) => `/cases?kind=${at}&state=${at}`,
  (at) => `/?after=${at}&x=${"z".repeat(5000)}`,
  (at) => `/ledger.json?after=${at}`,
  (at) => `/cases/GW-2026-${String(at).padStart(6, "0")}`,
  (at) => `/departments/nobody-${at}`,
  (at) => `/nowhere/${at}/${"n".repeat(1000)}`,
  (at) => `/${"%61".repeat(50)}${at}`,
];

/**
 * `node test/bench/hostile.ts`, `-- 5000` for so many requests: asks for ever new addresses from a thousand clients and
 * fails when the site's memory has grown by more than 50 MB over what it was after the first tenth.
 */
const amount = Number(process.argv.at(-1)) || 100_000;
const site = await startSite(await openWorkspace());
const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
const statuses = new Map<number, number>();

async function send(from: number, to: number): Promise<void> {
  let next = from;
  const work = async () => {
    for (let at = next++; at < to; at = next++) {
      const status = await ask(at);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}

function ask(at: number): Promise<number> {
  const path = ADDRESSES[at % ADDRESSES.length]?.(at) ?? "/";
  const client = at % 1000;
  const headers = { "X-Forwarded-For": `10.0.${client >> 8}.${client & 255}`, "Accept-Encoding": "br" };
  return new Promise((resolve, reject) => {
    get(site.url + path, { agent, headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    }).on("error", reject);
  });
}

await send(0, amount / 10);
const { memory } = await watchMemory(site.pid, () => send(amount / 10, amount));
await site.stop();
const grown = memory.after - memory.before;
process.stdout.write(
  `${amount} hostile requests: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(", ")}\n` +
    `resident memory ${round(memory.before)} MB after the first tenth, ${round(memory.peak)} at most, ${round(memory.after)} at the end\n`,
);
if (grown > ALLOWED_MB) throw new Error(`memory has grown by ${round(grown)} MB`);
process.exit(0);
