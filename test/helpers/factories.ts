import { expect } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { type NewCase, type NewVerdict, readCase } from "../../app/cases/case.server.ts";
import { noonOf } from "../../app/day.ts";
import { DomainError, type ErrorCode } from "../../app/domain-error.ts";
import { type Decision, decideReport } from "../../app/rulings/decision/decision.server.ts";
import type { RedactionReasons, Unvetted, Vetted } from "../../app/redaction/redaction.ts";
import type { WithdrawalReason } from "../../app/cases/case.ts";
import { decideMerger } from "../../app/rulings/merging/decide-merger.server.ts";
import { mergeCases, versionOfPair } from "../../app/rulings/merging/merging.server.ts";
import { byAge } from "../../app/rulings/merging/merging.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { proposeTakedown } from "../../app/rulings/takedown/propose-takedown.server.ts";
import { type FiledReply, publishReply } from "../../app/replies/reply.server.ts";
import { type NewReport, readReport, type SealedReceipt, submitReport } from "../../app/reports/report.server.ts";
import type { Kind } from "../../app/reports/vocabulary.ts";
import type { Db } from "../../db/engine.ts";
import { FAR_TOWNSHIP, type County, TODAY, TOWNSHIP } from "./county.ts";

export * from "./county.ts";

let receipts = 0;

/** A receipt that nobody can open, without the cost of sealing one. */
export function cheapReceipt(): SealedReceipt {
  receipts += 1;
  return { selector: `T${String(receipts).padStart(5, "0")}`, verifier: "no code opens it" };
}

export function aReport(overrides: Partial<NewReport> = {}): NewReport {
  return {
    reporter: "cadre",
    demandedBy: "listed",
    channels: [],
    document: "",
    hidden: [],
    needs: [],
    people: null,
    body: "县里要求我们每天上路设卡检查运输车辆。",
    kind: "K1",
    region: TOWNSHIP,
    // No body of the county answers in another one.
    department: overrides.region === FAR_TOWNSHIP ? "" : "agriculture",
    departmentText: "",
    marks: ["M1", "G2"],
    hoursPerMonth: 40,
    ...overrides,
  };
}

/** Sends a report as a reporter does and answers its row id. */
export function sendReport(db: Db, overrides: Partial<NewReport> = {}, today = TODAY): Promise<number> {
  return submitReport(db, aReport(overrides), cheapReceipt(), today);
}

/** A text as if the gate had let it through. */
export const vetted = (text: string) => text as Vetted;

export function aVerdict(overrides: Partial<Unvetted<NewVerdict>> = {}): Unvetted<NewVerdict> {
  return { code: "V1", appliesOn: TODAY, reasons: "名录写明由部门负责。", parts: [], explained: true, ...overrides };
}

export interface Opening {
  newCase?: Partial<Unvetted<Omit<NewCase, "kind">>>;
  kind?: Kind;
  verdict?: Partial<Unvetted<NewVerdict>>;
  publicText?: string;
  unchanged?: boolean;
  redaction?: RedactionReasons;
  images?: readonly string[];
}

/** Every change of a public version for the sake of brevity. */
export const SHORTENED: RedactionReasons = { whyDefault: "wording", why: {} };

/** The decision to open a new case. */
export function opening({
  newCase,
  kind = "K1",
  verdict,
  publicText = "部门要求乡镇设卡。",
  unchanged = false,
  redaction = SHORTENED,
  images = [],
}: Opening = {}): Decision {
  return {
    outcome: "open",
    kind,
    publicText,
    unchanged,
    redaction,
    images,
    newCase: {
      title: "要求乡镇上路设卡",
      demand: "每天派人检查过往运输车辆。",
      claimedBasis: "",
      department: "agriculture",
      duty: "withdrawn",
      ...newCase,
    },
    verdict: aVerdict(verdict),
  };
}

export function linking(caseNumber: string, publicText = "我们镇也是。", unchanged = false): Decision {
  return { outcome: "link", caseNumber, publicText, unchanged, redaction: SHORTENED };
}

export function declining(note = "没有写明部门。"): Decision {
  return { outcome: "decline", reason: "no_department", note };
}

/** Decides a report at the version it is at, as the moderator of the county or whom is given. */
export async function decide(
  db: Db,
  county: County,
  reportId: number,
  decision: Decision,
  today = TODAY,
  actor: Actor = county.moderator,
): Promise<string> {
  const { version } = await readReport(db, reportId);
  return (await decideReport(db, actor, reportId, version, decision, today, noonOf(today))) ?? "";
}

/** Sends a report and publishes it in a new case. */
export async function publishCase(
  db: Db,
  county: County,
  options: Opening & { report?: Partial<NewReport>; today?: string } = {},
) {
  const { report, today = TODAY, ...how } = options;
  const reportId = await sendReport(db, report, today);
  const decision = opening({ ...how, verdict: { appliesOn: today, ...how.verdict } });
  return { reportId, number: await decide(db, county, reportId, decision, today) };
}

/** Sends a report and publishes it in an existing case; answers the report's row id. */
export async function addToCase(
  db: Db,
  county: County,
  number: string,
  report: Partial<NewReport> = {},
  today = TODAY,
) {
  const reportId = await sendReport(db, report, today);
  await decide(db, county, reportId, linking(number), today);
  return reportId;
}

/** Proposes a takedown as the moderator does and answers its row id; of the whole case unless a voice is named. */
export async function proposeFor(
  db: Db,
  by: Actor,
  number: string,
  reason: WithdrawalReason,
  today = TODAY,
  position: number | null = null,
): Promise<number> {
  const target = position === null ? { of: "case" as const } : { of: "voice" as const, position };
  await proposeTakedown(db, by, { caseNumber: number, target, reason, words: "已核实。" }, today);
  const { id } = await db.selectFrom("takedowns").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return id;
}

/** An answer in which something points to a person: it is held, with `keep`. */
export const DOXING = "经查，反映人：王小明，情况不属实。";

/** Answers a case as its department does. */
export function answerCase(
  db: Db,
  { officers }: Pick<County, "officers">,
  number: string,
  today = TODAY,
  answer: Partial<Omit<FiledReply, "caseNumber">> = {},
) {
  const filed: FiledReply = { caseNumber: number, remedies: ["R1"], body: "已收回该项工作。", seen: 0, ...answer };
  return publishReply(db, officers.agriculture, filed, today);
}

/** Withdraws a case as two people do: the moderator proposes, the administrator confirms. */
export async function withdrawCase(
  db: Db,
  { moderator, admin }: Pick<County, "moderator" | "admin">,
  number: string,
  reason: WithdrawalReason,
  today = TODAY,
): Promise<void> {
  await decideTakedown(db, admin, await proposeFor(db, moderator, number, reason, today), "confirmed", today);
}

/** Proposes to merge two cases that are not both answered in time; answers the proposal's row id. */
export async function proposeMerging(
  db: Db,
  { moderator }: Pick<County, "moderator">,
  one: string,
  other: string,
  today = TODAY,
): Promise<number> {
  const seen = await versionOfPair(db, byAge(await readCase(db, one), await readCase(db, other)));
  const { proposed } = await mergeCases(db, moderator, { one, other, seen, reason: "same_demand" }, today);
  if (!proposed) throw new Error("merged by one person");
  const { id } = await db.selectFrom("merge_proposals").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return id;
}

/** Merges two cases as two people do. */
export async function mergeByTwo(
  db: Db,
  county: Pick<County, "moderator" | "secondModerator">,
  one: string,
  other: string,
  today = TODAY,
): Promise<void> {
  const id = await proposeMerging(db, county, one, other, today);
  await decideMerger(db, county.secondModerator, id, "confirmed", today);
}

/** Expects a refusal of the domain with this code. */
export async function expectRefusal(act: Promise<unknown>, code: ErrorCode): Promise<void> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ code });
}
