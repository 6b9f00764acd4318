import type { Db } from "../../db/engine.ts";
import {
  addToTerms,
  insertLesson,
  lessonsOfCase,
  takeLesson,
  termsInAll,
  termsOfTargets,
} from "../../db/queries/suggestions.ts";
import type { SuggestionLessonsTable, TermTarget } from "../../db/tables/suggestions.ts";
import type { Kind } from "../reports/vocabulary.ts";
import { type Counted, pickTerms, weighLessons } from "./ranking/lessons.ts";
import type { Learned } from "./ranking/rank.ts";
import type { ReadyRegister } from "./register.server.ts";
import { pairsOf, plainText } from "./suggestion.ts";

/** What the terms of a kind are counted under: a new kind takes a number that no kind ever had. */
const NUMBER_OF: Record<Kind, number> = {
  K1: 1,
  K2: 2,
  K3: 3,
  K4: 4,
  K5: 5,
  K6: 6,
  K7: 7,
  K8: 8,
  K9: 9,
  K10: 10,
  K11: 11,
  K12: 12,
  K13: 13,
  K14: 14,
};

const KIND_OF: ReadonlyMap<number, string> = new Map(Object.entries(NUMBER_OF).map(([kind, number]) => [number, kind]));

/** Counts the lessons themselves. */
const EVERY = "";

/**
 * Learns which words lead to a department, a duty item and a kind, from a public version that was linked to a case,
 * within the running act. Only counts are kept. Learning from the same report again changes nothing.
 */
export async function learn(
  trx: Db,
  lesson: Omit<SuggestionLessonsTable, "voice_id">,
  publicText: string,
): Promise<void> {
  if (publicText === "" || !(await insertLesson(trx, lesson))) return;
  await addToTerms(trx, termsOf(publicText), targetsOf(lesson), 1);
}

/**
 * Takes back what was learned from a report's public version, within the running act: before its words are stripped,
 * its case withdrawn, or its link undone; with a voice, only what was learned from that one, as a report may speak in
 * several cases. Nothing happens when nothing was learned.
 */
export async function unlearn(trx: Db, reportId: number, voiceId?: number): Promise<void> {
  const lesson = await takeLesson(trx, reportId, voiceId);
  if (lesson) await addToTerms(trx, termsOf(lesson.publicText), targetsOf(lesson), -1);
}

/** As `unlearn`, for every voice of a case. */
export async function unlearnCase(trx: Db, caseId: number): Promise<void> {
  for (const { report_id, voice_id } of await lessonsOfCase(trx, caseId)) await unlearn(trx, report_id, voice_id);
}

function termsOf(text: string): string[] {
  return [EVERY, ...pairsOf(plainText(text))];
}

function targetsOf(lesson: Omit<SuggestionLessonsTable, "voice_id">): { target: TermTarget; target_id: number }[] {
  return [
    { target: "all", target_id: 0 },
    { target: "department", target_id: lesson.department_id },
    { target: "duty", target_id: lesson.duty_id },
    { target: "kind", target_id: NUMBER_OF[lesson.kind as Kind] },
  ];
}

/** What links of the past say of a text, for the bodies and duty items of a county's register. */
export async function readLessons(db: Db, register: ReadyRegister, text: string): Promise<Learned> {
  const none = { departments: new Map(), duties: new Map(), kinds: new Map() };
  const pairs = [...pairsOf(plainText(text))];
  const inAll = new Map((await termsInAll(db, [EVERY, ...pairs])).map((row) => [row.term, row.voices]));
  const lessons = inAll.get(EVERY) ?? 0;
  const picked = pickTerms(pairs, inAll, lessons);
  if (picked.length === 0) return none;
  const rows = await termsOfTargets(db, [EVERY, ...picked]);
  const departments = codesById(register.departments);
  const duties = codesById(register.duties);
  const weigh = (target: TermTarget, codeOf: (id: number) => string | undefined) =>
    weighLessons(countsOf(rows, target, codeOf), picked, inAll, lessons);
  return {
    departments: weigh("department", (id) => departments.get(id)),
    duties: weigh("duty", (id) => duties.get(id)),
    kinds: weigh("kind", (id) => KIND_OF.get(id)),
  };
}

function codesById(rows: ReadonlyMap<string, { id: number }>): Map<number, string> {
  return new Map([...rows].map(([code, { id }]) => [id, code]));
}

function countsOf(
  rows: Awaited<ReturnType<typeof termsOfTargets>>,
  target: TermTarget,
  codeOf: (id: number) => string | undefined,
): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const row of rows) {
    const code = row.target === target ? codeOf(row.target_id) : undefined;
    if (code === undefined) continue;
    const counted = counts.get(code) ?? { lessons: 0, terms: new Map<string, number>() };
    if (row.term === EVERY) counted.lessons = row.voices;
    else counted.terms.set(row.term, row.voices);
    counts.set(code, counted);
  }
  return counts;
}
