import type { Db } from "../../db/engine.ts";
import { listUsers } from "../../db/queries/staff/accounts.ts";
import { hasRegionFrom } from "../../db/queries/regions/regions.ts";
import { insertSiteMark, listSiteMarks } from "../../db/queries/site/settings.ts";
import type { SiteMark } from "../../db/tables/site.ts";
import { DomainError } from "../domain-error.ts";

/** What `assertBelongs` refuses with. */
export const ASSERT_BELONGS_REFUSALS = ["demonstration", "real_site"] as const;

/** Division codes from 99 on are not assigned (GB/T 2260): the demonstration county lives there. */
const DEMO_CODES = "990000000000";

/**
 * Whether the database holds the demonstration or a real site; null while it is empty. What is not marked yet is told
 * from what is in it: invented divisions are the demonstration's, accounts without them a real site's.
 */
export async function readMark(db: Db): Promise<SiteMark | null> {
  const [mark] = await listSiteMarks(db);
  if (mark) return mark;
  if (await hasRegionFrom(db, DEMO_CODES)) return "demo";
  return (await listUsers(db)).length > 0 ? "real" : null;
}

/** Marks a database for good: no more as the other. Throws `demonstration`, `real_site` when it is the other already. */
export async function markAs(db: Db, mark: SiteMark): Promise<void> {
  const before = await readMark(db);
  if (before !== null && before !== mark) throw new DomainError(before === "demo" ? "demonstration" : "real_site");
  await insertSiteMark(db, mark);
}

/**
 * Holds the invented and the real apart: the demonstration serves invented counties alone, a real site real ones alone. An
 * empty database becomes what the division is. Throws `demonstration`, `real_site`.
 */
export async function assertBelongs(db: Db, divisionCode: string): Promise<void> {
  await markAs(db, divisionCode >= DEMO_CODES ? "demo" : "real");
}

/** True unless a real place is meant in the demonstration: nobody's report may be lost among invented ones. */
export async function takesReportsFrom(db: Db, divisionCode: string): Promise<boolean> {
  return divisionCode >= DEMO_CODES || (await readMark(db)) !== "demo";
}
