import type { Selectable } from "kysely";
import type { Db } from "../../engine.ts";
import type { StageDaysTable } from "../../tables/cases/clocks.ts";

/** What regions have set for stages and kinds, by stage and kind. */
export async function stageDaysOf(db: Db, regionIds: readonly number[]): Promise<Selectable<StageDaysTable>[]> {
  if (regionIds.length === 0) return [];
  return db
    .selectFrom("stage_days")
    .selectAll()
    .where("region_id", "in", regionIds)
    .orderBy("region_id")
    .orderBy("stage")
    .orderBy("kind")
    .execute();
}

/** Sets the working days of a stage and kind in a region; null = as the region above has it. */
export async function putStageDays(
  db: Db,
  { region_id, stage, kind }: Pick<StageDaysTable, "region_id" | "stage" | "kind">,
  days: number | null,
): Promise<void> {
  await db
    .deleteFrom("stage_days")
    .where("region_id", "=", region_id)
    .where("stage", "=", stage)
    .where("kind", "=", kind)
    .execute();
  if (days !== null) await db.insertInto("stage_days").values({ region_id, stage, kind, working_days: days }).execute();
}
