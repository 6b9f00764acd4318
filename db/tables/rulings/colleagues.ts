/** What a moderator wrote on a report for the others. Private, never to its reporter; destroyed with the report's text. */
export interface ReportNotesTable {
  /** Drawn by lot. */
  id: number;
  report_id: number;
  /** From 1, in the order of writing. */
  position: number;
  user_id: number;
  /** Whom the report was handed to with it; null for a note to all. */
  to_user_id: number | null;
  body: string;
  /** Of the form that it came with: the same form sent twice makes one note. */
  token: string;
  /** Civil day in Asia/Shanghai. */
  written_on: string;
  /** 1 = written by somebody who had the report as a second look: for others of that look alone. */
  of_look: 0 | 1;
}

/** To whom a report that waits was handed last. One row a report; gone once it is decided or given back. */
export interface HandoversTable {
  report_id: number;
  user_id: number;
  /** The note that says why. */
  note_id: number;
}
