/** The pages of the desk beside the list of reports, in the order in which they stand in its navigation. */
export const DESK_PAGES = [
  "retaliation",
  "answers",
  "takedowns",
  "mergers",
  "disputes",
  "topics",
  "mentions",
  "recusals",
  "templates",
  "audit",
  "digest",
  "staff-record",
] as const;
export type DeskPage = (typeof DESK_PAGES)[number];
