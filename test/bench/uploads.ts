import { globSync, openAsBlob, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { round, table } from "./figures.ts";
import { openWorkspace, startSite } from "./site.ts";

/**
 * `node test/bench/uploads.ts` after `npm run build`: memory of the built site, and how long its event loop stands
 * still, while files are sent to it. Linux only, since it reads /proc.
 */
const FULL = 20 * 1024 * 1024;
const FILES = 8;
const MEGABYTE = 1024 * 1024;

/** Loaded into the site: writes the longest standstill of each fifth of a second to a file, in milliseconds. */
const MONITOR = `data:text/javascript,
  import { appendFileSync } from "node:fs"; import { monitorEventLoopDelay } from "node:perf_hooks";
  const delay = monitorEventLoopDelay({ resolution: 5 }); delay.enable();
  setInterval(() => { appendFileSync(process.env.LOOP_DELAYS, delay.max / 1e6 + "\\n"); delay.reset(); }, 200).unref();`;

const workspace = await openWorkspace();
const delays = join(workspace.folder, "delays");
process.env.LOOP_DELAYS = delays;
writeFileSync(delays, "");
process.execArgv.push("--import", MONITOR.replaceAll("\n", ""));
const site = await startSite(workspace);

/** A file of exactly 20 MB, unless it is larger: what follows a picture's end is dropped by the site. */
async function fileOf(name: string, bytes: Uint8Array, size = FULL): Promise<Blob> {
  const path = join(workspace.folder, name);
  writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]));
  return openAsBlob(path);
}

function photograph() {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: "gray", noise } })
    .jpeg()
    .toBuffer();
}

async function pages(count: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let number = 0; number < count; number += 1) {
    const page = doc.addPage();
    for (let line = 0; line < 50; line += 1)
      page.drawText(`Page ${number}, line ${line}`, { x: 40, y: 40 + line * 15 });
  }
  return doc.save();
}

let visitors = 0;

/** Sends files as one visitor; answers the seconds that it took. */
async function send(files: readonly Blob[]): Promise<number> {
  visitors += 1;
  const form = new FormData();
  form.append("step", "files");
  form.append("go", "file-add");
  for (const [index, file] of files.entries()) form.append("upload", file, `${index}.jpg`);
  const start = performance.now();
  const response = await fetch(`${site.url}/report`, {
    method: "POST",
    body: form,
    headers: { Origin: site.url, "X-Forwarded-For": `198.51.100.${visitors}` },
  });
  const html = await response.text();
  const held = new Set(html.match(/file-drop:[\w-]+/g)).size;
  if (response.status >= 500 || held === 0) throw new Error(`${response.status}: ${held} files were taken`);
  return (performance.now() - start) / 1000;
}

/** Resident memory in megabytes. */
function memoryOf(pid: number): number {
  try {
    return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024) / MEGABYTE;
  } catch {
    return 0;
  }
}

function cleaners(): number[] {
  const children = globSync(`/proc/${site.pid}/task/*/children`).flatMap((file) => {
    try {
      return readFileSync(file, "utf8").trim().split(" ");
    } catch {
      return [];
    }
  });
  return children.filter((one) => one !== "").map(Number);
}

async function measure(title: string, work: () => Promise<unknown>): Promise<string[]> {
  writeFileSync(delays, "");
  const before = memoryOf(site.pid);
  let peak = before;
  let cleaner = 0;
  let done = false;
  const watching = (async () => {
    while (!done) {
      peak = Math.max(peak, memoryOf(site.pid));
      cleaner = Math.max(cleaner, ...cleaners().map(memoryOf));
      await sleep(20);
    }
  })();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  done = true;
  await watching;
  await sleep(2000);
  const longest = Math.max(...readFileSync(delays, "utf8").trim().split("\n").map(Number));
  return [title, ...[before, peak, memoryOf(site.pid), cleaner, longest].map((one) => round(one)), round(seconds, 1)];
}

const photo = await photograph();
const photos = await Promise.all(Array.from({ length: FILES }, (_, index) => fileOf(`photo-${index}`, photo)));
const pdf = await fileOf("pages.pdf", await pages(100), 0);
const text = await fileOf("text", Buffer.alloc(FULL, "a"));
await send([await fileOf("small", Buffer.from("warm"), 0)]);
const rows = [
  await measure("a photograph of 12 megapixels", async () => send([await fileOf("photo", photo, 0)])),
  await measure("a PDF of 100 pages", () => send([pdf])),
  await measure("a text of 20 MB", () => send([text])),
  await measure("8 × 20 MB from one", () => send(photos)),
  await measure("8 × 20 MB from one again", () => send(photos)),
  await measure("8 × 20 MB from each of 4", () => Promise.all([1, 2, 3, 4].map(() => send(photos)))),
];
const columns = ["", "MB before", "MB peak", "MB after", "cleaner's peak MB", "longest standstill ms", "seconds"];
process.stdout.write(table("Files sent to the site", columns, rows));
await site.stop();
