import type { Db } from "../../../db/engine.ts";
import { marksOfReport } from "../../../db/queries/reports/reports.ts";
import type { NewVoice, PublishedPart } from "../../cases/case.server.ts";
import { DomainError } from "../../domain-error.ts";
import type { Vetted } from "../../redaction/redaction.ts";
import { readReportBody, type StoredReport } from "../../reports/report.server.ts";
import { signedAs, SIGNED_AS_REFUSALS } from "../../reports/unit/unit.server.ts";
import { hoursLeft, isSameText, MAX_PARTS, sharedSentence } from "./split.ts";

/** What `takePart` refuses with. */
export const TAKE_PART_REFUSALS = [
  ...SIGNED_AS_REFUSALS,
  "bad_request",
  "hours_over",
  "not_a_part",
  "not_split",
  "parts_alike",
  "too_many_parts",
] as const;

/** What `assertOtherCase` refuses with. */
export const ASSERT_OTHER_CASE_REFUSALS = ["same_case"] as const;

/** What of a report one decision publishes, when it tells more than one matter. */
export interface PartChoice {
  /** The report tells another matter, which waits for a decision of its own. */
  remains: boolean;
  /** Of the reporter's hours a month, those that this matter takes. */
  hoursPerMonth: number | null;
  /** Of what the reporter ticked, what belongs to this matter. */
  marks: readonly string[];
}

/**
 * What the decision publishes of a report. One that tells a single matter is published whole, hours, ticks and all. Of
 * one that tells several, each part has a text of its own, and the hours and ticks that the moderator gives it. Throws
 * `too_many_parts`, `not_a_part` for the whole telling, `parts_alike` when a sentence of it is public in another case
 * already, `hours_over` when all parts together would have more hours than the report, `not_split` when hours or ticks
 * are chosen for a report that tells one matter, `bad_request` for what was not ticked; and as `signedAs`.
 */
export async function takePart(
  trx: Db,
  report: StoredReport,
  published: readonly PublishedPart[],
  { publicText, part }: { publicText: Vetted; part?: PartChoice },
): Promise<NewVoice> {
  const voice = { reportId: report.id, publicText, unit: await signedAs(trx, report.id) };
  const marks = await marksOfReport(trx, report.id);
  const chosen = part ?? { remains: false, hoursPerMonth: null, marks: [] };
  if (published.length === 0 && !chosen.remains) {
    if (chosen.hoursPerMonth !== null || chosen.marks.length > 0) throw new DomainError("not_split");
    return { ...voice, hoursPerMonth: report.hours_per_month, marks };
  }
  if (published.length >= MAX_PARTS) throw new DomainError("too_many_parts");
  if (isSameText(publicText, (await readReportBody(trx, report.id)) ?? "")) throw new DomainError("not_a_part");
  if (published.some((other) => sharedSentence(publicText, other.publicText))) throw new DomainError("parts_alike");
  if ((chosen.hoursPerMonth ?? 0) > hoursLeft(report.hours_per_month, published)) throw new DomainError("hours_over");
  if (chosen.marks.some((mark) => !marks.includes(mark))) throw new DomainError("bad_request");
  return { ...voice, hoursPerMonth: chosen.hoursPerMonth, marks: [...new Set(chosen.marks)] };
}

/** No two voices of one report in one case. Throws `same_case`. */
export function assertOtherCase(caseId: number, published: readonly PublishedPart[]): void {
  if (published.some((part) => part.caseId === caseId)) throw new DomainError("same_case");
}
