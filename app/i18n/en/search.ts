import type { Dictionary } from "../zh-CN/index.ts";

export const siteSearch: Dictionary["siteSearch"] = {
  title: "Search",
  of: (typed) => `Search for “${typed}”`,
  label: "Search cases, duties and departments",
  short: "Search",
  hint: "One word or several; also the number of a case or a document",
  filter: "Narrow down",
  sought: "What to look for",
  everything: "Everything",
  lists: { case: "Cases", duty: "Duties", body: "Departments", method: "How figures are made" },
  type: "Kind of matter",
  verdict: "Finding",
  year: "Year of publication",
  empty: "Nothing to look for yet",
  emptyHint:
    "Type one sign, one word or several; with blanks between, and all must be there. The texts are Chinese. A case number may be written 38, 2026-38 or GW-2026-000038, the brackets of a document's number 〔〕, [] or （）.",
  none: "Nothing found",
  noneHint: "Try other words, fewer words, or without the limits chosen below. Only what is public is searched.",
  browse: "All cases",
  without: "Search without limits",
  numbered: "The case of this number",
  all: (name) => `More: ${name.toLowerCase()}`,
  bounded: (newest) =>
    `Too many have these words: only the newest ${newest} were searched. Another word or a limit finds more.`,
  texts: {
    title: "Name",
    name: "Other or former name",
    demand: "What was demanded",
    basis: "Basis",
    reasons: "Reasons of the finding",
    voice: "Report",
    answer: "Answer",
    duty: "Duty",
    method: "Explained",
  },
  ranked: "Those with the words in their title come first, then the newest.",
};
