import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { COLUMNS, columnsOfTable, EDITION_TABLES, FORMULA, namesOf } from "../../app/open-data/editions/edition.ts";
import {
  columnNames,
  LAYOUT,
  type LayoutChange,
  layoutChanges,
  LAYOUTS,
} from "../../app/open-data/editions/layouts/layout.ts";

const all: readonly LayoutChange[] = LAYOUTS;

describe("what is said of changes to editions", () => {
  test("adds up to the columns that they have now", () => {
    const columns = new Set<string>();
    for (const { layout, added, removed } of all) {
      for (const name of columnNames(removed))
        expect([layout, name, columns.delete(name)]).toEqual([layout, name, true]);
      for (const name of columnNames(added)) {
        expect([layout, name, columns.has(name)]).toEqual([layout, name, false]);
        columns.add(name);
      }
    }
    const now = EDITION_TABLES.flatMap((table) => columnsOfTable(table).map((column) => `${table}.${column}`));
    expect(now).toHaveLength(Object.values(COLUMNS).flatMap((one) => Object.keys(one)).length);
    expect([...columns].toSorted()).toEqual(now.toSorted());
  });

  test("is numbered without a gap, up to the layout and the formulas of now, with words for each", () => {
    expect(all.map(({ layout }) => layout)).toEqual(all.map((_, at) => at + 1));
    expect(all.at(-1)).toMatchObject({ layout: LAYOUT, formula: FORMULA });
    const formulas = all.map(({ formula }) => formula);
    expect(formulas).toEqual(formulas.toSorted((a, b) => a - b));
    for (const { openData } of [zhCN, en])
      expect(Object.keys(openData.layouts)).toEqual(all.map(({ layout }) => String(layout)));
  });

  test("is told from one edition to the next", () => {
    expect(layoutChanges(1, 2).map(({ layout, files }) => [layout, ...files])).toEqual([[2, "changes"]]);
    expect(layoutChanges(2, 2)).toEqual([]);
    expect(layoutChanges(0, 1).flatMap(({ added }) => columnNames(added))).toContain("gone.why");
  });
});

test.each([
  ["", []],
  ["县政府办", ["县政府办"]],
  ["县政府办； 县委编办;", ["县政府办", "县委编办"]],
])("who saw it before, from %j", (said, names) => {
  expect(namesOf(said)).toEqual(names);
});
