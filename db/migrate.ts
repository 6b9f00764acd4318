import { Migrator } from "kysely/migration";
import { readClock } from "../app/clock.ts";
import { type Day, shanghaiDay } from "../app/day.ts";
import { readEnv } from "../app/http/env.server.ts";
import { connect, type Db } from "./engine.ts";
import { migrations } from "./migrations/index.ts";
import { sumsIfMissing } from "./queries/cases/sums/keep.ts";
import { indexIfMissing } from "./queries/search/indexing.ts";
import { loadCalendar } from "./seed/calendar.ts";
import { loadDivisions } from "./seed/divisions/load-divisions.ts";
import { loadLines } from "./seed/lines.ts";

/** Brings the tables to the newest version. Throws the error of the migration that failed. */
export async function migrateToLatest(db: Db): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } });

/** The newest tables, and in them the calendar, the divisions and the lines of government that this version ships, the index of the search and the sums over cases. */
export async function bringUpToDate(db: Db, today: Day): Promise<void> {
  await migrateToLatest(db);
  await loadCalendar(db);
  await loadDivisions(db, today);
  await loadLines(db);
  await indexIfMissing(db);
  await sumsIfMissing(db);
}

/** Names of the migrations that a database has gone through, in order. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const all = await migratorOf(db).getMigrations();
  return all.filter((one) => one.executedAt !== undefined).map((one) => one.name);
}

/** Names of the migrations that this version knows, in order. */
export const knownMigrations = () => Object.keys(migrations);

if (import.meta.main) {
  const db = connect(readEnv(process.env).DATABASE_URL);
  try {
    await bringUpToDate(db, shanghaiDay(readClock()));
  } finally {
    await db.destroy();
  }
}
