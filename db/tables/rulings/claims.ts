import type { Generated } from "kysely";

/** A moderator who is deciding a report: nobody else decides it until `expires_at`. One row a report. */
export interface ClaimsTable {
  report_id: number;
  user_id: number;
  /** ISO-8601 UTC instants. The row goes when the report is decided or let go. */
  claimed_at: string;
  expires_at: string;
}

/** A claim that went from one moderator to another, and why. Destroyed with the report's text. */
export interface ClaimTakeoversTable {
  id: Generated<number>;
  report_id: number;
  from_user_id: number;
  by_user_id: number;
  reason: string;
  taken_on: string;
}
