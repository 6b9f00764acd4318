import type { Day, DaysOff, Hold } from "./days.ts";

/**
 * What the entries of the public ledger make of each case: whom it was put to, from when to when, and what was due of them.
 * Nothing beside this is of the site's own code: it says a second time, in another way, what `docs/decisions/stages.md` decides.
 */

/** What is due of a body, in the order in which it falls due. */
export const CLOCKS = ["signed", "answered", "remedied"] as const;
export type Name = (typeof CLOCKS)[number];

/** An entry of the ledger as `/ledger.json` has it; `body` is the canonical JSON of its facts. */
export interface LedgerLine {
  seq: number;
  day: Day;
  kind: string;
  subject: string;
  body: string;
}

/** Days that are not charged: of one stage alone, or of the case. */
export interface HoldOf extends Hold {
  kind: string;
  stage: Stage | null;
}

export interface Stage {
  name: Name;
  round: number;
  started: Day;
  workingDays: number;
  met: Day | null;
  /** The case goes by it now. */
  current: boolean;
}

/** A body's turn at a case. */
export interface Watch {
  body: string;
  lead: boolean;
  opened: Day;
  closed: Day | null;
  /** What it missed stays with it once the case has gone on. */
  charged: boolean;
  /** The days on which it signed for the case in so many words, or asked for a transfer. */
  signed: Day[];
  /** What a supporting body has answered. */
  given: { position: number; on: Day; hollow: boolean }[];
  stages: Stage[];
}

export interface Answer {
  position: number;
  counts: Day;
  round: number;
  hollow: boolean;
  aside: boolean;
  /** The mergers that brought it, the last one last, each with its place before. */
  brought: { by: Merger; position: number }[];
}

export interface Merger {
  from: Case;
  into: Case;
  on: Day;
  /** The due day of the answer that each had missed by then; null where it had not. */
  missed: Day | null;
  overdue: Day | null;
}

export interface Case {
  number: string;
  /** Whom it is put to. */
  body: string;
  watches: Watch[];
  answers: Answer[];
  holds: HoldOf[];
  merger: Merger | null;
  withdrawn: boolean;
  /** The verdicts that were given on its page, in order. */
  verdicts: { code: string; appliesOn: Day; seq: number }[];
  /** What bodies disputed; `verdicts`: how many there were to dispute by then. */
  disputes: { by: string; of: string; on: Day; verdicts: number }[];
  /** The case is about to be moved since a dispute of that day was right. */
  disputedOn: Day | null;
}

export interface Replayed {
  cases: Map<string, Case>;
  /** Those that stand, in order. */
  mergers: Merger[];
  daysOff: DaysOff;
  /** The department that answers for a body, by the body's code; a body that is not here answers itself. */
  hosts: ReadonlyMap<string, string>;
}

/** The body that has the case. */
export function leadOf(one: Case): Watch {
  return known(one.watches.find(({ lead, closed }) => lead && closed === null));
}

/** The stage of a name that a case goes by. Throws when there is none. */
export function currentOf(one: Case, name: Name): Stage {
  return known(leadOf(one).stages.find((stage) => stage.name === name && stage.current));
}

/** The days that are not charged to a stage of a case. */
export function holdsOn(one: Case, of: Stage): Hold[] {
  return one.holds.filter(({ stage }) => stage === null || stage === of);
}

/** What must be there if the entries are whole and in order. Throws when it is not. */
export function known<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error("an entry that cannot follow those before it");
  return thing;
}
