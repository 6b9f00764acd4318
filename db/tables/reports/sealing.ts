import type { Generated } from "kysely";

/** A key to which contacts and files are sealed. Its private half is in no database: people hold shares of it. */
export interface SealingKeysTable {
  id: Generated<number>;
  /** X25519, base64. */
  public_key: string;
  fingerprint: string;
  /** How many shares open what was sealed to it. */
  threshold: number;
  /** How many shares were handed out. */
  shares: number;
  created_on: string;
  /** Nothing new is sealed to it from this day on; what was sealed before still opens. */
  retired_on: string | null;
}

/** The contact of a reporter, sealed. */
export interface SealedContactsTable {
  report_id: number;
  key_id: number;
  /** crypto_box_seal over the padded text, base64. */
  box: string;
  added_on: string;
}
