import type { ColumnType, Generated } from "kysely";
import type { Vetted } from "../vetted.ts";
import type { PublicText } from "./cases.ts";

/** What the township says came of it: 解决、部分解决、未解决. */
export type Rating = "resolved" | "partly" | "unresolved";

/**
 * How a call ended: the township confirms that the body came, or says that it did not; the body declined; the township
 * took it back; the case went to another body or is no more.
 */
export type CalloutEnd = "confirmed" | "denied" | "declined" | "taken_back" | "lapsed";

/** 到场办理: a township asks the body that has a case to come. Days, not instants. */
export interface CalloutsTable {
  id: Generated<number>;
  case_id: number;
  /** Its place among the calls of its case, from 1. */
  position: number;
  /** Nowhere public: the body that is called and the township itself read it. */
  township_id: number;
  department_id: number;
  /** Public. */
  reason: PublicText;
  /** Mixed into the digests of the texts in the ledger; null once the case is withdrawn, and while there is no text. */
  reason_salt: string | null;
  /** The day on which the township wants it to come. */
  wanted_on: string;
  called_on: string;
  called_by: number;
  sign_due_on: string;
  contact_due_on: string;
  come_due_on: string;
  signed_on: Generated<string | null>;
  signed_by: Generated<number | null>;
  contacted_on: Generated<string | null>;
  contacted_by: Generated<number | null>;
  /** The body's own word. */
  came_on: Generated<string | null>;
  came_by: Generated<number | null>;
  /** Public. */
  decline_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  decline_salt: Generated<string | null>;
  /** Public in sums alone, and so its salt is not public either. */
  rating: Generated<Rating | null>;
  rating_salt: Generated<string | null>;
  rated_on: Generated<string | null>;
  rated_by: Generated<number | null>;
  ended_as: Generated<CalloutEnd | null>;
  ended_on: Generated<string | null>;
  ended_by: Generated<number | null>;
  /** 0: what was missed does not count for the body, since its lateness with the case does not either. */
  charged: Generated<number>;
  /** 0: its case is withdrawn, and nothing of it counts. */
  counted: Generated<number>;
}
