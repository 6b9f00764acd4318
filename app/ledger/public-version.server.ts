import type { Db } from "../../db/engine.ts";
import { isKeptFrom } from "../../db/queries/measures/kept.ts";
import { lastInSequence, nextInSequence } from "../../db/queries/counters.ts";
import {
  bodiesAbove,
  codesOf,
  hasFirstCase,
  publicVersionsFrom,
  regionsAbove,
  setPublicVersions,
  tiesOfCases,
  withSuccessors,
} from "../../db/queries/ledger/public-versions.ts";
import { tiesOfTopics } from "../../db/queries/topics/topics.ts";
import type { Day } from "../day.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger/ledger.ts";
import { type Act, aboutOf, isShownAtOnce, REPORTERS_ACTS } from "./acts.ts";
import {
  ENTERED_LATER,
  EVERYTHING,
  LEDGER,
  MONTHS_OF_ALL,
  monthsOf,
  ofCase,
  ofDepartment,
  ofDuty,
  ofRegion,
  SITE_WIDE,
} from "./scopes.ts";

/** An act as it was recorded. */
export interface Recorded {
  kind: Act;
  subject: string;
  facts: object;
  /** Of the act. */
  day: Day;
}

/** The series that counts changes of what the public sees today, whichever part of it. */
const PUBLIC_VERSION = "public-version";

/**
 * A number that grows whenever what the public sees changes within a day. What reporters do shows from the next day or
 * week on, so it does not count: nobody can tell from a cache when a report arrived.
 */
export function publicVersion(db: Db): Promise<number> {
  return lastInSequence(db, PUBLIC_VERSION);
}

/** The parts of what the public sees that changed with the change of this number or later ones, and with which: see `scopes.ts`. */
export const changedFrom = publicVersionsFrom;

/** Says that what the public sees has changed by something that is no official act, such as a setting: on every page. */
export function touchPublic(db: Db): Promise<void> {
  return makeStale(db, [EVERYTHING]);
}

/** As `touchPublic`, where what months past add up to may be another, too: after a change of the calendar. */
export function touchMonths(db: Db): Promise<void> {
  return makeStale(db, [EVERYTHING, MONTHS_OF_ALL]);
}

/** Within the transaction that changes what the public sees: the version of these parts grows. */
export async function makeStale(trx: Db, scopes: readonly string[]): Promise<void> {
  if (scopes.length > 0) await setPublicVersions(trx, scopes, await nextInSequence(trx, PUBLIC_VERSION));
}

/**
 * The parts of what the public sees that acts have changed, read at their end: a case's own page and those of the cases
 * merged with it, the bodies and duty items that it is or was put to, the bodies above these, its county and the regions
 * above; of a topic its county, its lead body and all its cases likewise. `entered`: by what the ledger has grown.
 */
export async function scopesChangedBy(
  trx: Db,
  recorded: readonly Recorded[],
  entered: readonly Pick<LedgerEntriesTable, "kind">[],
): Promise<string[]> {
  const shown = recorded.filter(({ kind }) => isShownAtOnce(kind));
  const scopes = shown.length > 0 ? [SITE_WIDE] : [];
  if (entered.length > 0) scopes.push(LEDGER);
  if (entered.some(({ kind }) => REPORTERS_ACTS.includes(kind as Act))) scopes.push(ENTERED_LATER);
  const topics = topicsShownAnew(recorded);
  const of = topics.length > 0 ? await tiesOfTopics(trx, topics) : { numbers: [], departmentIds: [], regionIds: [] };
  const numbers = [...new Set([...casesShownAnew(recorded), ...of.numbers])];
  // A topic has never been without a case.
  if (numbers.length === 0) return scopes;
  const ties = await tiesOfCases(trx, numbers);
  // From the first case of a county on, the links of every page may have to say which county is meant.
  const published = shown.some(({ kind }) => kind === "case_published");
  if (published && (await hasFirstCase(trx, ties.regionIds))) scopes.push(EVERYTHING);
  const bodies = await withSuccessors(trx, [...ties.departmentIds, ...of.departmentIds]);
  const departments = await codesOf(trx, "departments", [...bodies, ...(await bodiesAbove(trx, bodies))]);
  const duties = await codesOf(trx, "duties", ties.dutyIds);
  const regions = await codesOf(trx, "regions", await regionsAbove(trx, [...ties.regionIds, ...of.regionIds]));
  const cases = new Set([...numbers, ...ties.numbers]);
  return [
    ...scopes,
    ...[...cases].map(ofCase),
    ...departments.map(ofDepartment),
    ...((await changesMonths(trx, shown, bodies)) ? departments.map(monthsOf) : []),
    ...duties.map(ofDuty),
    ...regions.map(ofRegion),
  ];
}

/** The codes of the topics that these acts are about, each once. */
export function topicsShownAnew(recorded: readonly Recorded[]): string[] {
  return [...new Set(recorded.filter(({ kind }) => aboutOf(kind) === "topic").map(({ subject }) => subject))];
}

/** The numbers of the cases whose pages show at once what these acts have changed, each once. */
export function casesShownAnew(recorded: readonly Recorded[]): string[] {
  const shown = recorded.filter(({ kind }) => isShownAtOnce(kind) && aboutOf(kind) === "case");
  return [...new Set(shown.flatMap(casesNamed))];
}

/** The case that an act is about, and the one that it was joined with or parted from. */
function casesNamed({ kind, subject, facts }: Recorded): string[] {
  if (kind === "case_merged") return [subject, (facts as { into: string }).into];
  if (kind === "case_unmerged") return [subject, (facts as { from: string }).from];
  return [subject];
}

/**
 * Acts that leave what months past add up to as it is, since all that they write has the day of the act. Only of use where acts are many: one that
 * is not listed has the figures of its bodies added up anew.
 */
const OF_TODAY: ReadonlySet<Act> = new Set<Act>([
  "case_published",
  "clock_started",
  "voice_published",
  "voice_signed",
  "verdict_given",
  "reply_published",
  "case_signed",
  "remedy_declared",
  "day_promised",
  "answer_checked",
  "case_nudged",
  "support_asked",
  "support_signed",
  "support_promised",
  "support_answered",
  "support_revised",
  "callout_made",
  "callout_signed",
  "callout_contacted",
  "callout_came",
  "callout_declined",
  "callout_answered",
  "callout_rated",
]);

/** Facts with which such an act reaches back all the same: it counts on an earlier day, or moves days that were due. */
const REACHING_BACK = ["countsOn", "due"];

/** True where acts may change what is kept of months of these bodies; an act that began before midnight may have the day of a month that was kept meanwhile. */
async function changesMonths(trx: Db, acts: readonly Recorded[], bodies: readonly number[]): Promise<boolean> {
  if (acts.some(reachesBack)) return true;
  const [first] = acts.map(({ day }) => day).sort();
  return first !== undefined && (await isKeptFrom(trx, bodies, first.slice(0, 7)));
}

/** True for an act that can change what months add up to that were over before it. */
function reachesBack({ kind, facts }: Pick<Recorded, "kind" | "facts">): boolean {
  return !OF_TODAY.has(kind) || REACHING_BACK.some((name) => name in facts);
}
