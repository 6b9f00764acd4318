import { TOWNSHIPS_OWN, type Verdict } from "../../../../app/cases/case.ts";
import type { Db } from "../../../engine.ts";

/** The public cases of these bodies by the verdict that stands. */
export function countCasesByVerdict(db: Db, departmentIds: readonly number[]) {
  return db
    .selectFrom("case_sums")
    .select((eb) => ["verdict", eb.fn.sum<number>("cases").as("cases")])
    .where("department_id", "in", [...departmentIds, 0])
    .where("verdict", "<>", "")
    .where("cases", ">", 0)
    .groupBy("verdict")
    .orderBy("verdict")
    .execute();
}

/** The public cases of these bodies and the voices in them by duty item, the most voices first; one row without an item for those that are off the list. */
export function countCasesByDuty(db: Db, departmentIds: readonly number[]) {
  return (
    db
      .selectFrom("case_sums as s")
      .leftJoin("duties as i", "i.id", "s.duty_id")
      .select((eb) => [
        "i.id as duty_id",
        "i.code",
        eb.fn.sum<number>("s.cases").as("cases"),
        eb.fn.sum<number>("s.voices").as("voices"),
      ])
      .where("s.department_id", "in", [...departmentIds, 0])
      .where("s.cases", ">", 0)
      .groupBy(["i.id", "i.code"])
      .orderBy("voices", "desc")
      // The engines do not agree on where nothing comes.
      .orderBy((eb) => eb.fn.coalesce("i.code", eb.val("")))
      .execute()
  );
}

/** How many public cases of a county are off the list. */
export async function countOffList(db: Db, regionId: number): Promise<number> {
  const row = await db
    .selectFrom("case_sums")
    .select((eb) => eb.fn.sum<number | null>("cases").as("cases"))
    .where("region_id", "=", regionId)
    .where("duty_id", "=", 0)
    .executeTakeFirstOrThrow();
  return row.cases ?? 0;
}

/**
 * The public cases of these bodies with an answer that counts by what a moderator found at the last check; not those that are
 * found to be a township's own duty.
 */
export function countCasesByCheck(db: Db, departmentIds: readonly number[]) {
  return db
    .selectFrom("case_sums")
    .select((eb) => ["answer as found", eb.fn.sum<number>("cases").as("cases")])
    .where("department_id", "in", [...departmentIds, 0])
    .where("verdict", "<>", TOWNSHIPS_OWN)
    .where("answer", "<>", "")
    .groupBy("answer")
    .execute();
}

/** How many public cases there are of which this verdict stands. */
export async function countCasesJudged(db: Db, verdict: Verdict): Promise<number> {
  const { cases } = await db
    .selectFrom("case_sums")
    .select((eb) => eb.fn.sum<number | null>("cases").as("cases"))
    .where("verdict", "=", verdict)
    .executeTakeFirstOrThrow();
  return cases ?? 0;
}
