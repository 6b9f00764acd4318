import type { Db } from "../../../../db/engine.ts";
import type { TakedownOutcome } from "../../../../db/tables/rulings/matters.ts";
import { askedOfReport } from "../../../../db/queries/rulings/takedowns.ts";
import { hiddenWordsOfReport } from "../../../../db/queries/reports/reports.ts";
import { readCasesOfReport, readPublishedParts } from "../../../cases/case.server.ts";
import { UNTIL_LOOKED_AT } from "../../../cases/case.ts";
import type { Day } from "../../../day.ts";
import { compareTexts, type Hunk } from "../../../redaction/redaction.ts";
import { readReportBody } from "../../report.server.ts";

/** What the public reads of a voice: its words, or why not. */
export type VoiceStands = "shown" | "checked" | "hidden" | "taken_back" | "case_gone";

/** What a reporter has had hidden of a voice, and what became of it. */
export interface AskedOnce {
  on: Day;
  /** `ended`: nobody needed to look any more, since the words are not public for another reason. */
  outcome: "waiting" | "shown" | "hidden" | "ended";
  decidedOn: Day | null;
}

/** What was published of a report in one case, beside what its reporter wrote. */
export interface OwnVoice {
  number: string;
  title: string;
  position: number;
  publishedOn: Day;
  /** The unit in whose name it was published. */
  unit: string | null;
  stands: VoiceStands;
  /** As it is kept, also while it is hidden: it is its reporter who reads this. Empty once taken back. */
  text: string;
  /** Where the two differ; none without the original. */
  hunks: Hunk[];
  asked: AskedOnce[];
}

/** What a reporter wrote, and what of it was published. */
export interface OwnWords {
  /** Null once destroyed. */
  raw: string | null;
  /** What they wanted hidden. */
  hidden: string[];
  voices: OwnVoice[];
}

/** A reporter's own words beside what was published of them, in the order of publication. For that reporter alone. */
export async function readOwnWords(db: Db, reportId: number): Promise<OwnWords> {
  const [raw, hidden, parts, cases, asked] = await Promise.all([
    readReportBody(db, reportId),
    hiddenWordsOfReport(db, reportId),
    readPublishedParts(db, reportId),
    readCasesOfReport(db, reportId),
    askedOfReport(db, reportId),
  ]);
  return {
    raw,
    hidden: hidden.map((one) => one.words),
    voices: parts.map((part) => ({
      number: part.number,
      title: part.title,
      position: part.position,
      publishedOn: part.publishedOn,
      unit: part.unit,
      stands: standsOf(
        part,
        cases.some((one) => one.id === part.caseId),
      ),
      text: part.publicText,
      hunks: raw === null ? [] : compareTexts(raw, part.publicText),
      asked: asked
        .filter((one) => one.voice_id === part.voiceId)
        .map(({ proposed_on: on, decided_on: decidedOn, outcome }) => ({
          on,
          decidedOn,
          outcome: becameOf(outcome),
        })),
    })),
  };
}

function becameOf(outcome: TakedownOutcome | null): AskedOnce["outcome"] {
  if (outcome === null) return "waiting";
  if (outcome === "shown") return "shown";
  return outcome === "lapsed" ? "ended" : "hidden";
}

function standsOf({ stripped, hidden }: { stripped: boolean; hidden: { until: Day | null } | null }, visible: boolean) {
  if (stripped) return "taken_back";
  if (!visible) return "case_gone";
  if (hidden === null) return "shown";
  return hidden.until === UNTIL_LOOKED_AT ? "checked" : "hidden";
}
