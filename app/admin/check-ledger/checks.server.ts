import type { Db } from "../../../db/engine.ts";
import type { CheckedReport } from "../../../db/queries/reports/check.ts";
import { countActs } from "../../accounts/record/count.server.ts";
import { type Act, type ActLeaving, canonicalJson } from "../../ledger/ledger.ts";
import type { CaseCheck } from "./case-check.ts";
import * as of from "./case-acts.server.ts";
import * as ofCallouts from "./bodies/callout-acts.server.ts";
import * as ofClocks from "./clock-acts.server.ts";
import * as ofReplies from "./reply-acts.server.ts";
import * as ofTransfers from "./bodies/transfer-acts.server.ts";
import { OF_TOPICS } from "./bodies/topic-acts.server.ts";
import * as ofSupports from "./bodies/support-acts.server.ts";
import * as ofVoices from "./voice-acts.server.ts";
import type { CheckedEntry } from "./facts.server.ts";
import type { Findings } from "./findings.server.ts";

/** What the database and the ledger say of a report. */
export interface ReportFacts {
  report: CheckedReport;
  /** Kinds of what waits to be entered. */
  pending: readonly string[];
  /** Commitments of what was added to it. */
  additions: readonly string[];
  /** All entries about it in order. */
  all: readonly CheckedEntry[];
}

type ReportCheck = (found: Findings, entries: readonly CheckedEntry[], facts: ReportFacts) => void;

/** Holds one entry that tells of the site as a whole against it. */
type SiteCheck = (db: Db, found: Findings, entry: CheckedEntry) => Promise<void>;

const OUTCOMES: readonly Act[] = ["report_declined", "decline_undone", "appeal_decided"];

/** That the report is there is asked of every entry about one. */
const thatItIsThere: ReportCheck = () => {};

const onceEntered: ReportCheck = (found, entries, { pending }) => {
  found.count("report", entries, pending.includes("report_received") ? 0 : 1);
};

/** Each addition once, and nothing else. */
const ofAdditions: ReportCheck = (found, entries, { additions, pending }) => {
  const waiting = pending.filter((kind) => kind === "report_added").length;
  found.count("report", entries, additions.length - waiting);
  for (const entry of entries) {
    const { commitment } = entry.facts;
    found.same(additions.includes(String(commitment)), "report", entry, additions.join(" ") || "-");
  }
};

const whenTakenBack: ReportCheck = (found, entries, { report, pending }) => {
  const waits = pending.includes("report_withdrawn");
  found.count("report", entries, report.state === "withdrawn" && !waits ? 1 : 0);
};

/** A report that stands declined was last declined, for the reason that it bears. */
const whenDeclined: ReportCheck = (found, _entries, { report, all }) => {
  if (report.state !== "declined") return;
  const last = all.findLast(({ kind }) => OUTCOMES.includes(kind) && kind !== "appeal_decided");
  if (!last) return found.add("no_entry", "report");
  const fits = last.kind === "report_declined" && last.facts.reason === report.decline_reason;
  found.same(fits, "state", last, report.decline_reason ?? "-");
};

const asCounted: SiteCheck = async (db, found, entry) => {
  const { from, through, acts } = entry.facts;
  const there = await countActs(db, String(from), String(through));
  found.same(canonicalJson(there) === canonicalJson(acts), "count", entry, canonicalJson(there));
};

/**
 * How the entries of each act about a case are held against the database. An act without a line does not compile, unless
 * the table of acts says that nothing is left of it but its entry (`alone`).
 */
const OF_CASES: Record<ActLeaving<"case">, CaseCheck> = {
  case_published: of.checkPublished,
  clock_started: ofClocks.checkClock,
  clock_recounted: ofClocks.checkRecounted,
  clock_resumed: ofClocks.checkResumed,
  case_signed: ofClocks.checkSignings,
  remedy_declared: ofClocks.checkRemedied,
  day_promised: ofClocks.checkPromised,
  voice_published: ofVoices.checkVoices,
  voice_undone: ofVoices.checkUndone,
  voice_signed: ofVoices.checkSigned,
  voice_stripped: ofVoices.checkStripped,
  voice_hidden: ofVoices.checkHidden,
  voice_withheld: of.checkWithheld,
  voice_shown: of.checkShown,
  verdict_given: of.checkVerdicts,
  reply_published: ofReplies.checkReplies,
  reply_held: of.checkHeld,
  reply_returned: of.checkReturned,
  reply_hidden: of.checkHiddenReplies,
  case_corrected: of.checkCorrected("case"),
  voice_corrected: of.checkCorrected("voice"),
  reply_revised: ofReplies.checkRevised,
  reply_corrected: of.checkCorrected("reply"),
  verdict_corrected: of.checkCorrected("verdict"),
  relief_confirmed: of.checkWords,
  case_withdrawn: of.checkWithdrawn,
  case_merged: of.checkMerged,
  case_unmerged: of.checkUnmerged,
  case_moved: of.checkMoved,
  case_listed: of.checkListed,
  takedown_proposed: of.checkProposed,
  takedown_refused: of.checkRefused,
  takedown_lapsed: of.checkLapsed,
  transfer_asked: ofTransfers.checkAsked,
  transfer_accepted: ofTransfers.checkAccepted,
  transfer_declined: ofTransfers.checkNotTaken,
  transfer_unanswered: ofTransfers.checkUnanswered,
  transfer_withdrawn: ofTransfers.checkTakenBack,
  transfer_decided: ofTransfers.checkRuled,
  callout_made: ofCallouts.checkMade,
  callout_signed: ofCallouts.checkStep("signed"),
  callout_contacted: ofCallouts.checkStep("contacted"),
  callout_came: ofCallouts.checkStep("came"),
  callout_declined: ofCallouts.checkDeclined,
  callout_answered: ofCallouts.checkAnswered,
  callout_rated: ofCallouts.checkRated,
  callout_taken_back: ofCallouts.checkCallTakenBack,
  support_asked: ofSupports.checkSupportAsked,
  support_signed: ofSupports.checkSupportSigned,
  support_promised: ofSupports.checkSupportPromised,
  support_answered: ofSupports.checkSupportAnswered,
  support_revised: ofSupports.checkSupportRevised,
  support_sent_back: ofSupports.checkSupportSentBack,
  support_ended: ofSupports.checkSupportEnded,
  support_absorbed: ofSupports.checkSupportAbsorbed,
  dispute_filed: of.checkDisputes,
  dispute_decided: of.checkDecided,
  case_nudged: ofClocks.checkNudges,
  answer_checked: ofReplies.checkChecked,
  answer_entered: ofReplies.checkEntered,
  answer_refused: ofReplies.checkRefusedEntries,
  answer_sent_back: ofReplies.checkSentBack,
  case_reopened: ofClocks.checkReopened,
};

/** The same of the acts about a report. */
const OF_REPORTS: Record<ActLeaving<"report">, ReportCheck> = {
  report_received: onceEntered,
  report_added: ofAdditions,
  report_withdrawn: whenTakenBack,
  report_declined: whenDeclined,
  decline_undone: thatItIsThere,
  appeal_filed: thatItIsThere,
  appeal_decided: thatItIsThere,
  contact_opened: thatItIsThere,
  original_opened: thatItIsThere,
};

/** The same of the acts about a day, which tell of the site as a whole. */
const OF_DAYS: Record<ActLeaving<"day">, SiteCheck> = {
  staff_changed: asCounted,
};

const listOf = <Check>(checks: Readonly<Partial<Record<Act, Check>>>) => Object.entries(checks) as [Act, Check][];
export const CASE_CHECKS = listOf(OF_CASES);
export const REPORT_CHECKS = listOf(OF_REPORTS);
export const TOPIC_CHECKS = listOf(OF_TOPICS);
export const SITE_CHECKS = listOf(OF_DAYS);
