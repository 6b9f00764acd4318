import type { EditionPart, EditionTable } from "../edition.ts";

/** Columns by table, with a blank between. */
export type ColumnsOfTables = Partial<Record<EditionTable, string>>;

/** How the tables, files or formulas of editions changed from the one before. */
export interface LayoutChange {
  layout: number;
  /** Version of the formulas from then on; its reason is among the words of the layout. */
  formula: number;
  added: ColumnsOfTables;
  removed: ColumnsOfTables;
  /** Files that are no table and were new. */
  files: readonly EditionPart[];
}

/**
 * Every change to what editions hold, the oldest first; `openData.layouts` says each in words. A column that comes, goes or is
 * renamed, and a formula that gives another figure of the same facts, is a new entry at the end: the tests hold the columns
 * against all of them.
 */
export const LAYOUTS = [
  {
    layout: 1,
    formula: 1,
    added: {
      cases:
        "number county department demanded_by duty off_list_on listed_on kind state verdict published_on moves disputes voices",
      stages:
        "case department part stage round current started_on working_days due_on met_on promised_on closed_on closed_as charged",
      voices: "case month voices",
      answers: "case department part position day round remedies corrected channel sent_back_on set_aside",
      holds: "case kind from_day until_day department stage round",
      beside: "case department stage due_on met_on",
      duties: "code county parent title band holder effective_from effective_to",
      departments: "code name name_en line type region host ended_on successor",
      regions: "code name name_en level parent",
      calendar: "day working",
      figures: "measure scope scope_code window until numerator denominator value low high",
      gone: "number why into day",
      revisions:
        "measure scope scope_code window until numerator_before denominator_before numerator denominator reasons",
    },
    removed: {},
    files: ["workbook", "dictionary", "manifest"],
  },
  { layout: 2, formula: 1, added: {}, removed: {}, files: ["changes"] },
  {
    layout: 3,
    formula: 1,
    added: { beside: "started_on", departments: "reachable_since" },
    removed: {},
    files: [],
  },
] as const satisfies readonly LayoutChange[];

export type EditionLayout = (typeof LAYOUTS)[number]["layout"];

/** How editions are laid out that are frozen now. */
export const LAYOUT: EditionLayout = 3;

/** What changed after a layout, up to another, the oldest first. */
export function layoutChanges(after: number, upTo: number): (LayoutChange & { layout: EditionLayout })[] {
  return LAYOUTS.filter(({ layout }) => layout > after && layout <= upTo);
}

/** Columns as `table.column`, in the order of the tables. */
export function columnNames(columns: ColumnsOfTables): string[] {
  return Object.entries(columns).flatMap(([table, names]) => names.split(" ").map((name) => `${table}.${name}`));
}
