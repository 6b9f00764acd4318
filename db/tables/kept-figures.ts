/** What the measures of a body add up to as at the end of a month. Nothing is lost with a row: it is added up anew. */
export interface KeptFiguresTable {
  department_id: number;
  /** `YYYY-MM`. */
  until: string;
  /** By which rules it was added up. */
  reckoned: number;
  /** The last change of what the public sees that was known before. */
  version: number;
  /** JSON: what its rows add up to in each county. */
  parts: string;
}
