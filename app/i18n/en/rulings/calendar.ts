import type { Dictionary } from "../../zh-CN/index.ts";

export const calendar: Dictionary["calendar"] = {
  title: "Public holidays",
  lede: "Once the State Council has announced the holidays of the next year, enter them here. Provisional deadlines are worked out anew at once; the page of each case says what its day was before, and the ledger has an entry for each.",
  entered: "Entered so far",
  columns: { year: "Year", off: "Days off", working: "Shifted working days" },
  none: "No year has been entered yet.",
  provisional: (count) =>
    count === 0
      ? "No deadline is provisional."
      : `${count} ${count === 1 ? "case still has a provisional deadline" : "cases still have provisional deadlines"}.`,
  year: "Year",
  list: "Days off and shifted working days",
  listHint:
    "One day a line: the day, “off” or “work”, and the name of the holiday, such as “2027-01-01 off New Year”. Every day off is named, weekends too; a shifted working day is “work”. A later list of a year takes the place of the first.",
  reason: "Basis",
  reasonHint:
    "The name and number of the notice, 4 to 200 characters. It enters the staff record and is published on the page “How figures are worked out”.",
  submit: "Enter and work out anew",
  done: (year) => `The holidays of ${year} have been entered.`,
  recounted: "Deadlines worked out anew today",
  recountedColumns: { number: "Case", before: "Before", now: "Now" },
  recountedNone: "No deadline has changed by it.",
  recountedMore: (count) => `${count} in all; the first 100 are listed here, the others are in the public ledger.`,
  shown: {
    title: "The holidays that clocks are counted by",
    lede: "Every clock of the site is counted by this table; of all other days, Monday to Friday are working days, Saturday and Sunday are not.",
    year: (year) => year,
    note: (note, entered) =>
      `${note ? `Basis: ${note}.` : "Whoever entered them named no basis."}${entered ? ` Entered on ${entered}.` : ""}`,
    columns: { name: "Holiday", off: "Days off", shifted: "Worked instead" },
    span: (from, until) => `${from} to ${until}`,
    none: "No year has been entered: clocks count Mondays to Fridays alone, and all are provisional.",
  },
  errors: {
    year: "Only this year or the next can be entered",
    list: "Enter the days off and the shifted working days",
    reason: "Name the basis in 4 to 200 characters",
    personal: "The basis is published: take out what looks like somebody's personal data",
    clock: "The server's clock is wrong: nothing can be entered until it has been checked. Nothing was changed",
  },
  problem: (problem) => {
    if (problem.what === "few") return "Too few days off: a year has at least 13";
    if (problem.what === "incomplete") return `A statutory day off is missing: ${problem.day}`;
    const words = {
      line: "it must read like “2027-01-01 off New Year”",
      other_year: "a day of another year",
      twice: "names a day twice",
      not_weekend: "a shifted working day is a Saturday or Sunday",
    };
    return `Line ${problem.line}: ${words[problem.what]}`;
  },
};
