import type { Db } from "../../../db/engine.ts";
import type { EditionFilesTable } from "../../../db/tables/open-data/editions.ts";
import type { Day } from "../../day.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { type Locale, LOCALES } from "../../i18n/locale.ts";
import { VERDICTS } from "../../cases/case.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import { MIN_BASE } from "../../scorecards/scorecard.ts";
import { readSite } from "../../setup/setup.server.ts";
import { VERSION } from "../../version.server.ts";
import type { Value } from "../formats/text-rows.ts";
import { COLUMNS, type ColumnType, columnsOfTable, EDITION_TABLES, FORMULA, namesOf } from "./edition.ts";
import { LAYOUT } from "./layouts/layout.ts";
import { lastDayOf } from "../../measures/measure.ts";

/** A sheet of words that stands before the tables. */
export interface WordSheet {
  name: string;
  header: string[];
  rows: Value[][];
}

const WORDS = Object.fromEntries(LOCALES.map((locale) => [locale, dictionary(locale).openData])) as Record<
  Locale,
  ReturnType<typeof dictionary>["openData"]
>;
const [ZH, EN] = [WORDS["zh-CN"], WORDS.en];
const both = (zh: string, en: string) => `${zh} ${en}`;

/** Under what terms the data may be used: what the operator said, else the site's own proposal in a language. */
export function licenceOf(operator: { licence: string } | null, locale: Locale): string {
  return operator?.licence || WORDS[locale].licenceDefault;
}

/** The first sheet of a workbook, in both languages. */
export async function coverOf(db: Db, month: string, today: Day): Promise<WordSheet> {
  const { demo, operator } = await readSite(db);
  const said: [keyof typeof ZH.cover, string][] = [
    ["month", month],
    ["asAt", lastDayOf(month)],
    ["frozenOn", today],
    ["formula", String(FORMULA)],
    ["layout", String(LAYOUT)],
    ["licence", operator?.licence || both(ZH.licenceDefault, EN.licenceDefault)],
    ["operator", operator?.name || both(ZH.cover.noOperator, EN.cover.noOperator)],
    ["seenBefore", operator?.seenBefore || both(ZH.cover.nobody, EN.cover.nobody)],
  ];
  return {
    name: both(ZH.cover.sheet, EN.cover.sheet),
    header: [both(ZH.cover.what, EN.cover.what), both(ZH.cover.said, EN.cover.said)],
    rows: [
      [both(ZH.cover.site, EN.cover.site), demo ? both(ZH.cover.demo, EN.cover.demo) : ""],
      ...said.map(([name, value]) => [both(ZH.cover[name], EN.cover[name]), value]),
      [both(ZH.cover.notes, EN.cover.notes), both(ZH.cover.noText, EN.cover.noText)],
      ...EDITION_TABLES.map((table) => [table, both(ZH.tables[table].what, EN.tables[table].what)]),
    ],
  };
}

/** The second: every column of every table. */
export function describeColumns(): WordSheet {
  return {
    name: both(ZH.cover.columnsSheet, EN.cover.columnsSheet),
    header: [
      both(ZH.cover.table, EN.cover.table),
      both(ZH.dictionaryColumns.column, EN.dictionaryColumns.column),
      both(ZH.dictionaryColumns.type, EN.dictionaryColumns.type),
      ZH.dictionaryColumns.meaning,
      EN.dictionaryColumns.meaning,
    ],
    rows: EDITION_TABLES.flatMap((table) =>
      columnsIn("zh-CN", table).map(({ column, type, meaning }, at) => [
        table,
        column,
        both(ZH.types[type], EN.types[type]),
        meaning,
        columnsIn("en", table)[at]?.meaning ?? "",
      ]),
    ),
  };
}

/** The columns of a table with their types and what they mean, in a language. */
export function columnsIn(
  locale: Locale,
  table: (typeof EDITION_TABLES)[number],
): { column: string; type: ColumnType; meaning: string }[] {
  const types: Record<string, ColumnType> = COLUMNS[table];
  const meanings: Record<string, string> = WORDS[locale].meanings[table];
  return columnsOfTable(table).map((column) => ({
    column,
    type: types[column] ?? "code",
    meaning: meanings[column] ?? "",
  }));
}

/** The data dictionary for programs, with the words of both languages. */
export function dictionaryFile(): string {
  const texts = (of: (locale: Locale) => string) => Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)]));
  const tables = EDITION_TABLES.map((table) => ({
    table,
    title: texts((locale) => WORDS[locale].tables[table].title),
    row: texts((locale) => WORDS[locale].tables[table].what),
    columns: columnsOfTable(table).map((column, at) => ({
      column,
      type: columnsIn("en", table)[at]?.type,
      meaning: texts((locale) => columnsIn(locale, table)[at]?.meaning ?? ""),
    })),
  }));
  const labels = (codes: readonly string[], of: (locale: Locale, code: string) => string) =>
    Object.fromEntries(codes.map((code) => [code, texts((locale) => of(locale, code))]));
  const codes = {
    kind: labels(KINDS, (locale, code) => dictionary(locale).vocabulary.kinds[code as (typeof KINDS)[number]].label),
    verdict: labels(
      VERDICTS,
      (locale, code) => dictionary(locale).vocabulary.verdicts[code as (typeof VERDICTS)[number]].label,
    ),
    reasons: labels(Object.keys(ZH.reasons), (locale, code) => WORDS[locale].reasons[code as keyof typeof ZH.reasons]),
  };
  return `${JSON.stringify({ formula: FORMULA, tables, codes }, null, 2)}\n`;
}

/** What an edition says of itself and of each of its files, for programs. */
export async function manifestFile(
  db: Db,
  month: string,
  today: Day,
  files: readonly EditionFilesTable[],
): Promise<string> {
  const { demo, operator } = await readSite(db);
  const manifest = {
    edition: month,
    as_at: lastDayOf(month),
    frozen_on: today,
    formula: FORMULA,
    layout: LAYOUT,
    fewest_for_rate: MIN_BASE,
    program: `guiwei ${VERSION}`,
    demonstration: demo,
    operator: operator?.name ?? "",
    licence: licenceOf(operator, "en"),
    seen_before_by: namesOf(operator?.seenBefore ?? ""),
    files: files.map(({ name, part, format, sha256, bytes, data_rows: rows }) => ({
      name,
      part,
      format,
      rows,
      bytes,
      sha256,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
