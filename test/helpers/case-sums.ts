import { readCasePage } from "../../app/cases/read-case.server.ts";
import { readAnswers } from "../../app/replies/reply.server.ts";
import { readChecks } from "../../app/rulings/checking/check-answer.server.ts";
import { addDays } from "../../app/day.ts";
import type { Db } from "../../db/engine.ts";
import { TODAY } from "./factories.ts";

/** Days after which every group that is full tells. */
const YEARS_LATER = 1000;

/**
 * What the sums over cases lack, or have too much, against the cases themselves, added up here by plain loops and, of what
 * groups of voices tell, read from the page of each case: nothing where acts have kept them.
 */
export async function wrongSums(db: Db): Promise<string[]> {
  const cases = (await db.selectFrom("cases").selectAll().execute()).filter(
    (one) => ["open", "answered"].includes(one.state) && one.merged_into_id === null && one.hidden_until === null,
  );
  const [summed, cells] = [new Set<string>(), new Map<string, number[]>()];
  const told: string[] = [];
  for (const one of cases) {
    const cell = `county ${one.region_id} body ${one.department_id} item ${one.duty_id ?? 0} ${one.verdict ?? ""} ${await answerOf(db, one.id)}`;
    summed.add(`case ${one.id} in ${cell}: ${one.voices}`);
    const [count = 0, voices = 0] = cells.get(cell) ?? [];
    cells.set(cell, [count + 1, voices + (one.voices ?? 0)]);
    const page = (await readCasePage(db, one.number, addDays(TODAY, YEARS_LATER))).told;
    const whose = `county ${one.region_id} body ${one.department_id} case ${one.id}`;
    for (const { code, atLeast } of page.marks) told.push(`${whose} ${code}: ${atLeast / 3}`);
    for (const { from, groups } of page.hours) told.push(`${whose} hours from ${from}: ${groups}`);
    if (page.voices > 0) told.push(`${whose} groups: ${page.voices / 5}`);
  }
  const expected = [
    ...summed,
    ...[...cells].map(([cell, [count, voices]]) => `${cell}: ${count} with ${voices}`),
    ...told,
  ];
  const kept = await keptLines(db);
  return [
    ...kept.filter((line) => !expected.includes(line)).map((line) => `wrong: ${line}`),
    ...expected.filter((line) => !kept.includes(line)).map((line) => `missing: ${line}`),
  ];
}

/** What a moderator found last of the answers that a case has. */
async function answerOf(db: Db, caseId: number): Promise<string> {
  const { replies } = await readAnswers(db, caseId, TODAY, "staff");
  const own = replies.filter(({ setAside }) => !setAside);
  if (!own.some(({ sentBack }) => sentBack === null)) return "";
  const checks = await readChecks(db, caseId);
  return checks.findLast(({ position }) => own.some((one) => one.position === position))?.found ?? "unchecked";
}

async function keptLines(db: Db): Promise<string[]> {
  const cellOf = (row: {
    region_id: number;
    department_id: number;
    duty_id: number;
    verdict: string;
    answer: string;
  }) => `county ${row.region_id} body ${row.department_id} item ${row.duty_id} ${row.verdict} ${row.answer}`;
  const summed = await db.selectFrom("summed_cases").selectAll().execute();
  const sums = await db.selectFrom("case_sums").selectAll().execute();
  const groups = new Map<string, number>();
  for (const row of await db.selectFrom("told_groups").selectAll().execute()) {
    const whose = `county ${row.region_id} body ${row.department_id} case ${row.case_id}`;
    const tells = [...row.marks.split(" ").filter(Boolean), "groups"];
    if (row.hours_from !== null) tells.push(`hours from ${row.hours_from}`);
    for (const one of tells) groups.set(`${whose} ${one}`, (groups.get(`${whose} ${one}`) ?? 0) + 1);
  }
  return [
    ...summed.map((row) => `case ${row.case_id} in ${cellOf(row)}: ${row.voices}`),
    // A cell that nothing is in any more stays, and is read by nobody.
    ...sums
      .filter((row) => row.cases !== 0 || row.voices !== 0)
      .map((row) => `${cellOf(row)}: ${row.cases} with ${row.voices}`),
    ...[...groups].map(([one, count]) => `${one}: ${count}`),
  ];
}
