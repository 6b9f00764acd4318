/** A moderator who is deciding a report: nobody else decides it until `expires_at`. One row a report. */
export interface ClaimsTable {
  report_id: number;
  user_id: number;
  /** ISO-8601 UTC instants. The row goes when the report is decided or let go. */
  claimed_at: string;
  expires_at: string;
}
