// Rows a second and memory of reading a large list, as it happens in production: `node test/bench/imports.ts [ROWS]`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { toCsv } from "../../app/csv.server.ts";
import { connect } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { firstChoices, importList, proposeList, readCountyRegion, readList } from "../../app/imports/import.server.ts";
import { toXlsx } from "../../app/tables/write-xlsx.server.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";

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
const db = connect(`sqlite:${folder}/guiwei.db`);
await migrateToLatest(db);
const { admin } = await buildCounty(db);
const county = await readCountyRegion(db, "990101000000");
/** Of this program and the list itself, in MB, before anything is read. */
const before = Math.round(process.memoryUsage.rss() / 1024 ** 2);
for (const [name, bytes] of [
  ["CSV", Buffer.from(toCsv(rows))],
  ["XLSX", toXlsx("清单", rows)],
] as const) {
  console.log(`${name}: ${(bytes.length / 1024 ** 2).toFixed(1)} MB`);
  const stream = (async function* () {
    yield bytes;
  })();
  const list = await timed(`  read`, () => readList(county, "清单（文号）", stream));
  if ("problem" in list) throw new Error(list.problem);
  const choices = await firstChoices(db, list, TODAY);
  await timed(`  compare`, () => proposeList(db, list, choices));
  const counts = await timed(`  write`, () => importList(db, admin, list, choices, { today: TODAY }));
  console.log(`  ${JSON.stringify(counts)}`);
}
await db.destroy();
rmSync(folder, { recursive: true });
