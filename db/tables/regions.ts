import type { Generated } from "kysely";

export type RegionLevel = "province" | "city" | "county" | "township";

/** An administrative division, by its 12-digit national code. */
export interface RegionsTable {
  id: Generated<number>;
  code: string;
  parent_id: number | null;
  level: RegionLevel;
  name: string;
  name_en: string;
  /** Working days a department of this region has to answer; null = the parent's, then the site's default. */
  reply_working_days: number | null;
}
