import { Migrator } from "kysely/migration";
import { readClock } from "../app/clock.ts";
import { type Day, shanghaiDay } from "../app/day.ts";
import { readEnv } from "../app/http/env.server.ts";
import { connect, type Db } from "./engine.ts";
import { migrations } from "./migrations/index.ts";
import { loadCalendar } from "./seed/calendar.ts";
import { loadDivisions } from "./seed/divisions/load-divisions.ts";
import { loadLines } from "./seed/lines.ts";

/** Brings the tables to the newest version. Throws the error of the migration that failed. */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Brings tables and the shipped lists (holidays, divisions, lines of government) up to date. */
export async function prepare(db: Db, today: Day): Promise<void> {
  await migrateToLatest(db);
  await loadCalendar(db);
  await loadDivisions(db, today);
  await loadLines(db);
}

if (import.meta.main) {
  const db = connect(readEnv(process.env).DATABASE_URL);
  try {
    await prepare(db, shanghaiDay(readClock()));
  } finally {
    await db.destroy();
  }
}
