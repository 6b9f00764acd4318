import type { Db } from "../../db/engine.ts";
import {
  type CaseRow,
  caseOfReport,
  changeCaseState,
  findCase,
  findCaseByNumber,
  insertCase,
  insertVerdict,
  insertVoice,
} from "../../db/queries/cases.ts";
import { nextInSequence } from "../../db/queries/counters.ts";
import { stripVoiceRow, voiceOfReport } from "../../db/queries/voices.ts";
import type { Day } from "../day.ts";
import { readDepartment } from "../departments/department.server.ts";
import { accountableId } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { readDutyOn, subDutiesOn } from "../duties/duty.server.ts";
import { type Recorder, textHash, touchPublic } from "../ledger/ledger.server.ts";
import { addCounts, scopesOfCase } from "../scorecards/scorecard.server.ts";
import { caseNumber, type Holder, isCounted, isPublic, MIN_VOICES_FOR_MARKS, SHARED, type Verdict } from "./case.ts";

export type { CaseRow };

export interface NewCase {
  kind: string;
  title: string;
  demand: string;
  claimedBasis: string;
  /** Code of the body that made the demand. */
  department: string;
  /** Code of the duty item. */
  duty: string;
}

export interface NewVoice {
  reportId: number;
  publicText: string;
  hoursPerMonth: number | null;
  marks: readonly string[];
}

export interface NewVerdict {
  code: Verdict;
  /** The day whose law the verdict applies. */
  appliesOn: Day;
  reasons: string;
  /** For a shared duty: who holds each sub-duty, by code. */
  parts: readonly { duty: string; holder: Holder }[];
}

/**
 * Publishes a new case within an official act. A demand of a temporary body is put to the department that hosts its
 * office. Throws `unknown_department`, `duty_not_in_force`, `unknown_duty` (also for another county's register).
 */
export async function openCase(
  trx: Db,
  record: Recorder,
  matter: NewCase,
  regionId: number,
  today: Day,
): Promise<CaseRow> {
  const body = await readDepartment(trx, matter.department);
  const duty = await readDutyOn(trx, matter.duty, today);
  if (duty.regionId !== regionId) throw new DomainError("unknown_duty");
  const year = today.slice(0, 4);
  const row = await insertCase(trx, {
    number: caseNumber(year, await nextInSequence(trx, `case:${year}`)),
    state: "open",
    kind: matter.kind,
    title: matter.title,
    demand: matter.demand,
    claimed_basis: matter.claimedBasis,
    demanded_by_id: body.id,
    department_id: accountableId(body),
    duty_id: duty.dutyId,
    region_id: regionId,
    published_on: today,
    withdrawn_on: null,
    withdrawal_reason: null,
  });
  await addCounts(trx, scopesOfCase(row), [{ metric: "cases", day: today, by: 1 }]);
  await record({
    kind: "case_published",
    subject: row.number,
    facts: {
      kind: matter.kind,
      demandedBy: body.code,
      duty: duty.code,
      textHash: textHash(matter.title, matter.demand, matter.claimedBasis),
    },
  });
  return row;
}

/** Adds a report's public version to a case within an official act. Throws `wrong_state` when it is not public. */
export async function addVoice(trx: Db, record: Recorder, matter: CaseRow, voice: NewVoice, today: Day): Promise<void> {
  if (!isPublic(matter)) throw new DomainError("wrong_state");
  const { position } = await insertVoice(
    trx,
    {
      case_id: matter.id,
      report_id: voice.reportId,
      public_text: voice.publicText,
      hours_per_month: voice.hoursPerMonth,
      linked_on: today,
    },
    voice.marks,
  );
  await addCounts(trx, scopesOfCase(matter), [
    { metric: "voices", day: today, by: 1 },
    { metric: "hours", day: today, by: voice.hoursPerMonth ?? 0 },
  ]);
  await record({
    kind: "voice_published",
    subject: matter.number,
    facts: {
      position,
      textHash: textHash(voice.publicText, String(voice.hoursPerMonth ?? ""), ...[...voice.marks].sort()),
    },
  });
}

/**
 * Takes a reporter's words out of the public version, within an official act. The voice stays in its place and counts,
 * with county and day; the case stands on the moderators' summary. Gone are the text, masked as it was, since a manner of
 * writing tells who writes, and the hours, a figure of the reporter's own, which also leave the counters. What was ticked
 * is shown summed up over the case: it stays where at least `MIN_VOICES_FOR_MARKS` tell it together, else it goes.
 *
 * Public pages change at once, although that shows on which day the reporter came: whoever takes words back is better
 * served by their being gone. The ledger's entry waits for the next day as every act of a reporter does, and names the
 * case and the place alone, never the report's commitment, which would tell when the report had arrived.
 */
export async function stripVoice(trx: Db, record: Recorder, reportId: number, today: Day): Promise<void> {
  const voice = await voiceOfReport(trx, reportId);
  const matter = voice && (await findCase(trx, voice.case_id));
  if (!voice || !matter) throw new DomainError("wrong_state");
  await stripVoiceRow(trx, voice.id, today, (voice.together ?? 0) >= MIN_VOICES_FOR_MARKS);
  if (isCounted(matter) && voice.counted === 1) {
    await addCounts(trx, scopesOfCase(matter), [
      { metric: "hours", day: voice.linked_on, by: -(voice.hours_per_month ?? 0) },
    ]);
  }
  await touchPublic(trx);
  await record({ kind: "voice_stripped", subject: matter.number, facts: { position: voice.position } });
}

/**
 * Enters a dated finding on whose duty it is, within an official act. Throws `duty_not_in_force` when the register
 * says nothing of the duty on that day or the day is still to come, `parts_needed` when a shared duty
 * is not split, `unknown_part` when it is split into what was no part of it then. `by` is the row id of whoever gives it:
 * a dispute of it goes to somebody else.
 */
export async function giveVerdict(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  dutyCode: string,
  verdict: NewVerdict,
  today: Day,
  by: number | null = null,
): Promise<void> {
  if (verdict.appliesOn > today) throw new DomainError("duty_not_in_force");
  const duty = await readDutyOn(trx, dutyCode, verdict.appliesOn);
  const given = verdict.code === SHARED ? verdict.parts : [];
  const holders = new Set(given.map((part) => part.holder));
  if (verdict.code === SHARED && holders.size < 2) throw new DomainError("parts_needed");
  const subDuties = await subDutiesOn(trx, duty.dutyId, verdict.appliesOn);
  const parts = given.map((part) => {
    const version = subDuties.find((one) => one.code === part.duty);
    if (!version) throw new DomainError("unknown_part");
    return { duty_version_id: version.id, holder: part.holder };
  });
  await insertVerdict(
    trx,
    {
      case_id: matter.id,
      code: verdict.code,
      applies_on: verdict.appliesOn,
      duty_version_id: duty.id,
      reasons: verdict.reasons,
      decided_on: today,
      decided_by: by,
    },
    parts,
  );
  await record({
    kind: "verdict_given",
    subject: matter.number,
    facts: {
      verdict: verdict.code,
      appliesOn: verdict.appliesOn,
      parts: given,
      textHash: textHash(verdict.reasons),
    },
  });
}

/** Marks an open case as answered; true when this was the first answer. */
export function markAnswered(trx: Db, matter: CaseRow): Promise<boolean> {
  return changeCaseState(trx, matter.id, ["open"], { state: "answered" });
}

/**
 * The case with this number that the public may see; of one that is merged, the one that it went into, under its own
 * number: old links and forms go on working. Throws `unknown_case`, `case_withdrawn`, `case_hidden`.
 */
export async function readCase(db: Db, number: string): Promise<CaseRow> {
  const row = await readCaseForStaff(db, number);
  if (!isPublic(row)) throw new DomainError("case_hidden");
  return row;
}

/** As `readCase`, for those who decide whether a hidden case stays hidden. Throws `unknown_case`, `case_withdrawn`. */
export async function readCaseForStaff(db: Db, number: string): Promise<CaseRow> {
  let row = await findCaseByNumber(db, number);
  while (row?.merged_into_id) row = await findCase(db, row.merged_into_id);
  if (!row) throw new DomainError("unknown_case");
  if (!isCounted(row)) throw new DomainError("case_withdrawn");
  return row;
}

/** The case that a report was published in, while the public may see it. */
export async function readCaseOfReport(db: Db, reportId: number): Promise<CaseRow | null> {
  const row = await caseOfReport(db, reportId);
  return row && isPublic(row) ? row : null;
}
