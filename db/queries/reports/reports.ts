import type { Insertable, Selectable } from "kysely";
import type { Db } from "../../engine.ts";
import { drawId } from "./lot.ts";
import type {
  ReportHiddenWordsTable,
  ReportNeedsTable,
  ReportState,
  ReportsTable,
} from "../../tables/reports/reports.ts";
import { named } from "../../tables/named.ts";
import { enterInQueue, refreshEntry } from "./queue/entries.ts";

/** What a report holds besides its row. */
export interface ReportParts {
  body: string;
  /** Words of the body that the reporter wants hidden. */
  hidden: readonly Omit<ReportHiddenWordsTable, "report_id">[];
  marks: readonly string[];
  channels: readonly string[];
  needs: readonly Omit<ReportNeedsTable, "report_id">[];
  /** Health or safety is at stake. */
  health: boolean;
}

/** Writes a report with its text and all that was ticked on it, under an id drawn by lot, and enters it in the queue. */
export async function insertReport(
  db: Db,
  report: Omit<Insertable<ReportsTable>, "id">,
  parts: ReportParts,
): Promise<Pick<Selectable<ReportsTable>, "id" | "commitment">> {
  const id = await drawId(db, "reports");
  await db
    .insertInto("reports")
    .values({ ...report, id })
    .execute();
  const of = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, report_id: id }));
  const codes = (list: readonly string[]) => of(list.map((code) => ({ code })));
  await db.insertInto("report_texts").values({ report_id: id, body: parts.body }).execute();
  if (parts.hidden.length > 0) await db.insertInto("report_hidden_words").values(of(parts.hidden)).execute();
  if (parts.marks.length > 0) await db.insertInto("report_marks").values(codes(parts.marks)).execute();
  if (parts.channels.length > 0) await db.insertInto("report_channels").values(codes(parts.channels)).execute();
  if (parts.needs.length > 0) await db.insertInto("report_needs").values(of(parts.needs)).execute();
  await enterInQueue(db, { ...report, id, department_id: report.department_id ?? null }, parts.health);
  return { id, commitment: named(report.commitment) };
}

/** By the first part of a receipt code, without the raw text; the caller must still check the secret part. */
export function findReportBySelector(db: Db, selector: string) {
  return db.selectFrom("reports").selectAll().where("receipt_selector", "=", selector).executeTakeFirst();
}

/** The row without its raw text, by row id; undefined when there is none. */
export function findReport(db: Db, id: number) {
  return db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A report with its raw text, township and department: for the moderators alone. */
export function findReportForDesk(db: Db, id: number) {
  return db
    .selectFrom("reports as r")
    .innerJoin("report_texts as t", "t.report_id", "r.id")
    .innerJoin("regions as g", "g.id", "r.region_id")
    .leftJoin("departments as d", "d.id", "r.department_id")
    .selectAll("r")
    .select(["t.body", "g.name as region_name", "d.code as department_code", "d.name as department_name"])
    .where("r.id", "=", id)
    .executeTakeFirst();
}

/** The reporter's own words; null once they have been destroyed. */
export async function bodyOfReport(db: Db, reportId: number): Promise<string | null> {
  const row = await db.selectFrom("report_texts").select("body").where("report_id", "=", reportId).executeTakeFirst();
  return row?.body ?? null;
}

/** What the reporter wants hidden of their words, sorted; none once these have been destroyed. For the moderators alone. */
export function hiddenWordsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("report_hidden_words")
    .select(["kind", "words"])
    .where("report_id", "=", reportId)
    .orderBy("words")
    .orderBy("kind")
    .execute();
}

/** As `hiddenWordsOfReport`, of all reports whose voices stand in a case. */
export function hiddenWordsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("report_hidden_words as h")
    .innerJoin("voices as v", "v.report_id", "h.report_id")
    .select(["h.kind", "h.words"])
    .distinct()
    .where("v.case_id", "=", caseId)
    .orderBy("h.words")
    .orderBy("h.kind")
    .execute();
}

/** Codes ticked on a report, sorted; none once its text has been destroyed. */
export async function marksOfReport(db: Db, reportId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("report_marks")
    .select("code")
    .where("report_id", "=", reportId)
    .orderBy("code")
    .execute();
  return rows.map((row) => row.code);
}

/** How the demand came down to the township: codes of `CHANNELS`. For the moderators alone. */
export async function channelsOfReport(db: Db, reportId: number): Promise<string[]> {
  const rows = await db.selectFrom("report_channels").select("code").where("report_id", "=", reportId).execute();
  return rows.map((row) => row.code).sort();
}

/** What the task needed and whether it came, by code. For the moderators alone. */
export function needsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("report_needs")
    .select(["code", "came"])
    .where("report_id", "=", reportId)
    .orderBy("code")
    .execute();
}

/** How many reports wait, and since when the oldest does. */
export function queueSize(db: Db) {
  return db
    .selectFrom("reports")
    .select((eb) => [eb.fn.countAll<number>().as("waiting"), eb.fn.min("received_on").as("oldest")])
    .where("state", "=", "received")
    .executeTakeFirstOrThrow();
}

/** Moves a report on if it still is at the given version and state; false when somebody else was first. */
export async function changeReport(
  db: Db,
  at: { id: number; version: number; state: ReportState },
  change: Partial<
    Pick<
      Selectable<ReportsTable>,
      | "state"
      | "decided_on"
      | "decided_by"
      | "withdrawn_on"
      | "decline_reason"
      | "decline_note"
      | "rest_declined_on"
      | "undone_on"
    >
  >,
): Promise<boolean> {
  const row = await db
    .updateTable("reports")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", at.id)
    .where("version", "=", at.version)
    .where("state", "=", at.state)
    .returning("id")
    .executeTakeFirst();
  if (row) await refreshEntry(db, at.id);
  return row !== undefined;
}
