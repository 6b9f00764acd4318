import type { Db } from "../../engine.ts";
import type { KeptFiguresTable } from "../../tables/counters.ts";

/** Rows or names of one statement. */
const AT_ONCE = 1000;

/** What is kept of these bodies as at the end of a month. */
export async function listKept(db: Db, departmentIds: readonly number[], until: string): Promise<KeptFiguresTable[]> {
  const rows: KeptFiguresTable[] = [];
  for (let first = 0; first < departmentIds.length; first += AT_ONCE) {
    const some = departmentIds.slice(first, first + AT_ONCE);
    const kept = db.selectFrom("kept_figures").selectAll().where("department_id", "in", some);
    rows.push(...(await kept.where("until", "=", until).execute()));
  }
  return rows;
}

/** True where something is kept of one of these bodies as at the end of this month or a later one. */
export async function isKeptFrom(db: Db, departmentIds: readonly number[], month: string): Promise<boolean> {
  const row = await db
    .selectFrom("kept_figures")
    .select("until")
    .where("department_id", "in", [0, ...departmentIds])
    .where("until", ">=", month)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps figures in the place of those that were kept of the same body and month. */
export async function keepAll(db: Db, rows: readonly KeptFiguresTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("kept_figures")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["department_id", "until"]).doUpdateSet((eb) => ({
        reckoned: eb.ref("excluded.reckoned"),
        version: eb.ref("excluded.version"),
        parts: eb.ref("excluded.parts"),
      })),
    )
    .execute();
}

/** The number of the last change to each of these parts of what the public sees; one that never changed is left out. */
export async function versionsOf(db: Db, scopes: readonly string[]): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (let first = 0; first < scopes.length; first += AT_ONCE) {
    const some = scopes.slice(first, first + AT_ONCE);
    const rows = await db.selectFrom("public_versions").selectAll().where("scope", "in", some).execute();
    for (const { scope, version } of rows) versions.set(scope, version);
  }
  return versions;
}

/** Bodies by row id and code: all, or those of a region and of the regions above it, which alone have cases there. */
export function bodiesWithFigures(db: Db, regionIds: readonly number[] | null) {
  const all = db.selectFrom("departments").select(["id", "code"]).orderBy("id");
  return (regionIds === null ? all : all.where("region_id", "in", [0, ...regionIds])).execute();
}

/** These bodies by row id, code and name. */
export function bodiesOf(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("departments")
    .select(["id", "code", "name", "name_en"])
    .where("id", "in", [0, ...ids])
    .orderBy("id")
    .execute();
}
