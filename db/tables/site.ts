/** What the operator says of themselves, under these names; `setup/operator.ts` has the meanings. */
export type Setting =
  | "operator_name"
  | "operator_contact"
  | "data_licence"
  | "icp_number"
  | "correction_address"
  | "edition_seen_before";

/** A setting of the site; the row is missing while nobody has said anything. */
export interface SettingsTable {
  name: Setting;
  value: string;
}

export type SiteMark = "demo" | "real";

/** Whether this is the demonstration or a real site. The engine refuses to change or delete the row. */
export interface SiteMarksTable {
  mark: SiteMark;
}

/** A county that the site serves. */
export interface ServedCountiesTable {
  region_id: number;
  since: string;
}
