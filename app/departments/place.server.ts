import type { Db } from "../../db/engine.ts";
import { findRegionByCode, listChildRegions, type RegionRow, regionChain } from "../../db/queries/regions/regions.ts";
import { DomainError } from "../domain-error.ts";
import { isStandIn, type Place, type PlaceHit } from "./place.ts";
import { placeIndexOf } from "./search/place-index.server.ts";
import { findPlaces } from "./search/find-places.ts";

/** Hits that one search shows at most. */
const MAX_HITS = 20;

/**
 * The divisions directly below one, by code, or the provinces for null; ended ones are left out. In place of one that
 * only stands in for its parent (see `isStandIn`) come those below it. Throws `unknown_region`.
 */
export async function listPlaces(db: Db, parentCode: string | null): Promise<Place[]> {
  const parent = parentCode === null ? null : await findRegionByCode(db, parentCode);
  if (parent === undefined) throw new DomainError("unknown_region");
  return (await listBelow(db, parent)).map(toPlace);
}

async function listBelow(db: Db, parent: RegionRow | null): Promise<RegionRow[]> {
  const below = await listChildRegions(db, parent?.id ?? null);
  const shown = await Promise.all(
    below.map(async (region) => (isStandIn(region, parent?.name) ? listBelow(db, region) : [region])),
  );
  return shown.flat();
}

/** The division and those above it, the province first, without those that only stand in. Throws `unknown_region`. */
export async function readPlacePath(db: Db, code: string): Promise<Place[]> {
  const region = await findRegionByCode(db, code);
  if (!region) throw new DomainError("unknown_region");
  const chain = await regionChain(db, region.id);
  return chain
    .filter((one, index) => index === 0 || !isStandIn(one, chain[index + 1]?.name))
    .reverse()
    .map(toPlace);
}

function toPlace({ code, name, name_en, level }: RegionRow): Place {
  return { code, name, nameEn: name_en, level };
}

/**
 * The townships that a text means, the best fit first, at most `limit`: by name, or by names of what they lie in and
 * their own in any order, with or without spaces and endings (`青禾 沙河`, `青禾县沙河镇`), in Chinese or pinyin. Former
 * names lead to the present township; a county's name alone to its townships. Looks at the first 40 characters.
 */
export async function searchPlaces(db: Db, text: string, limit = MAX_HITS): Promise<PlaceHit[]> {
  return findPlaces(await placeIndexOf(db), text, limit);
}
