import type { Db } from "../../../db/engine.ts";
import {
  casesAfter,
  type CheckedCase,
  entriesAbout,
  entriesOfKind,
  numbersThere,
  numbersWithoutCase,
  pendingAbout,
  sequencesNamed,
} from "../../../db/queries/ledger/check.ts";
import { codesWithoutTopic, topicsAfter } from "../../../db/queries/topics/topics.ts";
import { additionsOf } from "../../../db/queries/reports/additions.ts";
import { commitmentsWithoutReport, reportsAfter } from "../../../db/queries/reports/check.ts";
import { caseNumber } from "../../cases/case.ts";
import { firstBrokenEntry } from "../../ledger/ledger.server.ts";
import type { Act } from "../../ledger/ledger.ts";
import { readTopicFacts } from "./bodies/topic-acts.server.ts";
import { CASE_CHECKS, REPORT_CHECKS, SITE_CHECKS, TOPIC_CHECKS } from "./checks.server.ts";
import { readCalendar } from "../../cases/clock/clock.server.ts";
import type { WorkingCalendar } from "../../cases/clock/clock.ts";
import { readCaseFacts, readEntries, type CheckedEntry } from "./facts.server.ts";
import { Findings } from "./findings.server.ts";
import type { Problem } from "./problem.ts";
import { recount } from "./recount.server.ts";

const PAGE = 200;

/**
 * Holds the whole ledger against the database and the database against the ledger: its chain, every entry against what it
 * tells of, every fact against its entry, every public text against its digest, the case numbers for gaps, every figure
 * against a recount. Reads page by page, so that a large site needs no more memory. Run it while no acts are done, else
 * what changes under it looks wrong.
 */
export async function* checkLedger(db: Db): AsyncGenerator<Problem> {
  const broken = await firstBrokenEntry(db);
  if (broken !== null) yield { what: "chain", thing: "entry", subject: "-", entries: [broken] };
  yield* checkSubjects(db);
  yield* checkNumbers(db);
  yield* checkCases(db);
  yield* checkReports(db);
  yield* checkTopics(db);
  yield* checkSite(db);
  yield* recount(db);
}

/** Entries that tell of what is not there. */
async function* checkSubjects(db: Db): AsyncGenerator<Problem> {
  for (const [thing, list] of [
    ["case", numbersWithoutCase],
    ["report", commitmentsWithoutReport],
    ["topic", codesWithoutTopic],
  ] as const) {
    for (let after = ""; ;) {
      const rows = await list(db, after, PAGE);
      for (const { subject, seq } of rows) yield { what: "no_subject", thing, subject, entries: [seq] };
      after = rows.at(-1)?.subject ?? "";
      if (rows.length < PAGE) break;
    }
  }
}

/** Numbers are given one after another: a gap is a case that was deleted together with its entries. */
async function* checkNumbers(db: Db): AsyncGenerator<Problem> {
  for (const { name, value } of await sequencesNamed(db, "case:")) {
    for (let first = 1; first <= value; first += PAGE) {
      const length = Math.min(PAGE, value - first + 1);
      const numbers = Array.from({ length }, (_, index) => caseNumber(name.slice("case:".length), first + index));
      const there = await numbersThere(db, numbers);
      for (const subject of numbers) {
        if (!there.has(subject)) yield { what: "number_missing", thing: "case", subject, entries: [] };
      }
    }
  }
}

async function* checkCases(db: Db): AsyncGenerator<Problem> {
  const calendar = await readCalendar(db);
  for (let after = 0; ;) {
    const cases = await casesAfter(db, after, PAGE);
    for (const row of cases) yield* await checkCase(db, row, calendar);
    after = cases.at(-1)?.id ?? 0;
    if (cases.length < PAGE) break;
  }
}

async function checkCase(db: Db, row: CheckedCase, calendar: WorkingCalendar): Promise<Problem[]> {
  const facts = await readCaseFacts(db, row, calendar);
  const { told, unreadable } = readEntries(await entriesAbout(db, [row.number]));
  const found = new Findings(row.number);
  const byKind = Map.groupBy(told, (entry) => entry.kind);
  const story = (kind: Act): CheckedEntry[] => byKind.get(kind) ?? [];
  for (const [kind, check] of CASE_CHECKS) check(found, story(kind), facts, story);
  return [...found.problems, ...unreadable.map(asUnreadable)];
}

const asUnreadable = ({ seq, subject }: { seq: number; subject: string }): Problem => ({
  what: "unreadable",
  thing: "entry",
  subject,
  entries: [seq],
});

async function* checkSite(db: Db): AsyncGenerator<Problem> {
  for (const [kind, check] of SITE_CHECKS) {
    for (let after = 0; ;) {
      const { told, unreadable } = readEntries(await entriesOfKind(db, kind, after, PAGE));
      yield* unreadable.map(asUnreadable);
      for (const entry of told) {
        const found = new Findings(entry.subject);
        await check(db, found, entry);
        yield* found.problems;
      }
      after = Math.max(after, ...[...told, ...unreadable].map(({ seq }) => seq));
      if (told.length + unreadable.length < PAGE) break;
    }
  }
}

async function* checkTopics(db: Db): AsyncGenerator<Problem> {
  for (let after = 0; ;) {
    const topics = await topicsAfter(db, after, PAGE);
    for (const topic of topics) {
      const facts = await readTopicFacts(db, topic);
      const { told, unreadable } = readEntries(await entriesAbout(db, [topic.code]));
      yield* unreadable.map(asUnreadable);
      const found = new Findings(topic.code);
      const byKind = Map.groupBy(told, (entry) => entry.kind);
      for (const [kind, check] of TOPIC_CHECKS) check(found, byKind.get(kind) ?? [], facts);
      yield* found.problems;
    }
    after = topics.at(-1)?.id ?? 0;
    if (topics.length < PAGE) break;
  }
}

async function* checkReports(db: Db): AsyncGenerator<Problem> {
  for (let after = 0; ;) {
    const reports = await reportsAfter(db, after, PAGE);
    const commitments = reports.map((report) => report.commitment);
    const { told, unreadable } = readEntries(await entriesAbout(db, commitments));
    const bySubject = Map.groupBy(told, (entry) => entry.subject);
    const pending = Map.groupBy(await pendingAbout(db, commitments), (one) => one.subject);
    const additions = Map.groupBy(
      await additionsOf(
        db,
        reports.map(({ id }) => id),
      ),
      (one) => one.report_id,
    );
    yield* unreadable.map(asUnreadable);
    for (const report of reports) {
      const all = bySubject.get(report.commitment) ?? [];
      const waiting = (pending.get(report.commitment) ?? []).map((one) => one.kind);
      const added = (additions.get(report.id) ?? []).map((one) => one.commitment);
      const found = new Findings(report.commitment);
      for (const [kind, check] of REPORT_CHECKS) {
        const entries = all.filter((entry) => entry.kind === kind);
        check(found, entries, { report, pending: waiting, additions: added, all });
      }
      yield* found.problems;
    }
    after = reports.at(-1)?.id ?? 0;
    if (reports.length < PAGE) break;
  }
}
