import { GROUP, PUBLIC_STATES } from "../../../../app/cases/case.ts";
import { standingGroups } from "../../../../app/cases/voices/told-together.ts";
import type { Db } from "../../../engine.ts";
import type { CaseSumsTable, SummedCasesTable, ToldGroupsTable } from "../../../tables/cases/sums.ts";
import { nextInSequence, lastInSequence } from "../../counters.ts";
import { lockLedgerHead } from "../../ledger/ledger.ts";
import { standingAnswers } from "../../rulings/answer-checks.ts";
import { tellingsOf } from "../voices.ts";

/** The series that counts how often all was summed by these rules; they have a new one when something is summed otherwise. */
const MADE = "case-sums:1";

/** Cases that are read and written at a time. */
const BATCH = 256;

/** Within the transaction of an act: has these cases, by row id, stand in the sums as their pages show them now, or not at all. */
export async function sumCases(db: Db, ids: readonly number[]): Promise<void> {
  const cases = await publicCases(db, ids);
  await sumRows(db, ids, cases);
  await keepGroups(db, ids, cases);
}

/** Sums all cases of a database in which that was not done by these rules. */
export async function sumsIfMissing(db: Db): Promise<void> {
  if ((await lastInSequence(db, MADE)) > 0) return;
  await db.transaction().execute(async (trx) => {
    await lockLedgerHead(trx);
    for (const table of ["case_sums", "summed_cases", "told_groups"] as const) await trx.deleteFrom(table).execute();
    for (let ids = await idsAfter(trx, 0); ids.length > 0; ids = await idsAfter(trx, ids.at(-1) ?? 0)) {
      await sumCases(trx, ids);
    }
    await nextInSequence(trx, MADE);
  });
}

async function idsAfter(db: Db, after: number): Promise<number[]> {
  const rows = await db.selectFrom("cases").select("id").where("id", ">", after).orderBy("id").limit(BATCH).execute();
  return rows.map(({ id }) => id);
}

/** Those of these cases that everybody may read, as what they are summed. */
async function publicCases(db: Db, ids: readonly number[]): Promise<SummedCasesTable[]> {
  const answers = await standingAnswers(db, ids);
  const rows = await db
    .selectFrom("cases")
    .select(["id", "region_id", "department_id", "duty_id", "verdict", "voices"])
    .where("id", "in", [0, ...ids])
    .where("state", "in", [...PUBLIC_STATES])
    .where("merged_into_id", "is", null)
    .where("hidden_until", "is", null)
    .execute();
  return rows.map(({ id, duty_id, verdict, voices, ...whose }) => ({
    case_id: id,
    ...whose,
    duty_id: duty_id ?? 0,
    verdict: verdict ?? "",
    answer: answers.get(id) ?? "",
    voices: voices ?? 0,
  }));
}

const keyOf = (one: Omit<CaseSumsTable, "cases" | "voices">) =>
  `${one.region_id} ${one.department_id} ${one.duty_id} ${one.verdict} ${one.answer}`;

async function sumRows(db: Db, ids: readonly number[], now: readonly SummedCasesTable[]): Promise<void> {
  const before = await db
    .selectFrom("summed_cases")
    .selectAll()
    .where("case_id", "in", [0, ...ids])
    .execute();
  const asLine = (one: SummedCasesTable) => `${one.case_id} ${keyOf(one)} ${one.voices}`;
  const [were, are] = [new Set(before.map(asLine)), new Set(now.map(asLine))];
  const [gone, come] = [before.filter((one) => !are.has(asLine(one))), now.filter((one) => !were.has(asLine(one)))];
  if (gone.length === 0 && come.length === 0) return;
  const sums = new Map<string, CaseSumsTable>();
  const add = ({ voices, ...one }: SummedCasesTable, by: 1 | -1) => {
    const { region_id, department_id, duty_id, verdict, answer } = one;
    const sum = sums.get(keyOf(one)) ?? { region_id, department_id, duty_id, verdict, answer, cases: 0, voices: 0 };
    sums.set(keyOf(one), { ...sum, cases: sum.cases + by, voices: sum.voices + by * voices });
  };
  for (const one of gone) add(one, -1);
  for (const one of come) add(one, 1);
  await db
    .deleteFrom("summed_cases")
    .where("case_id", "in", [0, ...gone.map(({ case_id }) => case_id)])
    .execute();
  if (come.length > 0) await db.insertInto("summed_cases").values(come).execute();
  await db
    .insertInto("case_sums")
    .values([...sums.values()])
    .onConflict((on) =>
      on.columns(["region_id", "department_id", "duty_id", "verdict", "answer"]).doUpdateSet((eb) => ({
        cases: eb("case_sums.cases", "+", eb.ref("excluded.cases")),
        voices: eb("case_sums.voices", "+", eb.ref("excluded.voices")),
      })),
    )
    .execute();
}

async function keepGroups(db: Db, ids: readonly number[], cases: readonly SummedCasesTable[]): Promise<void> {
  const groups = await groupsOf(db, cases);
  await db
    .deleteFrom("told_groups")
    .where("case_id", "in", [0, ...ids])
    .execute();
  if (groups.length > 0) await db.insertInto("told_groups").values(groups).execute();
}

/** The groups of these cases; one with fewer voices has none. */
async function groupsOf(db: Db, cases: readonly SummedCasesTable[]): Promise<ToldGroupsTable[]> {
  const large = cases.filter(({ voices }) => voices >= GROUP);
  if (large.length === 0) return [];
  const voices = Map.groupBy(
    await tellingsOf(
      db,
      large.map(({ case_id }) => case_id),
    ),
    ({ caseId }) => caseId,
  );
  return large.flatMap(({ case_id, region_id, department_id }) =>
    standingGroups(voices.get(case_id) ?? []).map(({ from, marks, hoursFrom }, nth) => ({
      case_id,
      nth,
      region_id,
      department_id,
      told_from: from,
      marks: marks.join(" "),
      hours_from: hoursFrom,
    })),
  );
}

/**
 * What stands in the sums of the cases after a row id beside what they are now, what that adds to the cells, and the last
 * of them; null behind the last of all.
 */
export async function sumsBesideCases(db: Db, after: number) {
  const ids = await idsAfter(db, after);
  const last = ids.at(-1);
  if (last === undefined) return null;
  const cases = await publicCases(db, ids);
  const summed = await db.selectFrom("summed_cases").selectAll().where("case_id", "in", ids).execute();
  const told = await db.selectFrom("told_groups").selectAll().where("case_id", "in", ids).execute();
  return {
    standing: new Map([...summed.map(caseLine), ...told.map(groupLine)]),
    counted: new Map([...cases.map(caseLine), ...(await groupsOf(db, cases)).map(groupLine)]),
    cells: cases.flatMap((one) => cellLines({ ...one, cases: 1 })),
    last,
  };
}

/** What stands in the cells. */
export async function cellsOfCases(db: Db): Promise<Map<string, number>> {
  return new Map((await db.selectFrom("case_sums").selectAll().execute()).flatMap(cellLines));
}

const cellLines = (one: CaseSumsTable): [string, number][] => [
  [`cases ${keyOf(one)}`, one.cases],
  [`voices ${keyOf(one)}`, one.voices],
];

const caseLine = (one: SummedCasesTable): [string, number] => [`case ${one.case_id} in ${keyOf(one)}`, one.voices];

const groupLine = ({ case_id, nth, hours_from, ...group }: ToldGroupsTable): [string, number] => [
  `group ${case_id}.${nth} of ${group.region_id} ${group.department_id} from ${group.told_from}: ${group.marks}`,
  // A group that tells no hours is there all the same.
  hours_from ?? -1,
];
