/**
 * What the tables of an edition hold. No column has words that somebody typed of a matter: codes, numbers, days and the
 * names that the register gives to bodies, items and places. So nothing that is taken down later has to be cut out of a
 * frozen file.
 */

/** `code` of a vocabulary or of a thing that a table names; `codes` several with a blank between; `name` as the register has it. */
export type ColumnType = "code" | "codes" | "name" | "day" | "month" | "count" | "flag" | "number";

export const COLUMNS = {
  cases: {
    number: "code",
    county: "code",
    department: "code",
    demanded_by: "code",
    duty: "code",
    off_list_on: "day",
    listed_on: "day",
    kind: "code",
    state: "code",
    verdict: "code",
    published_on: "day",
    moves: "count",
    disputes: "count",
    voices: "count",
  },
  stages: {
    case: "code",
    department: "code",
    part: "code",
    stage: "code",
    round: "count",
    current: "flag",
    started_on: "day",
    working_days: "count",
    due_on: "day",
    met_on: "day",
    promised_on: "day",
    closed_on: "day",
    closed_as: "code",
    charged: "flag",
  },
  voices: { case: "code", month: "month", voices: "count" },
  answers: {
    case: "code",
    department: "code",
    part: "code",
    position: "count",
    day: "day",
    round: "count",
    remedies: "codes",
    corrected: "count",
    channel: "code",
    sent_back_on: "day",
    set_aside: "flag",
  },
  holds: {
    case: "code",
    kind: "code",
    from_day: "day",
    until_day: "day",
    department: "code",
    stage: "code",
    round: "count",
  },
  beside: { case: "code", department: "code", stage: "code", started_on: "day", due_on: "day", met_on: "day" },
  duties: {
    code: "code",
    county: "code",
    parent: "code",
    title: "name",
    band: "code",
    holder: "code",
    effective_from: "day",
    effective_to: "day",
  },
  departments: {
    code: "code",
    name: "name",
    name_en: "name",
    line: "code",
    type: "code",
    region: "code",
    host: "code",
    ended_on: "day",
    successor: "code",
    reachable_since: "day",
  },
  regions: { code: "code", name: "name", name_en: "name", level: "code", parent: "code" },
  calendar: { day: "day", working: "flag" },
  figures: {
    measure: "code",
    scope: "code",
    scope_code: "code",
    window: "code",
    until: "month",
    numerator: "count",
    denominator: "count",
    value: "number",
    low: "number",
    high: "number",
  },
  gone: { number: "code", why: "code", into: "code", day: "day" },
  revisions: {
    measure: "code",
    scope: "code",
    scope_code: "code",
    window: "code",
    until: "month",
    numerator_before: "count",
    denominator_before: "count",
    numerator: "count",
    denominator: "count",
    reasons: "codes",
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type EditionTable = keyof typeof COLUMNS;
export const EDITION_TABLES = Object.keys(COLUMNS) as EditionTable[];

type ValueOf<Type extends ColumnType> = Type extends "count" | "flag" | "number" ? number | null : string | null;

/** A row of a table; null where nothing is to be said. */
export type EditionRow<Table extends EditionTable> = {
  [Column in keyof (typeof COLUMNS)[Table]]: (typeof COLUMNS)[Table][Column] extends infer Type extends ColumnType
    ? ValueOf<Type>
    : never;
};

/** The columns of a table in their order. */
export function columnsOfTable<Table extends EditionTable>(table: Table): (keyof (typeof COLUMNS)[Table] & string)[] {
  return Object.keys(COLUMNS[table]) as (keyof (typeof COLUMNS)[Table] & string)[];
}

/** A text for every column. */
export type ColumnTexts = { [Table in EditionTable]: Record<keyof (typeof COLUMNS)[Table], string> };
