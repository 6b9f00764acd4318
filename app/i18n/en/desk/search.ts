import type { Dictionary } from "../../zh-CN/index.ts";

export const search: Dictionary["search"] = {
  title: "Search",
  of: (typed) => `Search for “${typed}”`,
  ask: "Find a report or a case",
  none: "Nothing found",
  hint: "Type a number (38, 2026-38, GW-2026-000038) or one or several words: of the text, of the public version, of the township, of a name that the body has or had, of the duty. Of several words all must be there.",
  numbered: "The case of this number",
  reports: (count, more) => (more ? `Reports: the last ${count}` : `Reports: ${count}`),
  reportsCaption: "Reports found",
  cases: (count, more) => (more ? `Cases: the last ${count}` : `Cases: ${count}`),
  casesCaption: "Cases found",
  columns: { case: "Case", department: "Department", county: "County", published: "Published", received: "Received" },
  bounds: ({ open, closed, cases, voices }) =>
    `Found is only what you may read and do not keep out of, among the last ${open} open and ${closed} decided reports and ${cases} cases (of each the first ${voices} reports). A report of whose text a piece is shown counts as opened by you, and the record of views says so.`,
};
