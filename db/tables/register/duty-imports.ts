/** A list that an administrator has sent and not yet confirmed; one for each of them. */
export interface DutyImportsTable {
  /** 128 random bits, hexadecimal: the address of its preview. */
  token: string;
  user_id: number;
  /** The county. */
  region_id: number;
  /** The name and number of the document that the list was published with. */
  source: string;
  /** SHA-256 of the file, hexadecimal. */
  sha256: string;
  /** Its sheets: JSON, gzip, base64. */
  sheets: string;
  /** What the administrator chose: JSON. */
  choices: string;
  /** ISO-8601 UTC; it is deleted then. */
  expires_at: string;
}

/** How the columns of lists with a header were read the last time, in a county. */
export interface DutyLayoutsTable {
  region_id: number;
  /** SHA-256 of the header's words, hexadecimal. */
  header: string;
  /** The fields, column by column, with commas. */
  columns: string;
}
