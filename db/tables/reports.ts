import type { Generated } from "kysely";

export type ReportState = "received" | "published" | "declined" | "withdrawn";

/** One reporter's submission. Private: only the receipt desk and the moderators read it. */
export interface ReportsTable {
  id: Generated<number>;
  /** First part of the receipt code, to find the row; the secret part is only kept as a verifier. */
  receipt_selector: string;
  receipt_verifier: string;
  state: ReportState;
  /** Grows with every change; a decision names the version it was made on. */
  version: Generated<number>;
  kind: string;
  region_id: number;
  department_id: number | null;
  /** The department in the reporter's own words. */
  department_text: string;
  hours_per_month: number | null;
  /** SHA-256 of the salt and the report, entered in the ledger on receipt. */
  commitment: string;
  salt: string;
  /** Civil day in Asia/Shanghai; the time of day is never kept. */
  received_on: string;
  decided_on: string | null;
  decline_reason: string | null;
  decline_note: string | null;
}

/** The reporter's own words, apart from everything that the public can reach. */
export interface ReportTextsTable {
  report_id: number;
  body: string;
}

/** Codes ticked on a report: mechanisms (M), what was missing (G), consequences (C). */
export interface ReportMarksTable {
  report_id: number;
  code: string;
}
