import type { Generated } from "kysely";
import type { PublicText } from "./cases/cases.ts";
import type { FileKind } from "./reports/attachments.ts";

/**
 * A file of a department's answer, cleaned: it lies beside the draft (`slot`), waits with the answer that a moderator looks
 * at (`held_id`), or is public with an answer (`reply_id`). One that a correction leaves off is public with the versions before
 * it; one that is destroyed keeps its row.
 */
export interface ReplyFilesTable {
  /** Drawn by lot, 128 bits: it stands in the public address. */
  id: string;
  /** The case that it was added for; where it stands now its answer says. */
  case_id: number;
  department_id: number;
  /** 1 to 5 while it lies beside the draft; of each a department has one on a case. */
  slot: number | null;
  held_id: number | null;
  reply_id: number | null;
  /** From 1 in its answer, in the order of publication. */
  position: number | null;
  /** The first version of its answer that has it, 0 before any correction; the first that has it no more, or null. */
  since_version: Generated<number>;
  until_version: number | null;
  /** What the officer calls it; public with it. */
  title: PublicText;
  kind: FileKind;
  /** Of the cleaned file, as is the SHA-256 (hexadecimal). */
  bytes: number;
  sha256: string;
  /** Codes of what cleaning found, with a blank between. */
  found: Generated<string>;
  /**
   * Null once its bytes are destroyed: without the key they are noise. The files of a joint answer have the name and the key
   * in common, one row a case: the bytes are kept while one of them has them.
   */
  storage_name: string | null;
  key: string | null;
  added_by: number;
  added_on: string;
  /** Who read it through before it could be published, and said that nobody is told in it; never public. */
  checked_by: number | null;
  checked_on: string | null;
}
