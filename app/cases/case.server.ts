import type { Db } from "../../db/engine.ts";
import {
  type CaseRow,
  changeCaseState,
  findCase,
  findCaseByNumber,
  insertCase,
  insertVoice,
} from "../../db/queries/cases/cases.ts";
import { insertVerdict } from "../../db/queries/cases/verdicts.ts";
import { nextInSequence } from "../../db/queries/counters.ts";
import { askedSince } from "../../db/queries/replies/replies.ts";
import { insertVoiceRedactions } from "../../db/queries/cases/voices.ts";
import { publishImages, PUBLISH_IMAGES_REFUSALS } from "../attachments/attachment.server.ts";
import type { Day } from "../day.ts";
import { accountableId } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import {
  readDutyNear,
  readFinding,
  subDutiesOn,
  READ_DUTY_NEAR_REFUSALS,
  READ_FINDING_REFUSALS,
} from "../duties/duty.server.ts";
import { OFF_LIST } from "../duties/duty.ts";
import { newSalt, type Recorder, saltedHash } from "../ledger/ledger.server.ts";
import type { Vetted } from "../redaction/redaction.ts";
import {
  READ_BODY_REFUSALS,
  READ_ITEM_REFUSALS,
  readBody,
  readItem,
  REGISTER_OF_REFUSALS,
  registerOf,
} from "../register/register.server.ts";
import type { UnitKind } from "../reports/unit/unit.ts";
import type { Kind } from "../reports/vocabulary.ts";
import { askedChanges } from "../scorecards/occasions.ts";
import { recounting } from "./recounting.server.ts";
import { addCounts, scopesOfCase } from "../scorecards/scorecard.server.ts";
import {
  caseNumber,
  contradicts,
  type Holder,
  isCounted,
  isHeldAgainst,
  isPublic,
  REPEALED,
  SHARED,
  type Verdict,
} from "./case.ts";

/** What `openCase` refuses with. */
export const OPEN_CASE_REFUSALS = [...REGISTER_OF_REFUSALS, ...READ_BODY_REFUSALS, ...READ_ITEM_REFUSALS] as const;

/** What `addVoice` refuses with. */
export const ADD_VOICE_REFUSALS = ["wrong_state", ...PUBLISH_IMAGES_REFUSALS] as const;

/** What `giveVerdict` refuses with. */
export const GIVE_VERDICT_REFUSALS = [
  ...READ_FINDING_REFUSALS,
  "duty_not_in_force",
  "no_parts",
  "parts_needed",
  "unknown_part",
  "contrary_unexplained",
] as const;

/** What `dutyCodeOf` refuses with. */
export const DUTY_CODE_OF_REFUSALS = [...READ_DUTY_NEAR_REFUSALS] as const;

/** What `readCaseForStaff` refuses with. */
export const READ_CASE_FOR_STAFF_REFUSALS = ["unknown_case", "case_withdrawn"] as const;

/** What `readCase` refuses with. */
export const READ_CASE_REFUSALS = [...READ_CASE_FOR_STAFF_REFUSALS, "case_hidden"] as const;

export type { CaseRow };

export interface NewCase {
  kind: Kind;
  title: Vetted;
  demand: Vetted;
  claimedBasis: Vetted;
  /** Code of the body that made the demand. */
  department: string;
  /** Code of the duty item, or `OFF_LIST`. */
  duty: string;
}

export interface NewVoice {
  reportId: number;
  publicText: Vetted;
  hoursPerMonth: number | null;
  marks: readonly string[];
  /** In how many places something is hidden or kept, by reason. */
  redactions?: Readonly<Partial<Record<string, number>>>;
  /** Ids of the pictures that are published with it. */
  images?: readonly string[];
  /** The unit in whose name it is told; anonymous without. */
  unit?: { kind: UnitKind; name: Vetted } | null;
}

export interface NewVerdict {
  code: Verdict;
  /** The day whose law the verdict applies. */
  appliesOn: Day;
  reasons: Vetted;
  /** For a shared duty: who holds each sub-duty, by code. */
  parts: readonly { duty: string; holder: Holder }[];
  /** The moderator has seen that it contradicts the register and says that the reasons tell why. */
  explained?: boolean;
}

/**
 * Publishes a new case within an official act, on a duty item or on the finding that there is none today. A demand of a
 * temporary body is put to the department that hosts its office. Throws `unknown_department`, `department_elsewhere`, `duty_not_in_force`, `unknown_duty` (also for another county's register).
 */
export async function openCase(
  trx: Db,
  record: Recorder,
  matter: NewCase,
  regionId: number,
  today: Day,
): Promise<CaseRow> {
  const register = await registerOf(trx, regionId, today);
  const body = await readBody(trx, register, matter.department);
  const duty = await readItem(trx, register, matter.duty);
  const year = today.slice(0, 4);
  const hashSalt = newSalt();
  const row = await insertCase(trx, {
    number: caseNumber(year, await nextInSequence(trx, `case:${year}`)),
    state: "open",
    kind: matter.kind,
    title: matter.title,
    demand: matter.demand,
    claimed_basis: matter.claimedBasis,
    demanded_by_id: body.id,
    department_id: accountableId(body),
    duty_id: duty?.dutyId ?? null,
    off_list_on: duty ? null : today,
    region_id: regionId,
    published_on: today,
    withdrawn_on: null,
    withdrawal_reason: null,
    hash_salt: hashSalt,
  });
  await addCounts(trx, scopesOfCase(row), [{ metric: "cases", day: today, by: 1 }]);
  await record("case_published", {
    subject: row.number,
    facts: {
      kind: matter.kind,
      demandedBy: body.code,
      duty: duty?.code ?? OFF_LIST,
      textHash: saltedHash(hashSalt, matter.title, matter.demand, matter.claimedBasis),
    },
  });
  return row;
}

/**
 * Adds a report's public version, or the part of it that tells this matter, to a case within an official act. Throws
 * `wrong_state` when it is not public, and as `publishImages` does.
 */
export async function addVoice(trx: Db, record: Recorder, matter: CaseRow, voice: NewVoice, today: Day): Promise<void> {
  if (!isPublic(matter)) throw new DomainError("wrong_state");
  const hashSalt = newSalt();
  const { unit = null } = voice;
  const unitSalt = newSalt();
  const { id, position } = await insertVoice(
    trx,
    {
      ...(unit && { unit_kind: unit.kind, unit_name: unit.name, unit_salt: unitSalt }),
      case_id: matter.id,
      report_id: voice.reportId,
      public_text: voice.publicText,
      hours_per_month: voice.hoursPerMonth,
      linked_on: today,
      hash_salt: hashSalt,
    },
    voice.marks,
  );
  await insertVoiceRedactions(trx, id, voice.redactions ?? {});
  const images = await publishImages(trx, { id, reportId: voice.reportId }, voice.images ?? []);
  const answeredOn = await askedSince(trx, matter.id);
  await addCounts(trx, scopesOfCase(matter), [
    { metric: "voices", day: today, by: 1 },
    ...(answeredOn === null || !isHeldAgainst(matter) ? [] : askedChanges(today, answeredOn)),
  ]);
  await record("voice_published", {
    subject: matter.number,
    // Of what a reporter ticked and filled in, nothing: it is public only together with what others did.
    facts: { position, textHash: saltedHash(hashSalt, voice.publicText, ...images) },
  });
  if (!unit) return;
  await record("voice_signed", {
    subject: matter.number,
    facts: { position, unit: unit.kind, textHash: saltedHash(unitSalt, unit.name) },
  });
}

/**
 * Enters a dated finding on whose duty it is, within an official act. Throws `duty_not_in_force` when the register
 * says nothing of the duty on that day, unless the verdict is that its basis is repealed, or the day is still to come, `parts_needed` when a shared duty
 * is not split, `no_parts` when there is no item that could be, `unknown_part` when it is split into what was no part of it
 * then, `contrary_unexplained` when it says otherwise than the register and is not `explained`. `dutyCode` is `OFF_LIST` where
 * the register had no item on the day. `by` is the row id of whoever gives it: a dispute of it goes to
 * somebody else.
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
  const finding = await readFinding(trx, dutyCode, verdict.appliesOn);
  // That its basis is repealed can only be found once the register has dropped the duty: it rests on the last version.
  const duty = finding.kind === "repealed" && verdict.code !== REPEALED ? null : finding.version;
  const noItem = finding.kind === "no_item";
  if (!duty && !noItem) throw new DomainError("duty_not_in_force");
  if (noItem && verdict.code === SHARED) throw new DomainError("no_parts");
  const given = verdict.code === SHARED ? verdict.parts : [];
  const holders = new Set(given.map((part) => part.holder));
  if (verdict.code === SHARED && holders.size < 2) throw new DomainError("parts_needed");
  const subDuties = duty ? await subDutiesOn(trx, duty.dutyId, verdict.appliesOn) : [];
  const parts = given.map((part) => {
    const version = subDuties.find((one) => one.code === part.duty);
    if (!version) throw new DomainError("unknown_part");
    return { version, holder: part.holder };
  });
  const split = new Set(subDuties.map((one) => one.holder === null)).size === 2;
  if (!verdict.explained && contradicts(finding.kind, verdict.code, split))
    throw new DomainError("contrary_unexplained");
  const hashSalt = newSalt();
  const enter = () =>
    insertVerdict(
      trx,
      {
        case_id: matter.id,
        code: verdict.code,
        applies_on: verdict.appliesOn,
        duty_version_id: duty?.id ?? null,
        reasons: verdict.reasons,
        decided_on: today,
        decided_by: by,
        hash_salt: hashSalt,
      },
      parts.map(({ version, holder }) => ({ duty_version_id: version.id, holder })),
    );
  // To or from a township's own duty: what the case counts for becomes another.
  const before = await findCase(trx, matter.id);
  const turns = before && (!isHeldAgainst(before) || !isHeldAgainst({ verdict: verdict.code }));
  await (turns ? recounting(trx, [matter.id], enter) : enter());
  await record("verdict_given", {
    subject: matter.number,
    facts: {
      verdict: verdict.code,
      appliesOn: verdict.appliesOn,
      parts: parts.map(({ version, holder }) => ({ duty: version.code, holder })),
      textHash: saltedHash(hashSalt, verdict.reasons),
    },
  });
}

/** Code of the item that a case is on, as the register had it on a day or near it; `OFF_LIST` where it is on none. */
export async function dutyCodeOf(db: Db, matter: Pick<CaseRow, "duty_id">, day: Day): Promise<string> {
  return matter.duty_id === null ? OFF_LIST : (await readDutyNear(db, matter.duty_id, day)).code;
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

export { readCalendar } from "./clock/calendar.server.ts";
export { type PublishedPart, readCasesOfReport, readPublishedParts, stripVoices } from "./voices/voices.server.ts";
