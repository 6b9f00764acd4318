import type { Generated } from "kysely";
import type { Commitment, Named } from "../named.ts";
import type { Outcome } from "../replies.ts";

export type Sender = "reporter" | "moderator";

/** A message between a reporter and the moderators. Private; destroyed with the report's text. */
export interface ReportMessagesTable {
  /** Drawn by lot. */
  id: number;
  report_id: number;
  /** From 1, in the order of the conversation. */
  position: Generated<number>;
  sender: Sender;
  body: string;
  /** Of the form that it came with: the same form sent twice makes one message. */
  token: string;
  /** Civil day in Asia/Shanghai; the time of day is never kept. */
  sent_on: string;
  /** 1 = the other side has opened it; not on which day. */
  seen: Generated<number>;
  /** The moderator who wrote it; null for a reporter. */
  user_id: number | null;
  /** With a reporter's words on whether the burden of a case is gone: what they chose, and the case. */
  outcome: Outcome | null;
  case_id: number | null;
  /** JSON of the parts that were left out and that the reporter adds with it, by field; the body is empty then. */
  added: Generated<string | null>;
}

/** What the ledger says of what a reporter added. */
export interface ReportAdditionsTable {
  /** SHA-256 of the salt and of what was added. */
  commitment: Named<Commitment>;
  report_id: number;
  /** Empty once the report's text was destroyed. */
  salt: string;
  added_on: string;
}

/**
 * What is new to a reporter and was shown to them: that it was, not when. Private; destroyed with the report's text.
 */
export interface SeenNewsTable {
  report_id: number;
  /** `thingOf`: what it is, and which. */
  thing: string;
}

/** A reporter's appeal against a declined report; there is one at most. Private. */
export interface AppealsTable {
  /** Drawn by lot. */
  id: number;
  report_id: number;
  body: string;
  filed_on: string;
  /** When the decision that it is about was made. */
  declined_on: string;
  decided_on: string | null;
  /** 1 = the report is decided anew, 0 = it stays declined. */
  upheld: number | null;
  /** The moderator's words to the reporter; may be empty. */
  note: string;
  user_id: number | null;
}

/** A reporter's word that somebody makes them suffer for their report. Private, and in a queue of its own. */
export interface RetaliationFlagsTable {
  /** Drawn by lot. */
  id: number;
  report_id: number;
  body: string;
  /** As in `report_messages`. */
  token: string;
  raised_on: string;
  handled_on: string | null;
  /** The moderator's words to the reporter. */
  note: string;
  user_id: number | null;
}

/** What a moderator answers to a word of retaliation before it is closed. Private; destroyed with it. */
export interface FlagRepliesTable {
  /** Drawn by lot. */
  id: number;
  flag_id: number;
  /** From 1, in the order of writing. */
  position: number;
  body: string;
  /** As in `report_messages`. */
  token: string;
  replied_on: string;
  user_id: number;
}

/** Who of the desk has seen a word of retaliation, and on which day first. */
export interface FlagLooksTable {
  flag_id: number;
  user_id: number;
  seen_on: string;
}
