import type { Db } from "../../../db/engine.ts";
import { isReportWithin, searchCases, searchReports } from "../../../db/queries/reports/queue/search.ts";
import { noteViews } from "../../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan, boundsOf } from "../../accounts/permissions.ts";
import { readCaseForStaff } from "../../cases/case.server.ts";
import type { CaseState } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { type QueueRow, readRows } from "../queue/queue.server.ts";
import { type DeskQuery, FOUND_AT_MOST, pieceOf } from "./search.ts";

/** A report that was found, as the list shows it. */
export interface FoundReport {
  row: QueueRow;
  /** Where the reporter's text holds a word: before it, itself, after it. */
  piece: [string, string, string] | null;
}
export interface FoundCase {
  number: string;
  title: string;
  state: CaseState;
  publishedOn: Day;
  county: { name: string; nameEn: string };
  department: { name: string; nameEn: string };
}
export interface Found {
  /** By its number alone: whichever case is public or hidden, wherever it lies, as its page is for all moderators. */
  numbered: { number: string; title: string } | null;
  reports: FoundReport[];
  cases: FoundCase[];
}

/**
 * Reports and cases within the actor's bounds and none that they keep out of. A report is found by its number, or by
 * words among the last ones (`SEARCHED_AMONG`); whichever shows a piece of what its reporter wrote was looked at, and
 * that is noted. Texts that are destroyed are not there to be found. Throws `forbidden`.
 */
export async function search(db: Db, actor: Actor, asked: DeskQuery, today: Day, now: Date): Promise<Found> {
  assertCan(actor, "read:report", {});
  const bounds = boundsOf(actor);
  const numbered = asked.caseNumber === null ? null : await caseOf(db, asked.caseNumber);
  const ofNumber = asked.report !== null && (await isReportWithin(db, bounds, asked.report)) ? asked.report : null;
  // A bare number that is one is not looked for in texts, which would note views for nothing.
  const words = ofNumber !== null || numbered !== null ? [] : asked.words;
  const told =
    words.length === 0
      ? { reports: [], cases: [] }
      : {
          reports: await searchReports(db, bounds, words, FOUND_AT_MOST),
          cases: await searchCases(db, bounds, words, FOUND_AT_MOST),
        };
  const pieces = new Map(told.reports.map((row) => [row.report_id, pieceOf(row.body, words)]));
  const ids = [...(ofNumber === null ? [] : [ofNumber]), ...pieces.keys()];
  const rows = await readRows(db, actor, ids, today, now);
  const reports = rows.flatMap((row) => (row.recused ? [] : [{ row, piece: pieces.get(row.id) ?? null }]));
  await noteViews(
    db,
    reports.flatMap(({ row, piece }) => (piece ? [row.id] : [])),
    actor.userId,
    today,
  );
  return {
    numbered,
    reports,
    cases: told.cases.map((row) => ({
      number: row.number,
      title: row.title,
      state: row.state,
      publishedOn: row.published_on,
      county: { name: row.county, nameEn: row.county_en },
      department: { name: row.department, nameEn: row.department_en },
    })),
  };
}

async function caseOf(db: Db, caseNumber: string): Promise<Found["numbered"]> {
  try {
    const { number, title } = await readCaseForStaff(db, caseNumber);
    return { number, title };
  } catch (error) {
    if (error instanceof DomainError && (error.code === "unknown_case" || error.code === "case_withdrawn")) return null;
    throw error;
  }
}
