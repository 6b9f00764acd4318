import type { PublicText } from "./cases.ts";

/** In how many places of a public text something is hidden, or kept, for a reason. Says nothing of where. */
export interface VoiceRedactionsTable {
  voice_id: number;
  /** Code of `REASONS` or `KEPT_REASONS`. */
  reason: string;
  places: number;
}

/** A picture drawn anew from a cleaned file of a report, with black boxes burnt in. */
export interface PublicImagesTable {
  /** Drawn by lot, base64url of 16 bytes: the address tells neither order nor number. */
  id: string;
  report_id: number;
  attachment_id: number;
  /** Of the file in its report. */
  position: number;
  /** The voice that it is published with; null = with none. The public also asks whether that and its case still stand. */
  voice_id: number | null;
  /** What the picture shows, for those who do not see it. */
  alt: PublicText;
  /** JSON of the boxes in percent with a reason each, to go on from. */
  boxes: string;
  /** Pixels. */
  width: number;
  height: number;
  storage_name: string;
  key: string;
  bytes: number;
  sha256: string;
}
