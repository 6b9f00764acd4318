import type { Db } from "../../db/engine.ts";
import {
  addToTerms,
  type CountedFor,
  termsInAll,
  termsOfTargets,
  totalsOfTargets,
} from "../../db/queries/suggestion-terms.ts";
import { insertLesson, lessonsOfCase, takeLesson } from "../../db/queries/suggestions.ts";
import type { SuggestionLessonsTable } from "../../db/tables/suggestions.ts";
import type { Kind } from "../reports/vocabulary.ts";
import { addCount, type Documents, noDocuments } from "./ranking/bayes.ts";
import { type Counted, pickTerms } from "./ranking/lessons.ts";
import type { Learned } from "./ranking/rank.ts";
import type { ReadyRegister } from "./register.server.ts";
import { countPairs, plainText } from "./suggestion.ts";

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

/** The term under which the links of a target and all their pairs together are counted. */
const EVERY = "";
/** What all links together are counted under, whatever their county. */
const ALL: CountedFor = { target: "all", target_id: 0 };

type Lesson = Omit<SuggestionLessonsTable, "voice_id">;

/**
 * Learns which words lead to a department, a duty item (if the case has one) and a kind, from a public version that was linked to a case,
 * within the running act. Only counts are kept. Learning from the same report again changes nothing.
 */
export async function learn(trx: Db, lesson: Lesson, publicText: string): Promise<void> {
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

function termsOf(text: string): Map<string, number> {
  const counts = countPairs(plainText(text));
  return new Map([[EVERY, [...counts.values()].reduce((sum, count) => sum + count, 0)], ...counts]);
}

function targetsOf(lesson: Lesson): CountedFor[] {
  return [
    ALL,
    { target: "county", target_id: lesson.county_id },
    { target: "department", target_id: lesson.department_id },
    ...(lesson.duty_id === null ? [] : [{ target: "duty" as const, target_id: lesson.duty_id }]),
    { target: "kind", target_id: NUMBER_OF[lesson.kind as Kind] },
  ];
}

/** What links of the past say of a text: those of a county for its bodies and duty items, all of them for the kinds. */
export async function readLessons(db: Db, register: ReadyRegister, text: string): Promise<Learned> {
  const pairs = [...countPairs(plainText(text)).keys()];
  const county: CountedFor = { target: "county", target_id: register.countyId };
  const departments = codesById(register.departments);
  const duties = codesById(register.duties);
  const ofCounty = await documentsOf(db, pairs, county, {
    department: departments,
    duty: duties,
  });
  const ofAll = await documentsOf(db, pairs, ALL, { kind: KIND_OF });
  return {
    departments: ofCounty.department ?? noDocuments(),
    duties: ofCounty.duty ?? noDocuments(),
    kinds: ofAll.kind ?? noDocuments(),
  };
}

type Codes = ReadonlyMap<number, string>;
type Sort = "department" | "duty" | "kind";

/** For each sort of target the counts of the pairs that tell the most; nothing where nothing was learned. */
async function documentsOf(
  db: Db,
  pairs: readonly string[],
  whole: CountedFor,
  sorts: Partial<Record<Sort, Codes>>,
): Promise<Partial<Record<Sort, Documents>>> {
  const inAll = new Map<string, Counted>();
  for (const { term, voices, times } of await termsInAll(db, [EVERY, ...pairs], whole))
    inAll.set(term, { voices, times });
  const every = inAll.get(EVERY);
  if (!every) return {};
  const picked = pickTerms(pairs, inAll, every.voices);
  if (picked.length === 0) return {};
  const documents: Partial<Record<Sort, Documents>> = {};
  for (const [sort, codes] of Object.entries(sorts) as [Sort, Codes][]) {
    const of = noDocuments();
    of.total = every.times;
    for (const { term, times } of picked) of.inAll.set(term, times);
    const targets = { target: sort, ids: [...codes.keys()] };
    for (const { target_id, times } of await totalsOfTargets(db, EVERY, targets))
      of.totals.set(codes.get(target_id) ?? "", times);
    for (const row of await termsOfTargets(
      db,
      picked.map(({ term }) => term),
      whole,
      targets,
    ))
      addCount(of, codes.get(row.target_id) ?? "", row.term, row.times);
    documents[sort] = of;
  }
  return documents;
}

function codesById(rows: ReadonlyMap<string, { id: number }>): Map<number, string> {
  return new Map([...rows].map(([code, { id }]) => [id, code]));
}
