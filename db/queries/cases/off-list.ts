import type { Db } from "../../engine.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** Puts a case that was off the list under an item; false when it is on one already. */
export async function listCase(db: Db, id: number, dutyId: number, today: string): Promise<boolean> {
  const row = await db
    .updateTable("cases")
    .set({ duty_id: dutyId, listed_on: today })
    .where("id", "=", id)
    .where("duty_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** How many public cases of a county are off the list. */
export async function countOffList(db: Db, regionId: number, states: readonly CaseState[]): Promise<number> {
  const row = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .where("region_id", "=", regionId)
    .where("duty_id", "is", null)
    .where("state", "in", [...states])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.cases);
}
