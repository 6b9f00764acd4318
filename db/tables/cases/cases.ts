import type { ColumnType, Generated } from "kysely";
import type { CaseEnd, Holder, Verdict, WithdrawalReason } from "../../../app/cases/case.ts";
import type { UnitKind } from "../../../app/reports/unit/unit.ts";
import type { Kind } from "../../../app/reports/vocabulary.ts";
import type { CaseNumber, Named } from "../named.ts";
import type { Vetted } from "../vetted.ts";

/** What the public reads: only the gate of `app/redaction/` makes what is written here. */
export type PublicText = ColumnType<string, Vetted, Vetted>;

/** What the engine copies here from where it stands; nothing else writes it. */
type Kept<Value> = ColumnType<Value, never, never>;

export type CaseState = "open" | "answered" | "withdrawn";

/** A public matter: one demand of one department on one duty item, or on what no list names. */
export interface CasesTable {
  id: Generated<number>;
  number: Named<CaseNumber>;
  state: CaseState;
  kind: Kind;
  title: PublicText;
  /** What was demanded, in the moderators' words. */
  demand: PublicText;
  /** The document, meeting or platform the demand named as its ground; may be empty. */
  claimed_basis: PublicText;
  /** The body that made the demand, maybe a temporary one. */
  demanded_by_id: number;
  /** The department that must answer: the same body, or the host of the temporary one. */
  department_id: number;
  /** Null where the register had no such item: see `off_list_on`. */
  duty_id: number | null;
  /** The day on which no item was found; it stays once there is one. */
  off_list_on: Generated<string | null>;
  /** The day on which a case that was off the list was put under an item. */
  listed_on: Generated<string | null>;
  /** The county. */
  region_id: number;
  published_on: string;
  withdrawn_on: string | null;
  withdrawal_reason: CaseEnd | null;
  /** The case that holds its voices, answers and verdicts now; its own state stays for the day it is taken out again. */
  merged_into_id: number | null;
  /** The day it comes back, while one person has hidden it and nobody has confirmed that. */
  hidden_until: string | null;
  /** Mixed into the digest of its text in the ledger; null for an entry made without one, and once the text is gone for good. */
  hash_salt: string | null;
  /** How it stands, copied by the engine itself from the clock that it goes by. */
  due_on: Kept<string | null>;
  met_on: Kept<string | null>;
  held_on: Kept<string | null>;
  /** The verdict that stands: on the latest law, the last one given. */
  verdict: Kept<Verdict | null>;
  /** The day of its first answer that counts: since then its reporters are asked. */
  asked_from: Kept<string | null>;
  /** How many voices count. */
  voices: Kept<number>;
}

/** A report, or the part of it that tells this matter, linked to a case, in its public version. Holds nothing finer than county and day. */
export interface VoicesTable {
  id: Generated<number>;
  case_id: number;
  report_id: number;
  /** 1, 2, 3… within the case. */
  position: number;
  /** Empty once its reporter has taken the report back. */
  public_text: PublicText;
  hours_per_month: number | null;
  linked_on: string;
  /** When its words were taken out; it still counts as one voice. */
  stripped_on: string | null;
  /** Since when its words are hidden by the moderators, and for which public reason. */
  hidden_on: string | null;
  hidden_reason: WithdrawalReason | null;
  /** The day they come back, while nobody has confirmed it, or `UNTIL_LOOKED_AT`. */
  hidden_until: string | null;
  /** 0 = found untrue: it counts in no figure. */
  counted: Generated<number>;
  /** Which kind of unit speaks in its own name; null for an anonymous voice. Stays when the name has gone. */
  unit_kind: Generated<UnitKind | null>;
  /** The name of that unit; null once its words were taken back. */
  unit_name: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  /** Of the digest of the name in the ledger, as `hash_salt` of that of the text. */
  unit_salt: Generated<string | null>;
  /** Mixed into the digest of its text in the ledger; null for an entry made without one, and once the text is gone for good. */
  hash_salt: string | null;
}

/** Codes ticked by a voice, copied when it is linked. */
export interface VoiceMarksTable {
  voice_id: number;
  code: string;
}

/** A finding on whose duty it is, by the law in force on `applies_on`. */
export interface VerdictsTable {
  id: Generated<number>;
  case_id: number;
  code: Verdict;
  applies_on: string;
  /** Null where the register had no such item on that day. */
  duty_version_id: number | null;
  reasons: PublicText;
  decided_on: string;
  /** Who gave it; null for some that were given before this was noted. */
  decided_by: number | null;
  /** Mixed into the digest of its text in the ledger; null for an entry made without one, and once the text is gone for good. */
  hash_salt: string | null;
}

/** For a shared duty: who holds which sub-duty. */
export interface VerdictPartsTable {
  verdict_id: number;
  duty_version_id: number;
  holder: Holder;
}
