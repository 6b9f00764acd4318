import type { Db } from "../../db/engine.ts";
import { findReportForDesk } from "../../db/queries/reports/reports.ts";
import { casesNear, countOutcome, firstVoices } from "../../db/queries/suggestions.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { readScope } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { findDuplicates } from "./duplicates/duplicates.server.ts";
import { learn, readLessons } from "./lessons.server.ts";
import { rankCases } from "./ranking/cases.ts";
import { type Known, rankText } from "./ranking/rank.ts";
import { type ReadyRegister, readyRegister } from "./register.server.ts";
import { type Ranking, rankOf } from "./suggestion.ts";

export { readAccuracy } from "./accuracy.server.ts";
export { signReport } from "./duplicates/duplicates.server.ts";
export { signWith } from "./duplicates/signature.server.ts";
export { kindSpokenOf } from "./ranking/kinds.ts";
export { unlearn, unlearnCase } from "./lessons.server.ts";

/** Newest cases looked through for likeness, of the likeliest departments and of the likeliest duties. */
const CASES_READ = 40;
/** Departments whose cases are looked through. */
const NEAR = 3;

type StoredText = NonNullable<Awaited<ReturnType<typeof findReportForDesk>>>;

/**
 * What is proposed for a report, ranked, with the words that led there: bodies of its region and above, duty items of
 * its county, kinds, gaps, public cases alike, and reports that may be the same. Throws `not_found`, `forbidden`.
 */
export async function suggestForReport(db: Db, actor: Actor, reportId: number, today: Day) {
  const report = await findReportForDesk(db, reportId);
  if (!report) throw new DomainError("not_found");
  assertCan(actor, "read:report", await readScope(db, report.region_id, report.department_id, reportId));
  const register = await readyRegister(db, report.region_id, today);
  const ranking = await rankReport(db, register, report);
  const [cases, duplicates] = await Promise.all([
    findCasesAlike(db, register, ranking, report.body),
    findDuplicates(db, actor, { reportId, countyId: register.countyId, body: report.body }),
  ]);
  return { ...named(register, ranking), cases, duplicates };
}

export type Suggestions = Awaited<ReturnType<typeof suggestForReport>>;

/** As `suggestForReport`, for a text of which nothing else is known. */
export async function suggestForText(db: Db, regionId: number, text: string, known: Known = {}, today: Day) {
  const register = await readyRegister(db, regionId, today);
  return rankText(register.index, text, known, await readLessons(db, register, text));
}

async function rankReport(db: Db, register: ReadyRegister, report: StoredText): Promise<Ranking> {
  const lessons = await readLessons(db, register, report.body);
  const departmentText = `${report.department_name ?? ""}，${report.department_text}`;
  return rankText(
    register.index,
    report.body,
    { departmentText, kind: report.kind === "unsure" ? undefined : report.kind },
    lessons,
  );
}

/** Codes with what people call them. */
function named(register: ReadyRegister, ranking: Ranking) {
  const nameOf = (code: string) => {
    const { name, nameEn } = register.departments.get(code) ?? { name: code, nameEn: code };
    return { code, name, nameEn };
  };
  return {
    ...ranking,
    departments: ranking.departments.map((one) => ({ ...one, ...nameOf(one.code), bodies: one.bodies.map(nameOf) })),
    duties: ranking.duties.map((one) => ({ ...one, title: register.duties.get(one.code)?.title ?? one.code })),
  };
}

async function findCasesAlike(db: Db, register: ReadyRegister, ranking: Ranking, body: string) {
  const idsOf = (codes: readonly { code: string }[], rows: ReadonlyMap<string, { id: number }>) =>
    codes.flatMap(({ code }) => rows.get(code)?.id ?? []);
  const near = {
    departmentIds: idsOf(ranking.departments.slice(0, NEAR), register.departments),
    dutyIds: idsOf(ranking.duties, register.duties),
  };
  const cases = await casesNear(db, register.countyId, near, CASES_READ);
  const voices = await firstVoices(
    db,
    cases.map(({ id }) => id),
  );
  const said = new Map(voices.map((voice) => [voice.case_id, voice.public_text]));
  return rankCases(
    cases.map((matter) => ({ ...matter, said: said.get(matter.id) ?? "" })),
    ranking,
    body,
  );
}

/** A decision that linked a report to a case: what a moderator chose. */
export interface Chosen {
  reportId: number;
  /** Row ids of the county, of the department that answers and of the duty item (null: off the list); the kind's code. */
  countyId: number;
  departmentId: number;
  dutyId: number | null;
  kind: string;
  publicText: string;
}

/** What is proposed for a report, as it stood before the decision. */
export interface Proposed {
  register: ReadyRegister;
  ranking: Ranking;
}

/**
 * Ranks a report for `learnFromDecision`. That takes tens of milliseconds: call it before the act, which all others wait
 * for. Null when there is no such report.
 */
export async function rankBefore(db: Db, reportId: number, today: Day): Promise<Proposed | null> {
  const report = await findReportForDesk(db, reportId);
  if (!report) return null;
  const register = await readyRegister(db, report.region_id, today);
  return { register, ranking: await rankReport(db, register, report) };
}

/**
 * Notes within the act of a decision which of its choices had been proposed and at what rank, by the day alone, and
 * learns from it: in this order, so that nothing is proposed because it was just chosen.
 */
export async function learnFromDecision(trx: Db, proposed: Proposed | null, chosen: Chosen, today: Day): Promise<void> {
  if (proposed) {
    const { register, ranking } = proposed;
    const codeOf = (rows: ReadonlyMap<string, { id: number }>, id: number) =>
      [...rows].find(([, row]) => row.id === id)?.[0] ?? "";
    const department = codeOf(register.departments, chosen.departmentId);
    await countOutcome(trx, today, "department", rankOf(department, ranking.departments));
    // That the register has no item is nothing that could have been proposed: it says nothing of what was.
    if (chosen.dutyId !== null) {
      await countOutcome(trx, today, "duty", rankOf(codeOf(register.duties, chosen.dutyId), ranking.duties));
    }
    await countOutcome(trx, today, "kind", rankOf(chosen.kind, ranking.kinds));
  }
  const { reportId, countyId, departmentId, dutyId, kind, publicText } = chosen;
  const targets = { county_id: countyId, department_id: departmentId, duty_id: dutyId, kind };
  await learn(trx, { report_id: reportId, ...targets }, publicText);
}
