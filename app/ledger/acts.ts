import type { CaseNumber, Commitment, DepartmentCode, DutyCode } from "../../db/tables/named.ts";
import type { CallStep } from "../callouts/callout.ts";
import type { CaseEnd, Holder, Verdict, WithdrawalReason } from "../cases/case.ts";
import type { HoldKind, ClockStage } from "../cases/clock/stages.ts";
import type { Day } from "../day.ts";
import type { OFF_LIST } from "../duties/duty.ts";
import type { CheckFinding, CheckKind } from "../rulings/checking/checking.ts";
import type { CaseField, CorrectionReason } from "../rulings/corrections/correction.ts";
import type { DisputeOutcome, DisputeRemedy, Ground } from "../rulings/disputes/dispute.ts";
import type { MergeReason, UnmergeReason } from "../rulings/merging/merging.ts";
import type { Target } from "../rulings/takedown/takedown.ts";
import type { NudgedStage } from "../office/supervision/nudge.ts";
import type { HollowGround, AnswerChannel, Outcome, ReliefReason, Remedy, RevisionReason } from "../replies/reply.ts";
import type { DeclineReason } from "../reports/report.ts";
import type { UnitKind } from "../reports/unit/unit.ts";
import type { Kind } from "../reports/vocabulary.ts";
import type { StaffAct } from "../accounts/record/staff-act.ts";
import { about, type About, alone, type Subjects } from "./act-of.ts";
import { TOPIC_ACTS } from "./topic-acts.ts";
import type { FileHash, TextHash } from "./text-hash.server.ts";

const ofCase = about("case");
const ofReport = about("report");
const ofDay = about("day");

/** A place of a voice, an answer or a verdict in its case, from 1. */
type Position = number;

/** An answer that is sent back: which, why, and the days that are not charged. */
type SentBack = { position: Position; ground: HollowGround; from: Day; until: Day; textHash: TextHash };

/** The due days that stand otherwise once a stage was met, while the clock stood still or on an earlier day. */
interface DueMoved {
  due?: Partial<Record<ClockStage, Day>>;
}

/** A duty item, or that the register had none on the day. */
type DutyFound = DutyCode | typeof OFF_LIST;

interface Clock {
  workingDays: number;
  dueOn: Day;
  /** It reaches into a year whose holidays were not announced yet. */
  provisional: boolean;
}

/** The first remedy of an answer, in the order of their codes, and those that come with it. */
interface Claimed {
  remedy: Remedy;
  further?: readonly Remedy[];
}

/** Which answer of its case, and its words. */
type Worded = { position: Position; textHash: TextHash; restBy?: Day };

/** The SHA-256 of each file that is public with an answer from then on, in their order; left out where there is none. */
interface Attached {
  files?: readonly FileHash[];
}

/** The texts of an answer: the digest covers them up to the last that is not empty. */
const TEXTS_OF_ANSWER = ["text", "checked", "rest", "contact", "telephone", "documentNumber"] as const;

interface CorrectedText {
  position: Position;
  reason: CorrectionReason;
  textHash: TextHash;
}

/**
 * Every act that the public ledger records, with its facts: codes, days, numbers and the salted digest of a text. No text
 * itself: the ledger is never redacted, a text may have to be. What is written here is a public contract: an entry is never
 * written anew, so a fact is never renamed. A new one is added as optional; `test/ledger/sample-acts.ts` holds it to that.
 */
export const TABLE_OF_ACTS = {
  report_received: ofReport({ by: "reporter_by_week" }),
  /** What was left out and told later; `commitment` is of that. */
  report_added: ofReport<{ commitment: Commitment }>({ by: "reporter_by_week" }),
  report_withdrawn: ofReport({ by: "reporter" }),
  report_declined: ofReport<{ reason: DeclineReason }>(),
  decline_undone: ofReport<{ reason: DeclineReason }>(),
  appeal_filed: ofReport({ by: "reporter" }),
  appeal_decided: ofReport<{ upheld: boolean }>(),
  case_published: ofCase<{ kind: Kind; demandedBy: DepartmentCode; duty: DutyFound; textHash: TextHash }>({
    texts: ["title", "demand", "claimedBasis"],
  }),
  /** Of the answer; beside it the other stages, for a case of which they are due. */
  clock_started: ofCase<Clock & { signed?: Clock; remedied?: Clock }>(),
  /** Of the answer, unless a `stage` is named. */
  clock_recounted: ofCase<Clock & { before: Day; stage?: Exclude<ClockStage, "answered"> }>(),
  /** What the moderators had in their hands is back; those days are not charged. With the due days that follow. */
  clock_resumed: ofCase<{ held: HoldKind; from: Day; until: Day } & Partial<Record<ClockStage, Day>>>(),
  /** 签收 and 办结, as the department says; its answers sign, too. */
  case_signed: ofCase<DueMoved>(),
  remedy_declared: ofCase<DueMoved>(),
  /** 承诺时限: beside the due day, from which lateness is counted all the same. */
  day_promised: ofCase<{ stage: Exclude<ClockStage, "signed">; dueOn: Day; promisedOn: Day; textHash: TextHash }>({
    texts: ["reason"],
  }),
  voice_published: ofCase<{ position: Position; textHash: TextHash }>({ texts: ["text", "images"] }),
  /** Taken out again within minutes by who published it, as if it had not been; its place is free again. */
  voice_undone: ofCase<{ position: Position }>(),
  /** The voice speaks in the name of a unit, whose letter a moderator has checked; entered with `voice_published`. */
  voice_signed: ofCase<{ position: Position; unit: UnitKind; textHash: TextHash }>({ texts: ["unitName"] }),
  /** The words are gone from the page as soon as their reporter takes them back. */
  voice_stripped: ofCase<{ position: Position }>({ by: "reporter", atOnce: true }),
  verdict_given: ofCase<{
    verdict: Verdict;
    appliesOn: Day;
    parts: readonly { duty: DutyCode; holder: Holder }[];
    textHash: TextHash;
  }>({ texts: ["reasons"] }),
  /**
   * `countsOn`: when it counts on another day than that of its entry, since it was held or mends one. `restBy`: by when
   * the body says that the rest is done. `joint`: answered at once with the other cases whose entries have the same number.
   * `channel`: the way on which it came, where a moderator entered it and another confirmed it.
   */
  reply_published: ofCase<
    Claimed & DueMoved & Attached & Worded & { countsOn?: Day; joint?: number; channel?: AnswerChannel }
  >({ texts: TEXTS_OF_ANSWER }),
  /** The department corrects its own answer, which still counts on its day; what it said before stays to be read. */
  reply_revised: ofCase<Claimed & Attached & Worded & { version: number; reason: RevisionReason }>({
    texts: TEXTS_OF_ANSWER,
  }),
  reply_held: ofCase<Claimed & { countsOn: Day; joint?: number }>(),
  reply_returned: ofCase(),
  /** A moderator entered an answer that came by another way; it counts on the day of receipt once another confirms it. */
  answer_entered: ofCase<Claimed & { channel: AnswerChannel; countsOn: Day }>(),
  answer_refused: ofCase(),
  reply_hidden: ofCase<{ position: Position; reason: WithdrawalReason }>(),
  case_corrected: ofCase<{
    fields: readonly CaseField[];
    reason: CorrectionReason;
    kind?: Kind;
    textHash: TextHash;
  }>({ texts: ["title", "demand", "claimedBasis"] }),
  voice_corrected: ofCase<CorrectedText>({ texts: ["text"] }),
  reply_corrected: ofCase<CorrectedText>({ texts: TEXTS_OF_ANSWER }),
  verdict_corrected: ofCase<CorrectedText>({ texts: ["reasons"] }),
  relief_confirmed: ofCase<{ outcome: Outcome; replaces?: Outcome; reason?: ReliefReason }>({ by: "reporter_by_week" }),
  case_withdrawn: ofCase<{ reason: CaseEnd }>(),
  /** The counts are of what moved over; `missed` is the due day that the younger case had missed, `overdue` that of the older one where the younger brought an answer in time. */
  case_merged: ofCase<{
    into: CaseNumber;
    reason: MergeReason;
    voices: number;
    replies: number;
    verdicts: number;
    missed?: Day;
    overdue?: Day;
  }>(),
  case_unmerged: ofCase<{ from: CaseNumber; reason: UnmergeReason }>(),
  /** `from`: the department that had to answer. */
  case_moved: ofCase<{ from: DepartmentCode; demandedBy: DepartmentCode; duty: DutyFound }>(),
  /** A case that was off the list is put under an item that there is now. */
  case_listed: ofCase<{ duty: DutyCode }>(),
  /** `hiddenUntil`: hidden at once, for so long; `atOnce`: until somebody has looked. */
  takedown_proposed: ofCase<{ of: Target["of"]; reason: WithdrawalReason; hiddenUntil?: Day; atOnce?: true }>(),
  takedown_refused: ofCase<{ of: Target["of"]; reason: WithdrawalReason }>(),
  takedown_lapsed: ofCase<{ of: Target["of"]; reason: WithdrawalReason }>(),
  voice_hidden: ofCase<{ position: Position; reason: WithdrawalReason }>(),
  /** The reporter of a voice has it hidden until somebody has looked. Not which; what a moderator does then may tell. */
  voice_withheld: ofCase({ by: "reporter", atOnce: true }),
  /** After that, words were taken out and it is shown again. */
  voice_shown: ofCase(),
  /**
   * 首接负责: the body that has to answer says that the case is another's, and asks that one. `to`: the department that
   * answers for the body that made the demand (`demandedBy`); `answerBy`: its last day to say whether it takes it.
   */
  transfer_asked: ofCase<
    DueMoved & {
      from: DepartmentCode;
      to: DepartmentCode;
      demandedBy: DepartmentCode;
      duty: DutyFound;
      answerBy: Day;
      textHash: TextHash;
    }
  >({ texts: ["basis"] }),
  /** The case moves with it. `to` as before. */
  transfer_accepted: ofCase<{ to: DepartmentCode }>(),
  transfer_declined: ofCase<{ to: DepartmentCode; textHash: TextHash }>({ texts: ["reason"] }),
  /** Not answered in time: the moderators have to rule. */
  transfer_unanswered: ofCase<{ to: DepartmentCode }>(),
  /** The first body answers the case after all. */
  transfer_withdrawn: ofCase<{ to: DepartmentCode }>(),
  /** A moderator rules; `goes`: the case moves to the body that was asked, else it stays. */
  transfer_decided: ofCase<{ to: DepartmentCode; goes: boolean; textHash: TextHash }>({ texts: ["reasons"] }),
  /**
   * 到场办理: a township of the county asks the body (`to`) to come; which one is nowhere public. `call`: its place among
   * those of the case; with the last day of each step.
   */
  callout_made: ofCase<
    { call: Position; to: DepartmentCode; wantedOn: Day; textHash: TextHash } & Record<CallStep, Day>
  >({ texts: ["reason"] }),
  /** The body signs for it, was in touch, says that it came. */
  callout_signed: ofCase<{ call: Position }>(),
  callout_contacted: ofCase<{ call: Position }>(),
  callout_came: ofCase<{ call: Position }>(),
  callout_declined: ofCase<{ call: Position; textHash: TextHash }>({ texts: ["reason"] }),
  /** The township says whether the body came. */
  callout_answered: ofCase<{ call: Position; came: boolean }>(),
  /** How, is public in sums alone: the salt of the digest is not. */
  callout_rated: ofCase<{ call: Position; rating: TextHash }>(),
  callout_taken_back: ofCase<{ call: Position }>(),
  /**
   * 协办: a moderator asks the body `to` for its part in a case. Its own clock: signed for, and answered; `duty`: the item that
   * its part rests on, where one is named.
   */
  support_asked: ofCase<{ to: DepartmentCode; duty?: DutyCode; signed: Clock; answered: Clock; textHash: TextHash }>({
    texts: ["reason"],
  }),
  support_signed: ofCase<{ to: DepartmentCode }>(),
  /** As `day_promised`, of its own answer. */
  support_promised: ofCase<{ to: DepartmentCode; dueOn: Day; promisedOn: Day; textHash: TextHash }>({
    texts: ["reason"],
  }),
  /** `position`: which of its answers. The clock of the lead body is not met by it. */
  support_answered: ofCase<{ to: DepartmentCode; position: Position; textHash: TextHash }>({ texts: ["text"] }),
  /** As `reply_revised`, of its own answer. */
  support_revised: ofCase<{
    to: DepartmentCode;
    position: Position;
    version: number;
    reason: RevisionReason;
    textHash: TextHash;
  }>({ texts: ["text"] }),
  /** As `answer_sent_back`, of its own answer and its own clock alone. */
  support_sent_back: ofCase<{ to: DepartmentCode } & SentBack>({ texts: ["reason"] }),
  /** A moderator asks it no more. */
  support_ended: ofCase<{ to: DepartmentCode; textHash: TextHash }>({ texts: ["reason"] }),
  /** It has the whole case now, and answers for it as the lead body. */
  support_absorbed: ofCase<{ to: DepartmentCode }>(),
  dispute_filed: ofCase<{ of: "link" | "verdict"; ground: Ground; textHash: TextHash }>({ texts: ["text"] }),
  dispute_decided: ofCase<{
    outcome: Exclude<DisputeOutcome, "lapsed">;
    remedy?: DisputeRemedy;
    ground: Ground;
    textHash: TextHash;
  }>({ texts: ["reasons"] }),
  /** What a moderator checked of the answer at a position. */
  answer_checked: ofCase<{ position: Position; kind: CheckKind; found: CheckFinding; textHash: TextHash }>({
    texts: ["words"],
  }),
  /**
   * The answer at a position signs for the case and is none in substance. The days `from` its own `until` the last in
   * which to give another are not charged; what was late stays late.
   */
  answer_sent_back: ofCase<DueMoved & SentBack>({ texts: ["reason"] }),
  /**
   * A reporter said in the week before, after the answer, that the demand came back: the clock of the answer starts anew, and
   * that of the remedy where that was declared done. `round`: 2 for the first time.
   */
  case_reopened: ofCase<Clock & { round: number; remedied?: Clock; reasons?: ReliefReason[] }>(),
  /** A supervisor reminds the department that has to answer. */
  case_nudged: ofCase<{ department: DepartmentCode; stage: NudgedStage }>(),
  ...TOPIC_ACTS,
  /** `key`: its fingerprint; `shares`: how many were put together. */
  contact_opened: ofReport<{ key: string; shares: number; textHash: TextHash }>({ texts: ["reason"] }),
  original_opened: ofReport<{ key: string; shares: number; textHash: TextHash }>({ texts: ["reason"] }),
  /** Of the day on which it was done. */
  texts_destroyed: alone(ofDay<{ reports: number }>()),
  /** Of the last day that was counted. */
  staff_changed: ofDay<{ from: Day; through: Day; acts: Readonly<Partial<Record<StaffAct, number>>> }>(),
} as const;

type Table = typeof TABLE_OF_ACTS;
export type Act = keyof Table;
export const ACTS = Object.keys(TABLE_OF_ACTS) as Act[];

/** What the ledger tells of an act. */
export type FactsOf<Kind extends Act> = NonNullable<Table[Kind]["facts"]>;

/** What an act is about. */
export type SubjectOf<Kind extends Act> = Subjects[Table[Kind]["about"]];

/** The acts that are done about a case, a report, a day or a topic, and leave more than their entry. */
export type ActLeaving<What extends About> = {
  [Kind in Act]: Table[Kind] extends { alone: true } ? never : Table[Kind]["about"] extends What ? Kind : never;
}[Act];

/** The acts that tell of a text by its digest. */
export type HashedAct = { [Kind in Act]: FactsOf<Kind> extends { textHash: TextHash } ? Kind : never }[Act];
export const HASHED_TEXTS = Object.fromEntries(
  ACTS.map((kind) => [kind, TABLE_OF_ACTS[kind].texts] as const).filter(([, texts]) => texts.length > 0),
) as Readonly<Record<HashedAct, readonly string[]>>;

export const REPORTERS_ACTS: readonly Act[] = ACTS.filter((kind) => TABLE_OF_ACTS[kind].by !== "official");
export const BY_WEEK: readonly Act[] = ACTS.filter((kind) => TABLE_OF_ACTS[kind].by === "reporter_by_week");

/** What the subject of an entry is. */
export function aboutOf(kind: Act): About {
  return TABLE_OF_ACTS[kind].about;
}

/** True when the public pages show at once what an act changed; else they show it from the next day or week on. */
export function isShownAtOnce(kind: Act): boolean {
  return TABLE_OF_ACTS[kind].by === "official" || TABLE_OF_ACTS[kind].atOnce;
}
