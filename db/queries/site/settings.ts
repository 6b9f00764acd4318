import type { Db } from "../../engine.ts";
import type { Setting, SiteMark } from "../../tables/site.ts";

/** Every setting that has been made. */
export function listSettings(db: Db): Promise<{ name: Setting; value: string }[]> {
  return db.selectFrom("settings").selectAll().execute();
}

/** Makes a setting, in place of the one before. */
export async function putSetting(db: Db, setting: { name: Setting; value: string }): Promise<void> {
  await db
    .insertInto("settings")
    .values(setting)
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: setting.value }))
    .execute();
}

/** What the site was marked as; both where two processes marked it at once. */
export async function listSiteMarks(db: Db): Promise<SiteMark[]> {
  const rows = await db.selectFrom("site_marks").select("mark").orderBy("mark").execute();
  return rows.map((row) => row.mark);
}

/** Marks the site for good; nothing happens when it has this mark already. */
export async function insertSiteMark(db: Db, mark: SiteMark): Promise<void> {
  await db
    .insertInto("site_marks")
    .values({ mark })
    .onConflict((conflict) => conflict.column("mark").doNothing())
    .execute();
}
