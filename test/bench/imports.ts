// Rows a second and memory of a large list, as the site takes it in: `npm run programs && node test/bench/imports.ts [ROWS]`.
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { toCsv } from "../../app/csv.server.ts";
import { connect } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { showApart, takeApart, writeApart } from "../../app/imports/apart/run-apart.server.ts";
import { toXlsx } from "../../app/tables/write-xlsx.server.ts";
import { buildCounty, NOW, TODAY } from "../helpers/factories.ts";

const ROWS = Number(process.argv[2] ?? 20_000);
const DUTY = "1.立案责任：发现违法行为，予以审查，决定是否立案。2.调查取证责任：收集证据，制作笔录。".repeat(4);

const rows = [
  ["序号", "职权类型", "职权编码", "职权名称", "实施主体", "实施依据", "责任事项"],
  ...Array.from({ length: ROWS }, (_, at) => [
    String(at + 1),
    "行政处罚",
    `CF-${at}`,
    `对第 ${at} 种违法行为的处罚`,
    "县农业农村局",
    "《中华人民共和国动物防疫法》（2021年修订）第九十八条",
    DUTY,
  ]),
];

/** The most memory that a process that began as a child of ours has had, in MB; sampled. */
function childPeak(): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" "))
        peak = Math.max(peak, residentOf(pid));
    } catch {
      // It has ended meanwhile, or this is no Linux.
    }
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function residentOf(pid: string): number {
  const below = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  return Math.max(own, ...below.map(residentOf));
}

async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  const [start, child] = [performance.now(), childPeak()];
  const result = await act();
  const seconds = (performance.now() - start) / 1000;
  const more = Math.round(process.memoryUsage.rss() / 1024 ** 2) - before;
  console.log(
    `${name}: ${seconds.toFixed(2)} s, ${Math.round(ROWS / seconds)} rows/s; own ${before} + ${more} MB, child at most ${Math.round(child.stop())} MB`,
  );
  return result;
}

// On the disk: what a database in memory grows by is not the import's.
const folder = mkdtempSync(path.join(tmpdir(), "guiwei-imports-"));
const env = readEnv({ DATA_DIR: folder, DATABASE_URL: `sqlite:${folder}/guiwei.db` });
const db = connect(env.DATABASE_URL);
await migrateToLatest(db);
const { admin } = await buildCounty(db);
const files = [
  ["list.csv", Buffer.from(toCsv(rows))],
  ["list.xlsx", toXlsx("清单", rows)],
] as const;
for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
/** Of this program and the lists themselves, in MB, before anything is read. */
const before = Math.round(process.memoryUsage.rss() / 1024 ** 2);
for (const [name, bytes] of files) {
  console.log(`${name}: ${(bytes.length / 1024 ** 2).toFixed(1)} MB`);
  const moment = { by: admin, today: TODAY, now: NOW };
  const sent = { ...moment, county: "990101000000", source: "清单（文号）" };
  const kept = await timed(`  read and keep`, () => takeApart(env, sent, createReadStream(path.join(folder, name))));
  if ("problem" in kept) throw new Error(kept.problem);
  const preview = await timed(`  preview`, () => showApart(env, { ...moment, ...kept }));
  const asked = { ...moment, ...kept, seen: preview.seen };
  const counts = await timed(`  write`, () => writeApart(env, asked));
  console.log(`  ${JSON.stringify(counts)}`);
}
await db.destroy();
rmSync(folder, { recursive: true });
