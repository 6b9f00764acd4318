import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** How many reports tell of a case so far. */
export async function countVoices(db: Db, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("voices")
    .select((eb) => eb.fn.countAll<number>().as("voices"))
    .where("case_id", "=", caseId)
    .where("counted", "=", 1)
    .executeTakeFirstOrThrow();
  return row.voices;
}

/** What the newest cases tell that are neither merged nor hidden: of one county, or of all. */
export function newestTexts(db: Db, of: { states: readonly CaseState[]; regionId?: number; limit: number }) {
  let query = db
    .selectFrom("cases")
    .select(["id", "number", "title", "demand", "department_id", "demanded_by_id"])
    .where("state", "in", [...of.states])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .orderBy("published_on", "desc")
    .orderBy("id", "desc")
    .limit(of.limit);
  if (of.regionId !== undefined) query = query.where("region_id", "=", of.regionId);
  return query.execute();
}
