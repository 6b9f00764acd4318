import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../../../../db/engine.ts";
import {
  type AddedParts,
  additionsOf,
  insertAddedParts,
  insertAddition,
  raiseHealth,
} from "../../../../db/queries/reports/additions.ts";
import { insertMessage, markSeen, messageExists } from "../../../../db/queries/reports/follow-up.ts";
import { lockReports } from "../../../../db/queries/reports/locks.ts";
import { channelsOfReport, marksOfReport, needsOfReport } from "../../../../db/queries/reports/reports.ts";
import type { Day } from "../../../day.ts";
import { DomainError } from "../../../domain-error.ts";
import type { Answers } from "../../../http/forms/answers.ts";
import { attempt } from "../../../http/respond.server.ts";
import { ASSERT_CLOCK_REFUSALS, officially, reporterDay } from "../../../ledger/ledger.server.ts";
import { canonicalJson } from "../../../ledger/ledger.ts";
import { hasSealedContact, keepContact } from "../../../sealing/sealing.server.ts";
import type { SealedText } from "../../../sealing/sealing.ts";
import { READ_REPORT_REFUSALS, readReport, readReportBody, type StoredReport } from "../../report.server.ts";
import { touchesSafety } from "../../safety.ts";
import type { ReportKind } from "../../vocabulary.ts";
import { MAX_ADDITIONS, tellsAgain, partsLeftOut, type toAdded, type ToldInParts } from "./added.ts";

/** What `addParts` refuses with. */
export const ADD_PARTS_REFUSALS = [
  ...ASSERT_CLOCK_REFUSALS,
  ...READ_REPORT_REFUSALS,
  "already_sent",
  "too_many_messages",
  "wrong_state",
] as const;

/** What a reporter adds: parts that were left out, the token of the form, and a contact that is sealed already. */
export interface NewParts extends ReturnType<typeof toAdded> {
  token: string;
  sealed: SealedText | null;
}

/** The optional parts that a report was sent without and that can be told now: none once it is decided or destroyed. */
export async function readPartsLeftOut(db: Db, report: StoredReport) {
  if (report.state !== "received" || report.destroyed_on !== null) return [];
  if ((await additionsOf(db, [report.id])).length >= MAX_ADDITIONS) return [];
  return partsLeftOut(await toldOf(db, report), report.reporter);
}

async function toldOf(db: Db, report: StoredReport): Promise<ToldInParts> {
  return {
    channels: await channelsOfReport(db, report.id),
    document: report.document,
    marks: await marksOfReport(db, report.id),
    needs: (await needsOfReport(db, report.id)) as ToldInParts["needs"],
    hoursPerMonth: report.hours_per_month,
    people: report.people,
    contact: await hasSealedContact(db, report.id),
  };
}

/**
 * The reporter tells parts that were left out, while the report is undecided: they stand where the form would have put
 * them, and in the conversation as added; a decision that was begun before is refused as stale. The same form sent again
 * adds nothing. Throws `wrong_state` once it is decided, `already_sent` when one of the parts was told meanwhile, `too_many_messages`.
 */
export async function addParts(db: Db, reportId: number, parts: NewParts, today: Day): Promise<void> {
  if (await messageExists(db, reportId, parts.token)) return;
  const day = await reporterDay(db, today);
  const done = await attempt(["already_sent"], () => write(db, reportId, parts, day));
  // A second click waited for the first.
  if (done.refused && !(await messageExists(db, reportId, parts.token))) throw new DomainError(done.refused);
}

function write(db: Db, reportId: number, { told, fields, token, sealed }: NewParts, day: Day): Promise<void> {
  return officially(db, day, async (trx, record) => {
    await lockReports(trx, [reportId]);
    const report = await readReport(trx, reportId);
    const body = await readReportBody(trx, reportId);
    if (body === null || report.state !== "received") throw new DomainError("wrong_state");
    if (tellsAgain(await toldOf(trx, report), told)) throw new DomainError("already_sent");
    if ((await additionsOf(trx, [reportId])).length >= MAX_ADDITIONS) throw new DomainError("too_many_messages");
    if (!(await insertAddedParts(trx, reportId, rowsOf(told)))) throw new DomainError("wrong_state");
    if (touchesSafety({ kind: report.kind as ReportKind, marks: told.marks, body })) await raiseHealth(trx, reportId);
    if (sealed) await keepContact(trx, reportId, sealed, day);
    const salt = randomBytes(16).toString("hex");
    const addition = { report_id: reportId, commitment: commitToAdded(fields, salt), salt, added_on: day };
    const commitment = await insertAddition(trx, addition);
    await insertMessage(trx, {
      report_id: reportId,
      sender: "reporter",
      user_id: null,
      body: "",
      token,
      sent_on: day,
      outcome: null,
      case_id: null,
      added: canonicalJson(fields),
    });
    // Whoever writes has read what came before.
    await markSeen(trx, reportId, "moderator");
    await record("report_added", { subject: report.commitment, facts: { commitment } });
  });
}

/** What of a report's tables an addition writes; what it does not tell stays as it was. */
function rowsOf({ channels, document, marks, needs, hoursPerMonth, people }: NewParts["told"]): AddedParts {
  return {
    row: {
      ...(document !== "" && { document }),
      ...(hoursPerMonth !== null && { hours_per_month: hoursPerMonth }),
      ...(people !== null && { people }),
    },
    channels,
    marks: [...new Set(marks)],
    needs,
  };
}

/** As `commitTo` of a report: SHA-256 over a random salt and the canonical JSON of what was added, hexadecimal. */
export function commitToAdded(fields: Answers, salt: string): string {
  return createHash("sha256").update(salt).update(canonicalJson(fields)).digest("hex");
}
