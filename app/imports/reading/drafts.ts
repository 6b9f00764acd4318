import { isDay } from "../../day.ts";
import type { Sheet } from "../../tables/table.ts";
import { type Band, BANDS, OFF_LIST } from "../../duties/duty.ts";
import { readBases } from "./bases.ts";
import type { BodyIndex, NamedBody } from "./bodies.ts";
import { type Field, isNothing, keyOf } from "./fields.ts";
import { type ListItem, readItems } from "./items.ts";
import { findLayout, type Layout, withColumns } from "./layout.ts";
import {
  type Draft,
  type ImportChoices,
  type ImportProblem,
  MAX_DUTY_TEXT,
  MAX_DUTY_TITLE,
  SILENT,
  type SheetChoice,
} from "../import.ts";

/** A code as it may stand in the address of a page. */
const CODE = /^[A-Za-z0-9][\w.-]{0,60}$/;

const BAND_WORDS: readonly (readonly [Band, RegExp])[] = [
  ["assist", /配合|^assist$/],
  ["withdrawn", /收回|^withdrawn$/],
  ["own", /基本|^own$/],
  ["off_list", /清单外|^off_list$/],
];

/** How our own export names the lists. */
export const BAND_NAMES: Record<Band, string> = {
  own: "基本履职",
  assist: "配合履职",
  withdrawn: "上级部门收回",
  off_list: "清单外",
};

export interface Drafts {
  drafts: Draft[];
  problems: ImportProblem[];
}

/** Reads the sheets that were taken into drafts, and says of each row that is none why. */
export function readDrafts(sheets: readonly Sheet[], choices: ImportChoices, bodies: BodyIndex): Drafts {
  const all: Drafts = { drafts: [], problems: [] };
  for (const [number, sheet] of sheets.entries()) {
    const choice = choices.sheets[number];
    if (!choice?.taken) continue;
    const found = findLayout(sheet.rows);
    if (!found) {
      all.problems.push({ sheet: number, row: null, column: null, what: "no_header" });
      continue;
    }
    const layout = withColumns(found, choice.columns);
    if (!choice.band && !layout.columns.includes("band")) {
      all.problems.push({ sheet: number, row: null, column: null, what: "no_band" });
      continue;
    }
    for (const item of readItems(sheet.rows, layout)) {
      const read = readDraft(item, { sheet: number, choice, from: choices.from, layout, bodies });
      if (read.problems.length > 0) all.problems.push(...read.problems);
      else all.drafts.push(read.draft);
    }
  }
  return all;
}

interface Reading {
  sheet: number;
  choice: SheetChoice;
  from: string;
  layout: Layout;
  bodies: BodyIndex;
}

function readDraft(item: ListItem, reading: Reading): { draft: Draft; problems: ImportProblem[] } {
  const { sheet, choice, layout, bodies } = reading;
  const { cells, row } = item;
  const problems: ImportProblem[] = [];
  const at = (field: Field) => {
    const column = layout.columns.indexOf(field);
    return { sheet, row, column: column < 0 ? null : column };
  };
  const value = (field: Field) => (isNothing(cells[field] ?? "") ? "" : (cells[field] ?? ""));

  const part = value("part");
  const title = [value("title"), part].filter((text) => text !== "").join("：");
  if (title === "") problems.push({ ...at("title"), what: "no_title" });
  if (Array.from(title).length > MAX_DUTY_TITLE)
    problems.push({ ...at("title"), what: "too_long", limit: MAX_DUTY_TITLE });

  const band = bandOf(value("band"), choice.band);
  if (band === null) problems.push({ ...at("band"), what: "unknown_band", text: value("band") });

  const notes = item.notes.map(([label, text]) => (label === "" ? text : `${label}：${text}`));
  const holder = holderOf({ holder: value("holder"), takeover: value("takeover"), own: choice.holder }, bodies);
  const named = at(layout.columns.includes("holder") ? "holder" : "takeover");
  if (band === "own") {
    if (value("holder") !== "") notes.push(labelled(layout, "holder", value("holder")));
  } else if (!holder.body) {
    problems.push(
      holder.text === ""
        ? { ...named, what: "no_department" }
        : { ...named, what: "unknown_department", text: holder.text.slice(0, 60) },
    );
  } else if (holder.more) notes.push(labelled(layout, "holder", value("holder")));

  const code = value("code");
  // The word for that there is no item names none.
  if (code === OFF_LIST || (code !== "" && !CODE.test(code))) problems.push({ ...at("code"), what: "bad_code" });

  const typed = value("from");
  const day = typed === "" ? "" : readDay(typed);
  if (day === null) problems.push({ ...at("from"), what: "bad_day", text: typed });

  const basis = value("basis");
  const bases = readBases(basis);
  const draft: Draft = {
    sheet,
    row,
    code,
    parentCode: value("parent"),
    from: day || reading.from,
    title,
    category: value("category") || item.group,
    band: band ?? "off_list",
    holderId: band === "own" ? null : (holder.body?.id ?? null),
    departmentDuty: [value("departmentDuty"), value("takeover")].filter((text) => text !== "").join("\n"),
    townshipDuty: value("townshipDuty"),
    note: [...new Set(notes)].join("\n"),
    bases,
    basis,
    // A basis that cannot be taken apart is not lost.
    silent: [],
    looseBasis: basis !== "" && bases.length === 0 ? labelled(layout, "basis", basis) : "",
  };
  const has = (...fields: Field[]) => fields.some((field) => layout.columns.includes(field));
  const said = {
    category: has("category") || item.group !== "",
    departmentDuty: has("departmentDuty", "takeover"),
    townshipDuty: has("townshipDuty"),
    bases: has("basis"),
    note: has("note") || notes.length > 0,
  };
  draft.silent = SILENT.filter((field) => !said[field]);
  for (const [field, text] of [
    ["departmentDuty", draft.departmentDuty],
    ["townshipDuty", draft.townshipDuty],
    ["note", draft.note],
  ] as const)
    if (text.length > MAX_DUTY_TEXT) problems.push({ ...at(field), what: "too_long", limit: MAX_DUTY_TEXT });
  return { draft, problems };
}

const labelled = (layout: Layout, field: Field, text: string) =>
  `${layout.labels[layout.columns.indexOf(field)] ?? ""}：${text}`;

function bandOf(cell: string, chosen: Band | null): Band | null {
  if (cell === "") return chosen;
  const exact = BANDS.find((band) => keyOf(BAND_NAMES[band]) === keyOf(cell));
  return exact ?? BAND_WORDS.find(([, words]) => words.test(cell))?.[0] ?? null;
}

function holderOf(
  cells: { holder: string; takeover: string; own: string },
  bodies: BodyIndex,
): { body: NamedBody | undefined; more: boolean; text: string } {
  if (cells.holder !== "") return { ...bodies.first(cells.holder), text: cells.holder };
  if (cells.takeover !== "") {
    const body = bodies.within(cells.takeover) ?? bodies.find(cells.own);
    return { body, more: false, text: cells.takeover };
  }
  return { body: bodies.find(cells.own), more: false, text: "" };
}

/** 2025-07-01, 2025/7/1, 2025.7.1, 2025年7月1日; null for what is no day. */
function readDay(text: string): string | null {
  const [, year = "", month = "", date = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize("NFKC")) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
