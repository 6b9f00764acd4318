import type { Dictionary } from "../zh-CN/index.ts";
import { cases, overdue } from "./cases.ts";
import { departments, regions } from "./departments.ts";
import { duties } from "./duties.ts";
import { ledger } from "./ledger.ts";
import { figures, monthly, words } from "./scorecards.ts";

/** Words of the public pages, each in the file of its room; here those of the choice of a county. */
export const register: Dictionary["register"] = {
  figures,
  monthly,
  words,
  cases,
  overdue,
  departments,
  duties,
  county: {
    label: "County",
    choose: "Choose a county",
    none: "No county uses this site yet.",
    chosen: (name) => `Only what answers in ${name}, the levels above it included.`,
    another: "Another county",
    titleOf: (title, county) => `${title}: ${county}`,
    all: "All",
    formFirst: "Departments are listed by county: choose the county first, then fill in the form.",
    formChosen:
      "Listed are the departments of this county and of the levels above it. What you fill in before you change the county is not kept.",
    show: "List its departments",
    stepwise:
      "There are many counties: choose the city (or the province) first, press the button, then choose the county.",
    chooseWithin: { province: "Choose the province first", city: "Choose the city first" },
  },
  regions,
  ledger,
};
