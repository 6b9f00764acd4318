import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** The highest row id of a case, 0 without any. */
export async function lastCaseId(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Numbers of the cases that are neither merged nor hidden, of those whose row ids lie between two, the first of them included. */
export async function caseNumbersBetween(
  db: Db,
  { from, before }: { from: number; before: number },
  states: readonly CaseState[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("number")
    .where("id", ">=", from)
    .where("id", "<", before)
    .where("state", "in", [...states])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ number }) => number);
}

/** Codes of the bodies or of the duty items of the register, in order, at most so many. */
export async function codesInRegister(db: Db, table: "departments" | "duties", limit: number): Promise<string[]> {
  const rows = await db.selectFrom(table).select("code").orderBy("code").limit(limit).execute();
  return rows.map(({ code }) => code);
}

/** Codes of the counties in which there is a case, in order. */
export async function countiesWithCases(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("regions as r")
    .select("r.code")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("cases as c")
          .select("c.id")
          .whereRef("c.region_id", "=", "r.id")
          .where("c.state", "!=", "withdrawn"),
      ),
    )
    .orderBy("r.code")
    .execute();
  return rows.map(({ code }) => code);
}
