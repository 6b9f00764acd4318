import { named } from "../../tables/named.ts";
import type { Db } from "../../engine.ts";
import type { OutboxTable, PublicVersionsTable } from "../../tables/ledger/consequences.ts";

/** Enters that these parts of what the public sees have changed with this change. */
export async function setPublicVersions(db: Db, scopes: readonly string[], version: number): Promise<void> {
  await db
    .insertInto("public_versions")
    .values(scopes.map((scope) => ({ scope, version })))
    .onConflict((conflict) => conflict.column("scope").doUpdateSet((eb) => ({ version: eb.ref("excluded.version") })))
    .execute();
}

/** The parts that changed with the change of this number or a later one; null = one that changed with the last. */
export function publicVersionsFrom(db: Db, version: number | null): Promise<PublicVersionsTable[]> {
  const all = db.selectFrom("public_versions").selectAll();
  const some = version === null ? all.orderBy("version", "desc").limit(1) : all.where("version", ">=", version);
  return some.execute();
}

/** Keeps for those whom they concern that entries were made. */
export async function insertOutbox(db: Db, rows: readonly OutboxTable[]): Promise<void> {
  await db.insertInto("outbox").values(rows).execute();
}

/** What a case stands or stood with: row ids. */
export interface CaseTies {
  departmentIds: number[];
  dutyIds: number[];
  regionIds: number[];
  /** Its number, and those of the cases that it went into and that went into it. */
  numbers: string[];
}

/** What these cases, and all that they went into and that went into them, stand with, and stood with before they were moved. */
export async function tiesOfCases(db: Db, numbers: readonly string[]): Promise<CaseTies> {
  const rows = () =>
    db
      .selectFrom("cases")
      .select(["id", "number", "merged_into_id", "department_id", "demanded_by_id", "duty_id", "region_id"]);
  const family = new Map<number, Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number]>();
  for (
    let next = await rows()
      .where(
        "number",
        "in",
        numbers.map((number) => named(number)),
      )
      .execute();
    next.length > 0;
  ) {
    const fresh = next.filter(({ id }) => !family.has(id));
    for (const row of fresh) family.set(row.id, row);
    const ids = [0, ...fresh.map(({ id }) => id)];
    const into = [0, ...fresh.flatMap(({ merged_into_id: id }) => id ?? [])];
    next =
      fresh.length === 0
        ? []
        : await rows()
            .where((eb) => eb.or([eb("merged_into_id", "in", ids), eb("id", "in", into)]))
            .execute();
  }
  const cases = [...family.values()];
  const moves = await db
    .selectFrom("case_moves")
    .select(["from_department_id", "from_duty_id"])
    .where("case_id", "in", [0, ...family.keys()])
    .execute();
  return {
    numbers: cases.map((row) => row.number),
    departmentIds: [
      ...cases.flatMap((row) => [row.department_id, row.demanded_by_id]),
      ...moves.map((move) => move.from_department_id),
    ],
    dutyIds: [...cases.map((row) => row.duty_id), ...moves.map((move) => move.from_duty_id)].filter(
      (id) => id !== null,
    ),
    regionIds: cases.map((row) => row.region_id),
  };
}

/** True when one of these counties has a single case, whatever became of it. */
export async function hasFirstCase(db: Db, regionIds: readonly number[]): Promise<boolean> {
  for (const id of new Set(regionIds)) {
    const rows = await db.selectFrom("cases").select("id").where("region_id", "=", id).limit(2).execute();
    if (rows.length === 1) return true;
  }
  return false;
}

/** Codes by row id. */
export async function codesOf(
  db: Db,
  table: "departments" | "duties" | "regions",
  ids: readonly number[],
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select("code")
    .where("id", "in", [0, ...new Set(ids)])
    .execute();
  return rows.map((row) => row.code);
}

/** The row ids of these regions and of all above them. */
export function regionsAbove(db: Db, ids: readonly number[]): Promise<number[]> {
  return follow(ids, async (some) => {
    const rows = await db.selectFrom("regions").select("parent_id").where("id", "in", some).execute();
    return rows.map((row) => row.parent_id);
  });
}

/** The row ids of these bodies and of those that they were merged into, whose figures go on from theirs. */
export function withSuccessors(db: Db, ids: readonly number[]): Promise<number[]> {
  return follow(ids, async (some) => {
    const rows = await db.selectFrom("departments").select("successor_id").where("id", "in", some).execute();
    return rows.map((row) => row.successor_id);
  });
}

/** The row ids of the bodies right above these. */
export async function bodiesAbove(db: Db, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom("department_parents")
    .select("parent_department_id")
    .where("department_id", "in", [0, ...ids])
    .where("parent_department_id", "is not", null)
    .execute();
  return rows.flatMap((row) => row.parent_department_id ?? []);
}

async function follow(ids: readonly number[], next: (ids: number[]) => Promise<(number | null)[]>): Promise<number[]> {
  const all = new Set<number>();
  for (let some = [...new Set(ids)]; some.length > 0;) {
    for (const id of some) all.add(id);
    some = [...new Set((await next(some)).filter((id) => id !== null))].filter((id) => !all.has(id));
  }
  return [...all];
}
