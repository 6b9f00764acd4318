import type { Dictionary } from "../zh-CN/index.ts";
import { say } from "../say.ts";
import { plural } from "./plural.ts";

/** Words of the pages of duty items. */
export const duties: Dictionary["register"]["duties"] = {
  title: "Duty register",
  lede: "A township's duties come in three bands: its own, those it assists with, and those withdrawn to a department. What no band lists is the department's own.",
  bandLabel: "By band",
  count: (count) => plural(count, "item"),
  columns: { code: "Code", title: "Item", holder: "Holder", basis: "Legal basis" },
  township: "Township government",
  departmentDuty: "The department's part",
  townshipDuty: "The township's part",
  holder: "Holder",
  band: "Band",
  category: "Category",
  versions: "Versions",
  inForce: (from) => `in force since ${from}`,
  between: (from, to) => `${from} to ${to}`,
  parts: "Sub-duties",
  parent: "Part of",
  cases: "Cases on this item",
  casesNone: "No public case on this item yet.",
  basis: (law, year, article) =>
    `${law}${year === 0 ? "" : ` (${year})`}${article === "" ? "" : `, article ${article}`}`,
  none: "None",
  standing: (period, current) => `${period} (${current ? "in force" : "ended"})`,
  note: "Note",
  empty: "No item fits.",
  onDay: (day, count) => `Versions in force on ${day}, ${count}`,
  chosen: (...filters) => filters.filter(Boolean).join(", "),
  titleAndBand: (title, band) => `${title}, ${band}`,
  offList: (cases) => say`Cases on what the register has no item for (off the list): ${cases}`,
  offListCases: (count) => count,
  filterHolder: (name) => `Only those held by ${name}`,
};
