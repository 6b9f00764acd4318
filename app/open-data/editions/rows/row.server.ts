import type { Db } from "../../../../db/engine.ts";
import { allDepartments, dutiesUpTo, regionsWithAbove } from "../../../../db/queries/open-data/register-rows.ts";
import { listCalendarDays } from "../../../../db/queries/replies/calendar.ts";
import type { Day } from "../../../day.ts";
import type { EditionRow, EditionTable } from "../tables.ts";
import { besideRows, goneRows } from "./beside-rows.server.ts";
import { answerRows, caseRows, holdRows, stageRows, voiceRows } from "./case-rows.server.ts";

/** Tables whose rows are facts: the figures are worked out from them, and what was revised from both. */
export type FactTable = Exclude<EditionTable, "figures" | "revisions">;

type Rows<Table extends EditionTable> = AsyncIterable<EditionRow<Table>>;

const READERS: { [Table in FactTable]: (db: Db, until: Day) => Rows<Table> } = {
  cases: caseRows,
  stages: stageRows,
  voices: voiceRows,
  answers: answerRows,
  holds: holdRows,
  beside: besideRows,
  duties: dutyRows,
  departments: departmentRows,
  regions: regionRows,
  calendar: calendarRows,
  gone: goneRows,
};

/**
 * The rows of a table as at the end of a day, as known now, in an order that is the same on either engine. Few rows are
 * held at a time of what grows with the cases.
 */
export function factRows<Table extends FactTable>(db: Db, table: Table, until: Day): Rows<Table> {
  return (READERS[table] as (db: Db, until: Day) => Rows<Table>)(db, until);
}

/** By code: the engines sort texts by rules of their own. */
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

async function* dutyRows(db: Db, until: Day): Rows<"duties"> {
  // The last version that began: the one in force, or the one that was.
  const latest = new Map((await dutiesUpTo(db, until)).map((row) => [row.code as string, row]));
  for (const row of [...latest.values()].toSorted(byCode)) {
    const { code, county, parent, title, band, holder, effective_from, effective_to } = row;
    yield { code, county, parent, title, band, holder, effective_from, effective_to };
  }
}

async function* departmentRows(db: Db): Rows<"departments"> {
  for (const row of (await allDepartments(db)).toSorted(byCode)) {
    const { code, name, name_en, line, type, region, host, ended_on, successor, reachable_since } = row;
    yield { code, name, name_en, line, type, region, host, ended_on, successor, reachable_since };
  }
}

async function* regionRows(db: Db): Rows<"regions"> {
  const codes = new Set((await allDepartments(db)).map(({ region }) => region));
  for (const row of (await regionsWithAbove(db, [...codes])).toSorted(byCode)) {
    const { code, name, name_en, level, parent } = row;
    yield { code, name, name_en, level, parent };
  }
}

async function* calendarRows(db: Db): Rows<"calendar"> {
  const days = await listCalendarDays(db);
  for (const { day, working } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) yield { day, working };
}
