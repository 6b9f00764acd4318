/** Levels of the divisions, the highest first. */
export const LEVELS = ["province", "city", "county", "township"] as const;
export type PlaceLevel = (typeof LEVELS)[number];

/** A division that a person may choose or look below. */
export interface Place {
  /** 12-digit national code. */
  code: string;
  name: string;
  nameEn: string;
  level: PlaceLevel;
}

/** A township that fits what was typed. */
export interface PlaceHit {
  code: string;
  name: string;
  nameEn: string;
  /** What it lies in, the province first: `示范省 望川市 青禾县`. */
  path: string;
  pathEn: string;
  /** The former name by which it was found; null when it was found by its present one. */
  formerly: string | null;
}

/** Longest text that a search looks at; what is longer is cut. */
export const MAX_PLACE_TEXT = 40;

/**
 * True for a division that stands in the codes for the one above it and that nobody speaks of: the "市辖区" of a
 * municipality, the "省直辖县级行政区划" of a province, and the county row that a city without counties has (东莞市 in
 * 东莞市). They keep province > city > county > township whole for the database; people are not shown them.
 */
export function isStandIn(place: { level: PlaceLevel; name: string }, parentName: string | undefined): boolean {
  if (place.level === "city") return /^(市辖区|县|.{1,3}直辖县级行政区划)$/.test(place.name);
  return place.level === "county" && place.name === parentName;
}
