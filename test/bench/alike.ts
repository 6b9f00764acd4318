import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { casesAlike } from "../../app/reports/joining/joining.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { loadRegister } from "../../db/seed/register.ts";
import { named } from "../../db/tables/named.ts";
import type { Vetted } from "../../db/tables/vetted.ts";
import { TODAY } from "../helpers/factories.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { readLabelled } from "../suggestions/labelled.ts";
import { round, table } from "./figures.ts";

/**
 * `node test/bench/alike.ts [cases]`: time to look for public cases alike among so many of one county (10,000 unless given),
 * by a whole report and by two words, on either engine: as it passes, and as time of the process.
 */
const CASES = Number(process.argv[2] ?? 10_000);
const ROUNDS = 100;
const BATCH = 1000;

const texts = readLabelled("held-out").map(({ text }) => text);
const any = () => texts[randomInt(texts.length)] ?? "";
const folder = await mkdtemp(path.join(tmpdir(), "guiwei-bench-"));
const postgres = await startPostgres();
try {
  const rows = [
    ...(await bench("SQLite", `sqlite:${path.join(folder, "bench.db")}`)),
    ...(await bench("PostgreSQL", postgres.url)),
  ];
  process.stdout.write(table(`Among ${round(CASES)} cases, in milliseconds`, ["", "p50", "p95", "CPU"], rows));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function bench(engine: string, url: string): Promise<string[][]> {
  const db = connect(url);
  try {
    await migrateToLatest(db);
    await loadRegister(db);
    const regionId = await fill(db);
    // As both engines do by themselves in time.
    await sql`analyze`.execute(db);
    return [
      await timed(`${engine}, by a report`, () => casesAlike(db, any(), { regionId })),
      await timed(`${engine}, by two words`, () => casesAlike(db, any().slice(4, 10), { regionId })),
    ];
  } finally {
    await db.destroy();
  }
}

async function fill(db: Db): Promise<number> {
  const { id: regionId } = await db
    .selectFrom("regions")
    .select("id")
    .where("code", "=", "990101000000")
    .executeTakeFirstOrThrow();
  const { id: department } = await db.selectFrom("departments").select("id").limit(1).executeTakeFirstOrThrow();
  const { id: duty } = await db.selectFrom("duties").select("id").limit(1).executeTakeFirstOrThrow();
  for (let from = 0; from < CASES; from += BATCH) {
    const cases = Array.from({ length: Math.min(BATCH, CASES - from) }, (_, at) => ({
      number: named(`GW-2026-${String(from + at + 1).padStart(6, "0")}`),
      state: "open" as const,
      kind: "K1" as const,
      title: any().slice(0, 20) as Vetted,
      demand: `${any().slice(0, 60)}${any().slice(0, 60)}` as Vetted,
      claimed_basis: "" as Vetted,
      demanded_by_id: department,
      department_id: department,
      duty_id: duty,
      region_id: regionId,
      published_on: TODAY,
    }));
    await db.insertInto("cases").values(cases).execute();
  }
  return regionId;
}

async function timed(what: string, work: () => Promise<unknown>): Promise<string[]> {
  for (let at = 0; at < ROUNDS / 5; at += 1) await work();
  const taken: number[] = [];
  const cpu = process.cpuUsage();
  for (let at = 0; at < ROUNDS; at += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? Number.NaN;
  return [what, round(at(0.5), 1), round(at(0.95), 1), round((user + system) / 1000 / ROUNDS, 1)];
}
