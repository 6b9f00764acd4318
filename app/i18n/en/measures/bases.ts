import type { Dictionary } from "../../zh-CN/index.ts";
import { plural } from "../plural.ts";

export const bases: Dictionary["bases"] = {
  title: "Out of how much",
  asAt: (day) => `As at ${day}. Items of the register in force on that day.`,
  columns: { what: "What", count: "How many" },
  townships: "Townships and subdistricts that it serves",
  townshipsOf: "Townships and subdistricts",
  cases: "Public cases",
  perTen: "Cases per 10 townships, those that are a township’s own duty left out",
  townshipsOwn: "Of these: found to be a township’s own duty",
  dutiesHeld: "Items of the duty register that it holds",
  dutiesHeldOf: "Items of the duty register that a department holds",
  dutiesTouched: "Of these items: with a public case that is not a township’s own duty",
  held: {
    ofBody: (name, touched) =>
      touched
        ? `${name}: items it holds on which there is a case`
        : `${name}: items of the duty register that it holds`,
    ofCounty: (name, touched) =>
      touched
        ? `${name}: items held by departments on which there is a case`
        : `${name}: items of the duty register that departments hold`,
    lede: "Items in force today. One counts as having a case where a public case on it is not a township’s own duty.",
    all: (day, count) => `As at ${day}: ${plural(count, "item")}.`,
    touched: (day, count) =>
      `As at ${day}: ${plural(count, "item")} with a public case that is not a township’s own duty.`,
    showAll: "See all items",
    showTouched: "Only those with a case",
    columns: { cases: "Public cases", own: "Of these a township’s own" },
  },
  hours: "Hours a month",
  hoursAcross: (cases, middle, lowest, highest) =>
    `${plural(cases, "case")} can tell hours a month: in the middle one a report takes ${middle}; in the lowest ${lowest}, in the highest ${highest}.`,
  hoursNote: "Hours are the reporters’ own estimates, told by the middle one of five reports, and are never added up.",
  hoursStep: (from, to) => (to === null ? `${from} hours or more` : `${from} to ${to} hours`),
};
