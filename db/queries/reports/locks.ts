import type { Db } from "../../engine.ts";

/** Locks the rows of these reports until the transaction ends: nobody writes on them meanwhile. */
export async function lockReports(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("reports")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("id", "in", ids)
    .execute();
}
