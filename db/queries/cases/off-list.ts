import type { Db } from "../../engine.ts";

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
