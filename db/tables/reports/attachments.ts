/** What a file is, by its content. */
export type FileKind = "jpeg" | "png" | "webp" | "pdf" | "docx" | "xlsx" | "text";

/** A file that was chosen on a form that has not been sent: nothing says whose it is. */
export interface PendingFilesTable {
  /** SHA-256 of the token that the form carries, hexadecimal. */
  token_hash: string;
  storage_name: string;
  /** Key of the encrypted bytes, 32 bytes, base64url: without this row they are noise. */
  key: string;
  kind: FileKind;
  /** Of the cleaned file. */
  bytes: number;
  /** SHA-256 of the cleaned file, hexadecimal. */
  sha256: string;
  /** The original, sealed to the contact key; null unless the reporter asked to keep it. */
  sealed_name: string | null;
  /**
   * Instant after which the file is destroyed, rounded up to ten minutes. The one trace of a time that is kept; it goes
   * with this row, and the row of a report that takes the file over has the day alone.
   */
  expires_at: string;
}

/** A file of a report. Private: only the moderators of its region read it. */
export interface AttachmentsTable {
  /** Drawn by lot. */
  id: number;
  report_id: number;
  /** From 1, in the order in which they were added. */
  position: number;
  storage_name: string;
  key: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  sealed_name: string | null;
  added_on: string;
}
