import type { Db } from "../../../db/engine.ts";
import type { CheckedReport } from "../../../db/queries/reports/check.ts";
import { countActs } from "../../accounts/record/count.server.ts";
import { type Act, canonicalJson } from "../../ledger/ledger.ts";
import * as of from "./case-acts.server.ts";
import type { Told } from "./facts.server.ts";
import type { Findings } from "./findings.server.ts";

/** What the database and the ledger say of a report. */
export interface ReportFacts {
  report: CheckedReport;
  /** Kinds of what waits to be entered. */
  pending: readonly string[];
  /** All entries about it in order. */
  all: readonly Told[];
}

type ReportCheck = (found: Findings, entries: readonly Told[], facts: ReportFacts) => void;

/** Holds one entry that tells of the site as a whole against it. */
export type SiteCheck = (db: Db, found: Findings, entry: Told) => Promise<void>;

type Check =
  | { about: "case"; check: of.CaseCheck }
  | { about: "report"; check: ReportCheck }
  | { about: "site"; check: SiteCheck }
  /** Nothing but the entry itself is left of it. */
  | { about: "nothing" };

const OUTCOMES: readonly Act[] = ["report_declined", "decline_undone", "appeal_decided"];

/** That the report is there is asked of every entry about one. */
const thatItIsThere: ReportCheck = () => {};

const onceEntered: ReportCheck = (found, entries, { pending }) => {
  found.count("report", entries, pending.includes("report_received") ? 0 : 1);
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
 * How the entries of each kind of act are held against the database. An act without a line here does not compile: say
 * how it is checked, or why nothing is left to hold it against.
 */
export const CHECKS: Record<Act, Check> = {
  report_received: { about: "report", check: onceEntered },
  report_withdrawn: { about: "report", check: whenTakenBack },
  report_declined: { about: "report", check: whenDeclined },
  decline_undone: { about: "report", check: thatItIsThere },
  appeal_filed: { about: "report", check: thatItIsThere },
  appeal_decided: { about: "report", check: thatItIsThere },
  contact_opened: { about: "report", check: thatItIsThere },
  original_opened: { about: "report", check: thatItIsThere },
  case_published: { about: "case", check: of.checkPublished },
  clock_started: { about: "case", check: of.checkClock },
  clock_recounted: { about: "case", check: of.checkRecounted },
  voice_published: { about: "case", check: of.checkVoices },
  voice_stripped: { about: "case", check: of.checkStripped },
  voice_hidden: { about: "case", check: of.checkHidden },
  verdict_given: { about: "case", check: of.checkVerdicts },
  reply_published: { about: "case", check: of.checkReplies },
  reply_held: { about: "case", check: of.checkHeld },
  reply_returned: { about: "case", check: of.checkReturned },
  reply_hidden: { about: "case", check: of.checkHiddenReplies },
  case_corrected: { about: "case", check: of.checkCorrected("case") },
  voice_corrected: { about: "case", check: of.checkCorrected("voice") },
  reply_corrected: { about: "case", check: of.checkCorrected("reply") },
  verdict_corrected: { about: "case", check: of.checkCorrected("verdict") },
  relief_confirmed: { about: "case", check: of.checkWords },
  case_withdrawn: { about: "case", check: of.checkWithdrawn },
  case_merged: { about: "case", check: of.checkMerged },
  case_unmerged: { about: "case", check: of.checkUnmerged },
  case_moved: { about: "case", check: of.checkMoved },
  takedown_proposed: { about: "case", check: of.checkProposed },
  takedown_refused: { about: "case", check: of.checkRefused },
  takedown_lapsed: { about: "case", check: of.checkLapsed },
  dispute_filed: { about: "case", check: of.checkDisputes },
  dispute_decided: { about: "case", check: of.checkDecided },
  texts_destroyed: { about: "nothing" },
  staff_changed: { about: "site", check: asCounted },
};
