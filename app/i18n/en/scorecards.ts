import type { Dictionary } from "../zh-CN/index.ts";
import { plural } from "./plural.ts";

/** Words on figures: shares, their intervals, since when they are counted. */
export const figures: Dictionary["register"]["figures"] = {
  cases: "Cases",
  voices: "Reports",
  onTime: "Answered on time",
  overdue: "Overdue now",
  late: "Answered late",
  running: "Clock running",
  reports: "Reports received",
  unitCases: "",
  unitVoices: "",
  of: (count, base) => `${count} / ${base}`,
  onTimeBase: (count, base) => `${count} of ${plural(base, "case")} whose clock has ended`,
  interval: (range) => `95% interval ${range}`,
  inWords: (value, interval) => `${value}, ${interval}`,
  tooFew: "Too few for a rate",
  noneDue: "No clock has ended yet",
  asAt: (day, week) =>
    `All since the site began, as at ${day}; what reporters say of the burden, as at ${week} (updated on Mondays).`,
  asAtMore: "Past figures change",
  method: "How it is worked out",
};

/** What reporters say about the burden, in figures. */
export const monthly: Dictionary["register"]["monthly"] = {
  title: "Twelve months of each body",
  finding: (bodies, missing) =>
    `In the last 12 months ${plural(bodies, "body", "bodies")} had cases published, gave answers or missed a day for one; ${missing} of them missed one.`,
  scale: (from, to, largest, day) =>
    `${from} to ${to}, a bar for each month, all on the same scale, the highest ${largest}; as at ${day}. On the right, the sum of the twelve months.`,
  short: { came: "Published", answered: "Answered", missed: "Missed" },
  columns: { came: "Cases published", answered: "Answers given", missed: "Ran out without an answer in time" },
  body: "Body",
  table: "Sums of twelve months by body",
};

export const words: Dictionary["register"]["words"] = {
  title: "Is the burden gone? What reporters say",
  columns: {
    occasion: "When asked",
    asked: "Could say",
    said: "Said",
    gone: "Said gone",
    bounds: "Of all that could",
  },
  occasions: { answer: "After the answer", day30: "30 days after it", day90: "90 days after it" },
  short: (gone, said, asked) => `${said > 0 ? `${gone} / ${said}` : "—"} (of ${asked})`,
  note: "Counted are reports in cases, not people: a report counts once in each case that tells of it. “Of all that could” goes from all the silent saying not gone to all of them saying gone. The three times are three figures and do not add up; updated on Mondays.",
  reasons: (counted) => `Why it is not gone, as reporters last chose: ${counted}.`,
  reason: (reason, count) => `${reason} (${count})`,
  caseNote: "A report counts once. The three times are told apart and do not add up; updated on Mondays.",
};
