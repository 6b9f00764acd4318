import { RefusedContent } from "../refused-file.server.ts";
import { type Relationship, targetOf, valueOf } from "./relationships.server.ts";

/*
 * What an Excel file holds and does not show: whoever sends a table has seen what it shows. Other cells keep the values
 * that were worked out from what is taken away.
 */

const element = (name: string) => new RegExp(`<((?:\\w+:)?${name})(\\s[^>]*?)?(?:/>|(?<!/)>([\\s\\S]*?)</\\1>)`, "g");
const SHEETS = element("sheet");
const COLUMNS = element("col");
const ROWS = element("row");
const CELLS = element("c");
const STRINGS = element("si");
const VALUE = /<(?:\w+:)?v>\s*(\d+)\s*</;
/** Names of ranges, which may lie on a sheet that is gone, and the sheet that was shown last, by its number. */
const BY_SHEET = /<((?:\w+:)?definedNames)>[\s\S]*?<\/\1>|\s(?:activeTab|firstSheet)\s*=\s*(?:"\d*"|'\d*')/g;

const isYes = (value: string) => value === "1" || value === "true";

/** The workbook without its hidden sheets, and the parts that these were. Throws RefusedContent when no sheet is left. */
export function withoutHiddenSheets(workbook: string, part: string, relationships: readonly Relationship[]) {
  const hidden = new Set<string>();
  let shown = 0;
  const xml = workbook.replace(SHEETS, (tag) => {
    const state = valueOf(tag, "state");
    if (state === "" || state === "visible") {
      shown += 1;
      return tag;
    }
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = relationships.find((one) => one.id === id)?.target;
    if (target) hidden.add(targetOf(part, target));
    return "";
  });
  if (shown === 0) throw new RefusedContent("file_broken");
  return { xml: xml.replace(BY_SHEET, ""), hidden };
}

/** A sheet without the cells of its hidden rows and columns. The others stay in their places. */
export function withoutHiddenCells(sheet: string): string {
  const hidden = [...sheet.matchAll(COLUMNS)]
    .map(([tag]) => tag)
    .filter((tag) => isYes(valueOf(tag, "hidden")) || Number(valueOf(tag, "width") || 1) === 0)
    .map((tag) => ({ min: Number(valueOf(tag, "min")), max: Number(valueOf(tag, "max")) }));
  return sheet.replace(ROWS, (row, _name, attributes: string | undefined) => {
    const given = `<row${attributes ?? ""}>`;
    if (isYes(valueOf(given, "hidden")) || Number(valueOf(given, "ht") || 1) === 0) return "";
    if (hidden.length === 0) return row;
    let column = 0;
    return row.replace(CELLS, (cell, _c, own: string | undefined) => {
      column = columnOf(valueOf(`<c${own ?? ""}>`, "r")) || column + 1;
      return hidden.some(({ min, max }) => min <= column && column <= max) ? "" : cell;
    });
  });
}

/** `AB12` → 28; 0 when the place is not given. */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? "";
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The numbers of the shared strings that the cells of a sheet show. */
export function stringsOf(sheet: string): number[] {
  return [...sheet.matchAll(CELLS)]
    .filter(([, , attributes]) => valueOf(`<c${attributes ?? ""}>`, "t") === "s")
    .map(([cell]) => Number(VALUE.exec(cell)?.[1] ?? -1));
}

/** The shared strings, empty where no cell shows them any more. */
export function withoutUnusedStrings(strings: string, used: ReadonlySet<number>): string {
  let number = -1;
  return strings.replace(STRINGS, (one, name: string) => {
    number += 1;
    return used.has(number) ? one : `<${name}><${name.replace(/si$/, "t")}/></${name}>`;
  });
}
