import type { Db } from "../../db/engine.ts";
import {
  type ClockOrder,
  type ClocksOf,
  type ClockSpan,
  countClocks,
  listClocks,
} from "../../db/queries/office/clock-lists.ts";
import { readLateness } from "../cases/clock/clock.server.ts";
import { type ClockStage, clockState } from "../cases/clock/clock.ts";
import { CURSOR } from "../cases/case.ts";
import { toCsv } from "../csv.server.ts";
import type { Day } from "../day.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import { CLOCK_TABS, type ClockTab, spanOf } from "./inbox.ts";

/** Clocks a page, and in a file. */
const PAGE = 50;
export const MOST_IN_FILE = 5000;

/** A clock as a row of a list. */
export type ClockRow = Awaited<ReturnType<typeof readClocks>>["rows"][number];

/**
 * A page of clocks by the day of their list, and the cursor of the next: `2026-11-22.17`, the day and the row id. What was
 * sent back to `first`, a member of staff, comes before the others.
 */
export async function readClocks(
  db: Db,
  of: ClocksOf,
  list: { span: ClockSpan; order: ClockOrder; first?: number },
  { after, limit = PAGE }: { after?: string; limit?: number },
  today: Day,
) {
  const cursor = CURSOR.exec(after ?? "");
  const from = cursor?.[1] && cursor[2] ? { key: cursor[1], id: Number(cursor[2]) } : undefined;
  const found = await listClocks(db, of, { ...list, after: from, limit: limit + 1 });
  const page = found.slice(0, limit).map((row) => ({ row, stages: stagesOf(row) }));
  const all = page.flatMap(({ stages }) => Object.values(stages).filter((stage) => stage !== null));
  const lateOf = await readLateness(db, all, today);
  const tell = (stage: Stage) => ({
    dueOn: stage.due_on,
    metOn: stage.met_on,
    heldOn: stage.held_on,
    daysLate: lateOf(stage),
  });
  const last = page.at(-1);
  return {
    rows: page.map(({ row, stages }) => ({
      number: row.number,
      // Of what is hidden a department reads the number.
      title: row.hidden_until === null ? row.title : row.number,
      kind: row.kind,
      publishedOn: row.published_on,
      ...tell(stages.answered),
      /** Null where a case is from before the stages. */
      signed: stages.signed && tell(stages.signed),
      remedied: stages.remedied && tell(stages.remedied),
      /** Which time the clock of its department runs. */
      round: row.round,
      /** When its answer was sent back as none in substance, while there is no other. */
      sentBackOn: row.met_on === null ? row.hollow_on : null,
      /** It comes first, since something was sent back to who reads it. */
      toMend: row.key.startsWith("0"),
      /** The last reminder to the department that has to answer now. */
      nudgedOn: row.nudged_on,
      county: { name: row.county_name, nameEn: row.county_name_en },
      department: { code: row.department_code, name: row.department_name, nameEn: row.department_name_en },
    })),
    next: found.length > limit && last ? `${last.row.key}.${last.row.id}` : null,
  };
}

interface Stage {
  case_id: number;
  stage_id: number;
  due_on: Day;
  met_on: Day | null;
  held_on: Day | null;
}

/** What is due of a row's department, by stage. */
function stagesOf(row: Awaited<ReturnType<typeof listClocks>>[number]) {
  const { case_id, stage_id, due_on, met_on, held_on } = row;
  const stage = (id: number | null, due: Day | null, met: Day | null, held: Day | null): Stage | null =>
    id === null || due === null ? null : { case_id, stage_id: id, due_on: due, met_on: met, held_on: held };
  return {
    signed: stage(row.sign_id, row.sign_due_on, row.sign_met_on, row.sign_held_on),
    answered: { case_id, stage_id, due_on, met_on, held_on },
    remedied: stage(row.remedy_id, row.remedy_due_on, row.remedy_met_on, row.remedy_held_on),
  } satisfies Record<ClockStage, Stage | null>;
}

/** How many clocks each tab has. */
export function countByTab(db: Db, of: ClocksOf, today: Day): Promise<Record<ClockTab, number>> {
  const spans = Object.fromEntries(CLOCK_TABS.map((tab) => [tab, spanOf(tab, today).span]));
  return countClocks(db, of, spans as Record<ClockTab, ClockSpan>);
}

/** What a row of a file tells of a clock: `supporting` marks one of 协办. */
type FileRow = Omit<ClockRow, "round" | "sentBackOn" | "toMend"> & { supporting?: true };

/** Clocks as CSV, the newest `MOST_IN_FILE` of a list at most. */
export function clocksCsv(rows: readonly FileRow[], { inbox, vocabulary, supports }: Dictionary, today: Day): string {
  const { columns, states } = inbox.csv;
  return toCsv([
    [
      columns.number,
      columns.title,
      columns.department,
      columns.county,
      columns.kind,
      columns.published,
      columns.due,
      columns.met,
      columns.state,
      columns.late,
      columns.signBy,
      columns.signed,
      columns.remedyBy,
      columns.remedied,
      columns.nudged,
      supports.inbox.csvPart,
    ],
    ...rows.map((row) => [
      row.number,
      row.title,
      row.department.name,
      row.county.name,
      vocabulary.kinds[row.kind].label,
      row.publishedOn,
      row.dueOn,
      row.metOn ?? "",
      states[clockState(row, today)],
      row.daysLate,
      row.signed?.dueOn ?? "",
      row.signed?.metOn ?? "",
      row.remedied?.dueOn ?? "",
      row.remedied?.metOn ?? "",
      row.nudgedOn ?? "",
      supports.part[row.supporting ? "supporting" : "lead"],
    ]),
  ]);
}
