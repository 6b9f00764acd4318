import type { Generated } from "kysely";
import type { DeclineReason } from "../../../app/reports/report.ts";
import type { UnitKind, UnitStatus, UnlessConfirmed } from "../../../app/reports/unit/unit.ts";
import type { Commitment, Named } from "../named.ts";

export type ReportState = "received" | "published" | "declined" | "withdrawn";

/** Who reports: somebody the demand fell upon, or a member of the township's or village's staff. */
export type Reporter = "citizen" | "cadre";

/** What the reporter knows of who demanded it: a body of the register, one that it lacks, a temporary body, or nothing. */
export type DemandedBy = "listed" | "unlisted" | "temporary" | "unsure";

/** One reporter's submission. Private: only the receipt desk and the moderators read it. */
export interface ReportsTable {
  /** Drawn by lot (`drawId`): it tells neither when a report came nor how many there are. */
  id: number;
  /** First part of the receipt code, to find the row; the secret part is only kept as a verifier. */
  receipt_selector: string;
  receipt_verifier: string;
  state: ReportState;
  /** Grows with every change; a decision names the version it was made on. */
  version: Generated<number>;
  reporter: Reporter;
  kind: string;
  region_id: number;
  demanded_by: DemandedBy;
  department_id: number | null;
  /** The department in the reporter's own words. */
  department_text: string;
  /** Number of the document that it came with, as the reporter typed it. Never public: it may tell who had it. */
  document: string;
  hours_per_month: number | null;
  /** How many people it keeps busy. */
  people: number | null;
  /** The public case that the reporter says it is the same as; which one it is, the moderators decide. */
  joins_case_id: Generated<number | null>;
  /** SHA-256 of the salt and the report, entered in the ledger on receipt. */
  commitment: Named<Commitment>;
  salt: string;
  /** Civil day in Asia/Shanghai; the time of day is never kept. */
  received_on: string;
  decided_on: string | null;
  /** The moderator who decided it last; stays when an appeal opens it again. */
  decided_by: Generated<number | null>;
  decline_reason: DeclineReason | null;
  decline_note: string | null;
  /** When what is left of a report that is public in part was declined; null while it waits, or when nothing was left. */
  rest_declined_on: Generated<string | null>;
  /** The last day on which a decision on it was undone within minutes, or null: its reporter may have read of it. */
  undone_on: Generated<string | null>;
  /** When the reporter took it back, before or after it was published. */
  withdrawn_on: string | null;
  /** When all that the reporter told was destroyed. */
  destroyed_on: string | null;
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

/** How the demand reached the township: document, meeting, chat group… Never public. */
export interface ReportChannelsTable {
  report_id: number;
  code: string;
}

/** What the task needed (G1 to G5), and whether it came with it. What was not needed has no row. */
export interface ReportNeedsTable {
  report_id: number;
  code: string;
  came: "yes" | "partly" | "no";
}

/** Words of a report that the reporter wants hidden wherever the matter is told to the public, with what they were taken for. */
export interface ReportHiddenWordsTable {
  report_id: number;
  /** One of `FINDING_KINDS`. */
  kind: string;
  words: string;
}

/** In whose name a report claims to speak, and what a moderator found of the letter. Private; destroyed with the report's text. */
export interface ReportUnitsTable {
  report_id: number;
  kind: UnitKind;
  /** As typed. */
  name: string;
  /** What becomes of the report when the letter is refused. */
  unless: UnlessConfirmed;
  status: UnitStatus;
  /** The moderator's words to the reporter when it is refused; else empty. */
  note: string;
  decided_on: string | null;
  decided_by: number | null;
}

/** A browser in which a receipt code was entered. Of time it holds the day alone; the browser's cookie holds the rest. */
export interface ReceiptSessionsTable {
  /** SHA-256 of what the cookie holds, hexadecimal. */
  id_hash: string;
  report_id: number;
  opened_on: string;
}
