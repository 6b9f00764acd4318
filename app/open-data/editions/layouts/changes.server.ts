import type { Db } from "../../../../db/engine.ts";
import { filesOfEdition, findEdition } from "../../../../db/queries/open-data/editions.ts";
import { dictionary } from "../../../i18n/dictionary.ts";
import { LOCALES } from "../../../i18n/locale.ts";
import { monthAfter } from "../../../measures/measure.ts";
import { EDITION_TABLES, type EditionTable, FORMULA } from "../edition.ts";
import { columnNames, LAYOUT, layoutChanges } from "./layout.ts";

/** What was counted while an edition was written. */
export interface RowsWritten {
  rows: ReadonlyMap<EditionTable, number>;
  /** Figures that were revised, by the reasons that each has. */
  reasons: ReadonlyMap<string, number>;
}

/** What an edition has otherwise than the one of the month before, for programs; nothing but itself where there is none. */
export async function changesFile(db: Db, month: string, { rows, reasons }: RowsWritten): Promise<string> {
  const before = await findEdition(db, monthAfter(month, -1));
  const files = before ? await filesOfEdition(db, before.month) : [];
  const rowsBefore = new Map(files.filter(({ format }) => format === "csv").map((one) => [one.part, one.data_rows]));
  const changes = {
    edition: month,
    before: before ? { edition: before.month, layout: before.layout, formula: before.formula } : null,
    layout: LAYOUT,
    formula: FORMULA,
    changed: (before ? layoutChanges(before.layout, LAYOUT) : []).map(({ layout, formula, added, removed, files }) => ({
      layout,
      formula,
      columns_added: columnNames(added),
      columns_removed: columnNames(removed),
      files_added: files,
      said: Object.fromEntries(LOCALES.map((locale) => [locale, dictionary(locale).openData.layouts[layout]])),
    })),
    rows: Object.fromEntries(
      EDITION_TABLES.map((table) => [table, { before: rowsBefore.get(table) ?? null, now: rows.get(table) ?? 0 }]),
    ),
    figures_revised: rows.get("revisions") ?? 0,
    figures_revised_by_reason: Object.fromEntries([...reasons].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(changes, null, 2)}\n`;
}
