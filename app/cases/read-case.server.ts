import type { Db } from "../../db/engine.ts";
import { type CaseFilter, listCases, marksOfVoices, voicesOfCase } from "../../db/queries/cases/cases.ts";
import { partsOfVerdicts, verdictsOfCase } from "../../db/queries/cases/verdicts.ts";
import { watchesBeside } from "../../db/queries/rulings/delays.ts";
import { listMergedCases, originsOfCase } from "../../db/queries/rulings/mergers.ts";
import {
  countCasesByDuty,
  countCasesByVerdict,
  countCasesJudged,
  countOffList,
} from "../../db/queries/cases/sums/counts.ts";
import { hangingOn, ofPart } from "../../db/queries/cases/page/hanging.ts";
import { redactionsOfCase } from "../../db/queries/cases/voices.ts";
import { listPublicImages } from "../attachments/attachment.server.ts";
import type { Day } from "../day.ts";
import { readDepartmentById, readRegionChain } from "../departments/department.server.ts";
import { readDutyNear, readFindings } from "../duties/duty.server.ts";
import { type DutyFinding, noItemOn } from "../duties/duty.ts";
import { type CaseRow, readCase, readCaseForStaff } from "./case.server.ts";
import { readLateness } from "./clock/clock.server.ts";
import { CURSOR, PUBLIC_STATES, TOWNSHIPS_OWN, type Verdict, type WithdrawalReason } from "./case.ts";
import { type Telling, toldTogether } from "./voices/told-together.ts";
import type { Kind } from "../reports/vocabulary.ts";

export { ofPart };

/** A case as a row of a list. */
export interface CaseSummary {
  /** Of its row; on no page. */
  id: number;
  number: string;
  title: string;
  kind: Kind;
  publishedOn: Day;
  dueOn: Day;
  metOn: Day | null;
  /** The day from which its clock stands still, while it does. */
  heldOn: Day | null;
  /** Working days after the due day, 0 while it is not late. */
  daysLate: number;
  voices: number;
  /** The verdict that stands; null until there is one. */
  verdict: Verdict | null;
  department: { code: string; name: string; nameEn: string };
}

export type CaseListFilter = Omit<CaseFilter, "states" | "after"> & { after?: string };

/**
 * A page of public cases, newest first, and the cursor of the next page. The cursor is the day and row id of the last
 * case, `2026-11-22.17`; one that is not well-formed starts from the newest.
 */
export async function listPublicCases(
  db: Db,
  filter: CaseListFilter,
  today: Day,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const rows = await listCases(db, {
    ...filter,
    states: PUBLIC_STATES,
    after: parseCursor(filter.after),
    limit: filter.limit + 1,
  });
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const lateOf = await readLateness(db, page, today);
  return {
    cases: page.map((row) => ({
      id: row.id,
      number: row.number,
      // Of what is hidden a department reads the number.
      title: row.hidden_until === null ? row.title : row.number,
      kind: row.kind,
      publishedOn: row.published_on,
      dueOn: row.due_on,
      metOn: row.met_on,
      heldOn: row.held_on,
      daysLate: lateOf(row),
      voices: row.voices ?? 0,
      verdict: row.verdict,
      department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
    })),
    next: rows.length > filter.limit && last ? `${last.published_on}.${last.id}` : null,
  };
}

function parseCursor(cursor: string | undefined) {
  const parts = CURSOR.exec(cursor ?? "");
  return parts?.[1] && parts[2] ? { publishedOn: parts[1], id: Number(parts[2]) } : undefined;
}

export type CaseReader = "public" | "department" | "staff";

/**
 * All that a case's page says of the case itself; its clock and replies belong to `replies/`. The number that comes back
 * is another than the one asked for when that case was merged. To `staff` it shows what is hidden, too. The `department`
 * that has to answer reads as the public does, and goes on answering while the case as a whole is hidden: then neither
 * its title nor what was demanded stands there. Throws as `readCase` does, to staff and department not `case_hidden`.
 */
export async function readCasePage(db: Db, number: string, today: Day, reader: CaseReader = "public") {
  return (await readCaseWithParts(db, number, today, reader)).matter;
}

/** As `readCasePage`, with what else hangs on the case. */
export async function readCaseWithParts(db: Db, number: string, today: Day, reader: CaseReader = "public") {
  const row = reader === "public" ? await readCase(db, number) : await readCaseForStaff(db, number);
  const withheld = reader === "department" && row.hidden_until !== null;
  const has = await hangingOn(db, row.id);
  const origins = has.mergers ? await originsOfCase(db, row.id) : new Map<string, never>();
  const [department, demandedBy, duty, regions, voices, marks, verdicts, merged, beside, redactions, images] =
    await Promise.all([
      readDepartmentById(db, row.department_id),
      row.demanded_by_id === row.department_id ? null : readDepartmentById(db, row.demanded_by_id),
      row.duty_id === null ? null : readDutyNear(db, row.duty_id, today),
      readRegionChain(db, row.region_id),
      voicesOfCase(db, row.id),
      marksOfVoices(db, row.id),
      readVerdicts(db, row, origins),
      ofPart(has.mergers, () => listMergedCases(db, row.id)),
      ofPart(has.beside, () => watchesBeside(db, row.id)),
      ofPart(has.redactions, () => redactionsOfCase(db, row.id)),
      listPublicImages(db, row.id),
    ]);
  const matter = {
    id: row.id,
    number: row.number,
    title: withheld ? row.number : row.title,
    demand: withheld ? "" : row.demand,
    claimedBasis: withheld ? "" : row.claimed_basis,
    kind: row.kind,
    publishedOn: row.published_on,
    hashSalt: row.hash_salt,
    department,
    demandedBy: demandedBy ?? department,
    /** Null while it is off the list. */
    duty,
    /** The day on which the register had no such item, and the one on which it was put under one, if it was. */
    offListOn: row.off_list_on,
    listedOn: row.listed_on,
    region: regions[0]
      ? { id: regions[0].id, code: regions[0].code, name: regions[0].name, nameEn: regions[0].name_en }
      : null,
    hiddenUntil: row.hidden_until,
    /** The cases that went into this one, under their old numbers. */
    merged: merged.map((one) => ({ number: one.number, title: one.title, on: one.merged_on })),
    /** The deadlines that some of these had missed by then; they go on counting for the department of that time. */
    missed: beside
      .filter(
        (one) => one.part === "lead" && one.stage === "answered" && (one.case_id !== row.id || one.kept === "merger"),
      )
      .map((one) => ({
        number: one.number,
        dueOn: one.due_on,
        department: { code: one.department_code, name: one.department_name, nameEn: one.department_name_en },
      })),
    voices: voices.map((voice) => {
      const hidden = withheld || (voice.hidden_on !== null && reader !== "staff");
      return {
        position: voice.position,
        /** Null once its reporter has taken it back, or while it is hidden. */
        text: voice.stripped_on === null && !hidden ? voice.public_text : null,
        /** Why the moderators hide it, and until when if nobody has confirmed that yet. */
        hidden:
          voice.hidden_on === null
            ? null
            : { reason: voice.hidden_reason as WithdrawalReason, until: voice.hidden_until },
        linkedOn: voice.linked_on,
        hashSalt: hidden ? null : voice.hash_salt,
        /** The unit in whose name it is told; null for an anonymous one. Its name is null where the words are not read either. */
        unit: voice.unit_kind && { kind: voice.unit_kind, name: hidden ? null : voice.unit_name },
        unitSalt: hidden ? null : voice.unit_salt,
        /** Where it was published, if in a case that was merged into this one. */
        origin: origins.get(`voice ${voice.id}`) ?? null,
        /** In how many places something is hidden or kept, by reason. */
        redactions: hidden
          ? {}
          : Object.fromEntries(
              redactions.filter((one) => one.position === voice.position).map((one) => [one.reason, one.places]),
            ),
        images: hidden ? [] : (images.get(voice.position) ?? []),
      };
    }),
    told: toldTogether(tellings(voices, marks, origins), today),
    verdicts,
  };
  return { matter, has };
}

/** What the voices told, in the order in which they were linked. */
function tellings(
  voices: Awaited<ReturnType<typeof voicesOfCase>>,
  marks: Awaited<ReturnType<typeof marksOfVoices>>,
  origins: Awaited<ReturnType<typeof originsOfCase>>,
): Telling[] {
  const byVoice = Map.groupBy(marks, (mark) => mark.voice_id);
  return voices
    .toSorted((a, b) => a.id - b.id)
    .map((voice) => ({
      case: origins.get(`voice ${voice.id}`)?.number ?? "",
      signed: voice.unit_kind !== null,
      linkedOn: voice.linked_on,
      stands: voice.stripped_on === null && voice.hidden_on === null && voice.counted === 1,
      marks: (byVoice.get(voice.id) ?? []).map((mark) => mark.code),
      hours: voice.hours_per_month,
    }));
}

/** The verdicts of a case, the one on the latest law first. */
async function readVerdicts(db: Db, matter: CaseRow, origins: Awaited<ReturnType<typeof originsOfCase>>) {
  const verdicts = await verdictsOfCase(db, matter.id);
  const parts = Map.groupBy(
    await partsOfVerdicts(
      db,
      verdicts.map((verdict) => verdict.id),
    ),
    (part) => part.verdict_id,
  );
  const findings = await findingsOf(db, verdicts);
  // A later verdict on the law of the same day takes the place of the earlier one; one of a merged case stands for itself.
  const subject = (one: (typeof verdicts)[number]) =>
    `${one.applies_on} ${origins.get(`verdict ${one.id}`)?.number ?? ""}`;
  const standing = new Map<string, number>();
  for (const one of verdicts) standing.set(subject(one), Math.max(one.id, standing.get(subject(one)) ?? 0));
  return verdicts.map((verdict, index) => ({
    id: verdict.id,
    /** True once a later verdict on the law of the same day stands in its place. */
    replaced: standing.get(subject(verdict)) !== verdict.id,
    from: origins.get(`verdict ${verdict.id}`)?.number ?? null,
    code: verdict.code,
    appliesOn: verdict.applies_on,
    decidedOn: verdict.decided_on,
    reasons: verdict.reasons,
    hashSalt: verdict.hash_salt,
    /** What the register said on that day of the duty that was judged; or that it had none. */
    finding: findings[index] ?? noItemOn(verdict.applies_on),
    parts: (parts.get(verdict.id) ?? []).map((part) => ({
      duty: part.code,
      title: part.title,
      holder: part.holder,
      holderName: part.holder_name,
      holderNameEn: part.holder_name_en,
    })),
  }));
}

/** What the register said of what each verdict is on: a case may have been put under another item since. */
async function findingsOf(db: Db, verdicts: Awaited<ReturnType<typeof verdictsOfCase>>): Promise<DutyFinding[]> {
  const found = new Map<number, DutyFinding>();
  for (const [dutyId, same] of Map.groupBy(verdicts, (verdict) => verdict.duty_id)) {
    const days = same.map((verdict) => verdict.applies_on);
    const findings = dutyId === null ? days.map(noItemOn) : await readFindings(db, dutyId, days);
    same.forEach((verdict, at) => found.set(verdict.id, findings[at] ?? noItemOn(verdict.applies_on)));
  }
  return verdicts.map((verdict) => found.get(verdict.id) ?? noItemOn(verdict.applies_on));
}

/** The public cases of these departments counted by the verdict that stands. */
export async function countByVerdict(db: Db, departmentIds: readonly number[]) {
  const rows = await countCasesByVerdict(db, departmentIds);
  return rows.map((row) => ({ code: row.verdict as Verdict, cases: row.cases }));
}

/** How many public cases are found to be a township's own duty, which count against no body. */
export function countTownshipsOwn(db: Db): Promise<number> {
  return countCasesJudged(db, TOWNSHIPS_OWN);
}

/** How many public cases of a county are off the list. */
export function countCasesOffList(db: Db, regionId: number): Promise<number> {
  return countOffList(db, regionId);
}

/** A department's public cases counted by duty item, the most voices first; `duty` is null for those off the list. */
export async function countByDuty(db: Db, departmentIds: readonly number[], today: Day) {
  const rows = await countCasesByDuty(db, departmentIds);
  return Promise.all(
    rows.map(async (row) => ({
      duty:
        row.duty_id === null || row.code === null
          ? null
          : { code: row.code, title: (await readDutyNear(db, row.duty_id, today)).title },
      cases: row.cases,
      voices: row.voices,
    })),
  );
}
