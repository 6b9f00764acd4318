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
  /** The day from which it is no division any more; null while it is one. */
  ended_on: string | null;
  /** The division that it was merged into. */
  successor_id: number | null;
}

export type AmendmentKind = "renamed" | "moved" | "merged" | "created" | "abolished";

/** A change of the divisions after the day of the list that was loaded; what a kind does not need is empty. */
export interface RegionAmendmentsTable {
  id: Generated<number>;
  /** From which it holds. */
  day: string;
  kind: AmendmentKind;
  code: string;
  /** The name from then on, of a renamed or created division. */
  name: string;
  name_en: string;
  /** The name until then, of a renamed division. */
  former_name: string;
  /** The new parent of a moved or created division; the successor of a merged one. */
  target_code: string;
  /** Where it was announced. */
  source: string;
}
