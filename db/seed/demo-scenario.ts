import { type Holder, REPEALED, type Verdict } from "../../app/cases/case.ts";
import type { NewVerdict } from "../../app/cases/case.server.ts";
import { addDays, type Day, noonOf } from "../../app/day.ts";
import { type Decision, decideReport } from "../../app/rulings/decision/decision.server.ts";
import { judgeCase } from "../../app/rulings/decision/judge-case.server.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import type { Outcome, Remedy } from "../../app/replies/reply.ts";
import { declareRemedied, signFor } from "../../app/replies/stages/stages.server.ts";
import { newSubmissionToken, receiptFor, sealReceipt } from "../../app/reports/receipt/receipt.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { type NewReport, readReport, type SealedReceipt, submitReport } from "../../app/reports/report.server.ts";
import type { DeclineReason } from "../../app/reports/report.ts";
import { GAPS, type Kind, type Mark } from "../../app/reports/vocabulary.ts";
import type { Unvetted } from "../../app/redaction/redaction.ts";
import type { Db } from "../engine.ts";
import { findCaseByNumber } from "../queries/cases/cases.ts";
import { listOf, readCsv } from "./csv.ts";
import { playCallouts } from "./stories/callouts.ts";
import { playDisputes } from "./stories/disputes.ts";
import { type FollowedUp, playFollowUp } from "./stories/follow-up.ts";
import { playMentions } from "./stories/mentions.ts";
import { playSplit } from "./stories/split.ts";
import { playSupports } from "./stories/supports.ts";
import { playTopics } from "./stories/topics.ts";
import type { DemoStaff } from "./demo-staff.ts";

type CaseRow = Record<
  | "key"
  | "title"
  | "kind"
  | "department"
  | "duty"
  | "demand"
  | "claimed_basis"
  | "verdict"
  | "applies_on"
  | "reasons"
  | "parts",
  string
>;
type ReportRow = Record<
  | "received_ago"
  | "township"
  | "kind"
  | "department"
  | "department_text"
  | "body"
  | "public_text"
  | "marks"
  | "hours"
  | "decision"
  | "decided_ago"
  | "decline_note"
  | "outcome"
  | "outcome_ago",
  string
>;

/** The county that is told in depth, and the four beside it. */
export type DemoStory = "in-depth" | "neighbours";
const FILES: Record<DemoStory, string> = { "in-depth": "demo-", neighbours: "neighbours/" };

interface Step {
  day: Day;
  /** Order within a day: received, decided, judged, answered, confirmed. */
  order: number;
  run(): Promise<void>;
}

/**
 * Plays the demonstration through the use cases, in the order of the days, counted back from `today`: nothing is
 * written that a reporter, a moderator or an officer could not have done. Stories are told together, since the days of
 * the ledger only go forward.
 */
export async function playScenario(db: Db, staff: DemoStaff, today: Day, stories: readonly DemoStory[]): Promise<void> {
  const rowsOf = async <Column extends string>(name: string) =>
    (await Promise.all(stories.map((story) => readCsv<Column>(`${FILES[story]}${name}.csv`)))).flat();
  const cases = new Map((await rowsOf<keyof CaseRow>("cases")).map((row) => [row.key, row]));
  const reports = await rowsOf<keyof ReportRow>("reports");
  const numbers = new Map<string, string>();
  const numberOf = (key: string) => {
    const number = numbers.get(key);
    if (!number) throw new Error(`the scenario answers ${key} before it is open`);
    return number;
  };
  const steps: Step[] = [];
  const seen: Record<"verdicts" | "replies", Record<string, number>> = { verdicts: {}, replies: {} };
  const at = (ago: string, order: number, run: (day: Day) => Promise<unknown>) => {
    const day = addDays(today, -Number(ago));
    steps.push({ day, order, run: async () => void (await run(day)) });
  };
  const receipts = await sealReceipts(reports.length + 1);
  const ids = new Map<ReportRow, number>();
  for (const [index, row] of reports.entries()) {
    let id = 0;
    at(row.received_ago, 0, async (day) => {
      id = await submitReport(db, newReport(row), receipts[index] ?? { selector: "", verifier: "" }, day);
      ids.set(row, id);
    });
    if (row.decision === "withdraw") {
      at(row.decided_ago, 1, async (day) => withdrawReport(db, await readReport(db, id), day));
    } else if (row.decision !== "") {
      at(row.decided_ago, 1, async (day) => {
        const decision = decisionOn(row, cases, numbers, day);
        const number = await decideReport(db, staff.moderator, id, 1, decision, day, noonOf(day));
        if (number) numbers.set(row.decision, number);
      });
    }
    if (row.outcome) at(row.outcome_ago, 4, (day) => confirmRelief(db, id, row.outcome as Outcome, day));
  }
  for (const row of await rowsOf<"case" | "verdict" | "applies_on" | "reasons" | "parts" | "given_ago">("verdicts")) {
    at(row.given_ago, 2, (day) =>
      judgeCase(
        db,
        staff.moderator,
        numberOf(row.case),
        verdictOf(row, day),
        (seen.verdicts[row.case] = (seen.verdicts[row.case] ?? 1) + 1) - 1,
        day,
      ),
    );
  }
  const officerOf = async (key: string) => {
    const matter = await findCaseByNumber(db, numberOf(key));
    const officer = matter && staff.officers.get(matter.department_id);
    if (!officer) throw new Error(`nobody answers for the department of ${key}`);
    return officer;
  };
  for (const row of await rowsOf<"case" | "stage" | "ago">("stages")) {
    const act = row.stage === "signed" ? signFor : declareRemedied;
    at(row.ago, 3, async (day) => act(db, await officerOf(row.case), numberOf(row.case), day));
  }
  for (const row of await rowsOf<"case" | "replied_ago" | "remedies" | "body">("replies")) {
    at(row.replied_ago, 3, async (day) => {
      const number = numberOf(row.case);
      await publishReply(
        db,
        await officerOf(row.case),
        {
          caseNumber: number,
          remedies: row.remedies.split(" ") as Remedy[],
          body: row.body,
          seen: (seen.replies[row.case] = (seen.replies[row.case] ?? 0) + 1) - 1,
        },
        day,
      );
    });
  }
  if (stories.includes("neighbours")) await playDisputes(db, staff, numberOf, at);
  if (stories.includes("in-depth")) {
    playSplit(db, staff, receipts.at(-1) ?? { selector: "", verifier: "" }, numberOf, at);
    playSupports(db, staff, numberOf, at);
    playTopics(db, staff, numberOf, at);
    playMentions(db, staff, numberOf, at);
    playCallouts(db, staff, { numberOf, officerOf }, at);
    at("1", 5, (day) => playFollowUp(db, staff, followedUp(reports, ids), day));
  }
  steps.sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1));
  for (const step of steps) await step.run();
}

/** What something still happens to, of the county that is told in depth. */
function followedUp(all: readonly ReportRow[], ids: ReadonlyMap<ReportRow, number>): FollowedUp {
  const reports = all.filter((row) => row.township.startsWith(IN_DEPTH));
  const settled = (row: ReportRow) => row.decision !== "withdraw" && Number(row.decided_ago) > 2;
  const idOf = (row: ReportRow | undefined) => (row && ids.get(row)) ?? 0;
  return {
    waiting: idOf(reports.find((row) => row.decision === "" && Number(row.received_ago) > 3)),
    declined: idOf(reports.findLast((row) => row.decision === "decline:no_department" && settled(row))),
    published: idOf(reports.findLast((row) => /^(?!decline)./.test(row.decision) && settled(row))),
  };
}

/** What the codes of the divisions of that county begin with. */
const IN_DEPTH = "990101";

/** Codes that nobody knows; a few at a time, since hashing refuses a crowd. */
async function sealReceipts(count: number): Promise<SealedReceipt[]> {
  const receipts: SealedReceipt[] = [];
  while (receipts.length < count) {
    const few = Array.from({ length: 8 }, () => sealReceipt(receiptFor(newSubmissionToken())));
    receipts.push(...(await Promise.all(few)));
  }
  return receipts;
}

function newReport(row: ReportRow): NewReport {
  const marks = listOf(row.marks) as Mark[];
  return {
    reporter: "cadre",
    body: row.body,
    kind: row.kind as Kind,
    region: row.township,
    department: row.department,
    departmentText: row.department_text,
    demandedBy: row.department ? "listed" : "unlisted",
    channels: [],
    document: "",
    marks,
    hidden: [],
    needs: GAPS.filter((gap) => marks.includes(gap)).map((code) => ({ code, came: "no" as const })),
    hoursPerMonth: row.hours === "" ? null : Number(row.hours),
    people: null,
  };
}

function decisionOn(row: ReportRow, cases: Map<string, CaseRow>, numbers: Map<string, string>, day: Day): Decision {
  const reason = /^decline:(.+)$/.exec(row.decision)?.[1];
  if (reason) return { outcome: "decline", reason: reason as DeclineReason, note: row.decline_note };
  const shown = {
    publicText: row.public_text || row.body,
    unchanged: row.public_text === "",
    redaction: { whyDefault: "wording" as const, why: {} },
  };
  const caseNumber = numbers.get(row.decision);
  if (caseNumber) return { outcome: "link", caseNumber, ...shown };
  const matter = cases.get(row.decision);
  if (!matter) throw new Error(`the scenario has no case ${row.decision}`);
  return {
    outcome: "open",
    kind: matter.kind as Kind,
    newCase: {
      title: matter.title,
      demand: matter.demand,
      claimedBasis: matter.claimed_basis,
      department: matter.department,
      duty: matter.duty,
    },
    verdict: verdictOf(matter, day),
    ...shown,
  };
}

function verdictOf(
  row: Record<"verdict" | "applies_on" | "reasons" | "parts", string>,
  day: Day,
): Unvetted<NewVerdict> {
  return {
    code: row.verdict as Verdict,
    appliesOn: row.applies_on || day,
    reasons: row.reasons,
    // The register goes on naming who clears up what is left of a duty whose basis is repealed; the reasons say so.
    explained: row.verdict === REPEALED,
    parts: listOf(row.parts, ";").map((part) => {
      const [duty = "", holder = ""] = part.split("=");
      return { duty, holder: holder as Holder };
    }),
  };
}
