import { createHash, randomBytes } from "node:crypto";
import { type Db, isUniqueViolation } from "../../db/engine.ts";
import { findRegionByCode } from "../../db/queries/regions/regions.ts";
import { bodyOfReport, findReport, insertReport } from "../../db/queries/reports/reports.ts";
import { insertUnit } from "../../db/queries/rulings/units.ts";
import { SAME_HERE } from "../cases/case.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { officially, reporterDay } from "../ledger/ledger.server.ts";
import { canonicalJson } from "../ledger/ledger.ts";
import { type HiddenWords, keyOfFinding } from "../redaction/redaction.ts";
import { readBodyOfPlace } from "../register/register.server.ts";
import { addCounts, REPORTS_OF_THE_SITE } from "../scorecards/scorecard.server.ts";
import { signReport } from "../suggestions/suggestion.server.ts";
import { takesReportsFrom } from "../setup/setup.server.ts";
import { readJoined } from "./joining/joining.server.ts";
import type { DemandedBy, Reporter } from "./report.ts";
import { touchesSafety } from "./safety.ts";
import type { UnitClaim } from "./unit/unit.ts";
import type { Channel, Gap, Mark, ReportKind } from "./vocabulary.ts";

/** What `readReport` refuses with. */
export const READ_REPORT_REFUSALS = ["not_found"] as const;

/** What a reporter sends, checked by `report-form.ts`. */
export interface NewReport {
  reporter: Reporter;
  body: string;
  /** What of the body is to be hidden when it is published; the moderators read it all the same. */
  hidden: readonly HiddenWords[];
  /** What the reporter says it is most like. */
  kind: ReportKind;
  /** 12-digit code of the township. */
  region: string;
  /** Code of the department, or empty when it is not in the list. */
  department: string;
  departmentText: string;
  demandedBy: DemandedBy;
  channels: readonly Channel[];
  /** Number of the document, or empty. */
  document: string;
  marks: readonly Mark[];
  /** What the task needed, and whether it came with it; each need that did not quite come is a mark as well. */
  needs: readonly { code: Gap; came: "yes" | "partly" | "no" }[];
  hoursPerMonth: number | null;
  people: number | null;
  /** Number of the public case that the reporter says it is the same as. */
  joins?: string;
  /** In whose name it speaks, once a moderator has checked the letter. */
  unit?: UnitClaim;
}

/** What the database keeps of a receipt code; see `sealReceipt`. */
export interface SealedReceipt {
  selector: string;
  verifier: string;
}

/** Writes what comes with a report, sealed contact and files, in the same transaction. */
export type Enclose = (trx: Db, reportId: number) => Promise<void>;

export type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/**
 * Stores a report and what it encloses under its sealed receipt and enters a salted commitment to it in the ledger. Answers once the
 * transaction is committed. Throws `unknown_region`, `demonstration`, `unknown_department`, `department_elsewhere` for one that
 * does not answer in the township; for the case that it joins as `readJoined`; `already_sent` when a report has this receipt already.
 */
export async function submitReport(
  db: Db,
  report: NewReport,
  receipt: SealedReceipt,
  today: Day,
  enclose?: Enclose,
): Promise<number> {
  const region = await findRegionByCode(db, report.region);
  if (!region || region.level !== "township" || region.ended_on !== null) throw new DomainError("unknown_region");
  if (!(await takesReportsFrom(db, region.code))) throw new DomainError("demonstration");
  const department = report.department ? await readBodyOfPlace(db, report.department, region.code, today) : null;
  const joined = report.joins ? await readJoined(db, report.joins, region) : null;
  const marks = [...new Set(report.marks)];
  const salt = randomBytes(16).toString("hex");
  const hidden = [...new Map(report.hidden.map((one) => [keyOfFinding(one), one])).values()];
  const day = await reporterDay(db, today);
  try {
    return await officially(db, day, async (trx, record) => {
      const { id, commitment } = await insertReport(
        trx,
        {
          receipt_selector: receipt.selector,
          receipt_verifier: receipt.verifier,
          state: "received",
          reporter: report.reporter,
          kind: report.kind,
          region_id: region.id,
          demanded_by: report.demandedBy,
          department_id: department?.id ?? null,
          department_text: report.departmentText,
          document: report.document,
          hours_per_month: report.hoursPerMonth,
          people: report.people,
          joins_case_id: joined?.id ?? null,
          commitment: commitTo({ ...report, hidden, marks, joins: joined?.number }, salt),
          salt,
          received_on: day,
          decided_on: null,
          decline_reason: null,
          decline_note: null,
        },
        {
          body: report.body,
          hidden: hidden.map(({ kind, text }) => ({ kind, words: text })),
          marks,
          channels: report.channels,
          needs: report.needs,
          health: touchesSafety({ ...report, marks }),
        },
      );
      // Who joins without words of their own says what others do: alike in nothing but that.
      if (report.body !== SAME_HERE) await signReport(trx, id, report.body);
      if (report.unit) await insertUnit(trx, { report_id: id, ...report.unit });
      await enclose?.(trx, id);
      await addCounts(trx, REPORTS_OF_THE_SITE, [{ metric: "reports", day, by: 1 }]);
      await record("report_received", { subject: commitment, facts: {} });
      return id;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("already_sent");
    throw error;
  }
}

/**
 * A commitment that binds us to the report without saying anything about it: SHA-256 over a random salt and the
 * canonical JSON of the report, hexadecimal.
 */
export function commitTo(report: NewReport, salt: string): string {
  return createHash("sha256")
    .update(salt)
    .update(
      canonicalJson({ ...report, hidden: report.hidden.map(keyOfFinding).sort(), marks: [...report.marks].sort() }),
    )
    .digest("hex");
}

/** The report with this row id. Throws `not_found`. */
export async function readReport(db: Db, id: number): Promise<StoredReport> {
  const report = await findReport(db, id);
  if (!report) throw new DomainError("not_found");
  return report;
}

/** The reporter's own words; null once destroyed. For the moderators alone. */
export const readReportBody = bodyOfReport;
