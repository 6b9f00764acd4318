import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { findActor } from "../../app/accounts/account.server.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import { signWith, suggestForReport } from "../../app/suggestions/suggestion.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { insertUser, insertUserRole } from "../../db/queries/staff/accounts.ts";
import { findReportForDesk } from "../../db/queries/reports/reports.ts";
import { loadRegister } from "../../db/seed/register.ts";
import { startPostgres } from "../helpers/postgres.ts";
import { readLabelled } from "../suggestions/labelled.ts";
import { round, table } from "./figures.ts";
import { fillPast, type Past } from "./suggestions-past.ts";
import { TODAY } from "../helpers/factories.ts";
import { realDay } from "../helpers/clock.ts";

/**
 * `node test/bench/suggestions.ts [links]`: time to suggest for a report, without past links and with so many (100,000
 * unless given), on either engine; as a ratio to one read of the same report by its key in the same run.
 */
const LINKS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 300;
const WARM_UP = 30;

interface Figures {
  p50: number;
  p95: number;
}

function row(engine: string, what: string, figures: Figures, base: Figures): string[] {
  return [`${engine}, ${what}`, round(figures.p50, 2), round(figures.p95, 2), round(figures.p50 / base.p50, 1)];
}

const folder = await mkdtemp(path.join(tmpdir(), "guiwei-bench-"));
const postgres = await startPostgres();
signWith(randomBytes(32).toString("hex"));
try {
  const rows = [
    ...(await bench("SQLite", `sqlite:${path.join(folder, "bench.db")}`)),
    ...(await bench("PostgreSQL", postgres.url)),
  ];
  process.stdout.write(table("Suggesting for a report, in milliseconds", ["", "p50", "p95", "× one read"], rows));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function bench(engine: string, url: string): Promise<string[][]> {
  const db = connect(url);
  try {
    await migrateToLatest(db);
    await loadRegister(db);
    const actor = await addModerator(db);
    const texts = readLabelled("held-out");
    const fresh = await fillPast(db, texts, 0);
    const without = await time(() => suggest(db, actor, fresh));
    const past = await fillPast(db, texts, LINKS);
    // As both engines do by themselves in time.
    await sql`analyze`.execute(db);
    const read = await time(async () => (await findReportForDesk(db, anyOf(past))) !== undefined);
    const withAll = await time(() => suggest(db, actor, past));
    return [
      row(engine, "one read", read, read),
      row(engine, "no past links", without, read),
      row(engine, `${round(LINKS)} past links`, withAll, read),
    ];
  } finally {
    await db.destroy();
  }
}

function anyOf(past: Past): number {
  return past.waiting[randomInt(past.waiting.length)] ?? 0;
}

/** Answers whether anything was suggested: of a few texts nothing is. */
async function suggest(db: Db, actor: Actor, past: Past): Promise<boolean> {
  const { departments } = await suggestForReport(db, actor, anyOf(past), realDay());
  return departments.length > 0;
}

async function time(work: () => Promise<boolean>): Promise<Figures> {
  for (let at = 0; at < WARM_UP; at += 1) await work();
  const taken: number[] = [];
  let answered = 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    const start = performance.now();
    const answer = await work();
    taken.push(performance.now() - start);
    if (answer) answered += 1;
  }
  if (answered < ROUNDS / 2) throw new Error("hardly anything was suggested");
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function addModerator(db: Db): Promise<Actor> {
  const user_id = await insertUser(db, {
    username: "bench",
    display_name: "bench",
    password_hash: "none",
    home_region_id: null,
  });
  await insertUserRole(db, { user_id, role: "moderator", department_id: null, region_id: null, line_id: null });
  const actor = await findActor(db, user_id, TODAY);
  if (!actor) throw new Error("the moderator was not created");
  return actor;
}
