import type { Db } from "../../../../db/engine.ts";
import { findRegion, findRegionByCode } from "../../../../db/queries/regions/regions.ts";
import { listLines } from "../../../../db/queries/register/lines.ts";
import { type Actor, can } from "../../../accounts/permissions.ts";
import type { Day } from "../../../day.ts";
import { listPlaces } from "../../../departments/department.server.ts";
import { chainOf, type ServedCounty } from "../../../register/register.ts";
import { listBodies, listCounties, registerOf } from "../../../register/register.server.ts";
import type { QueueChoices } from "./queue-filter-form.tsx";
import type { QueueFilters } from "./queue-filters.ts";

/**
 * What the list of reports can be narrowed to: every line, and the counties whose reports the actor may read; once one
 * county is meant, or there is but one, its townships and the bodies that answer in it.
 */
export async function readQueueChoices(
  db: Db,
  actor: Actor,
  filters: Pick<QueueFilters, "region">,
  today: Day,
): Promise<QueueChoices> {
  const [counties, lines] = await Promise.all([listCounties(db), listLines(db)]);
  const mine = counties.filter((county) => can(actor, "read:report", { regionIds: chainOf(county) }));
  const county = mine.length === 1 ? mine[0] : await meant(db, mine, filters.region);
  const register = county && (await registerOf(db, county.id, today));
  return {
    regions: mine.map(named),
    lines: lines.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
    county: county ? named(county) : null,
    townships: county ? (await listPlaces(db, county.code)).map(named) : [],
    bodies: register ? (await listBodies(db, register)).map(named) : [],
  };
}

const named = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }) => ({ code, name, nameEn });

/** Of the counties the one that the code of a division is, or is of a township of. */
async function meant(db: Db, counties: readonly ServedCounty[], code: string | undefined) {
  if (code === undefined) return undefined;
  const region = await findRegionByCode(db, code);
  const above =
    region?.level === "township" && region.parent_id !== null ? await findRegion(db, region.parent_id) : region;
  return counties.find((county) => county.id === above?.id);
}
