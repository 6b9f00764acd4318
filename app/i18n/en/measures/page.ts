import type { ReactNode } from "react";
import { say } from "../../say.ts";
import type { measurePage as zhCN } from "../../zh-CN/measures/page.ts";
import { plural } from "../plural.ts";

/** Words around measures: windows, dates, lists, the page of definitions. */
export const measurePage = {
  title: "Measures defined",
  lede: "How every measure that this site publishes is defined. A figure on a page, the list that it leads to and its rate come from one query.",
  windows: { "12m": "Last 12 months", all: "Since the site began" },
  parts: { counted: "numerator", base: "denominator" },
  heads: {
    numerator: "Numerator",
    denominator: "Denominator",
    counted: "What is counted",
    leftOut: "Left out",
    unit: "Unit",
    direction: "Direction",
    formula: "Formula",
    since: "Published since",
    code: "Code",
  },
  units: {
    case: "case",
    voice: "report in a case",
    clock: "clock",
    turn: "a department’s turn at a case",
    dispute: "dispute",
  },
  short: { case: "cases", voice: "reports", clock: "clocks", turn: "turns", dispute: "disputes" },
  directions: { more: "more is better", less: "less is better", none: "neither is better" },
  formulas: {
    count: "Added up.",
    ratio: "Numerator divided by denominator, without an interval.",
    kaplan_meier:
      "The working days at which the Kaplan–Meier curve (1958) comes down to a half; the interval of the curve is log-log with Greenwood’s variance (1926), that of the median Brookmeyer–Crowley (1982).",
    wilson:
      "Numerator divided by denominator; the 95% interval is Wilson’s (1927), see how the figures are worked out.",
  },
  listTitle: (name, part) => `${name}: ${part}`,
  listAll: (until) => `Since the site began, as at ${until}`,
  listFrom: (from, until) => `${from} to ${until}`,
  listSum: (period, sum, unit, cases) => `${period}: ${sum} ${unit} in all, of the ${plural(cases, "case")} below.`,
  listMany: (period, sum, unit, most) =>
    `${period}: ${sum} ${unit} in all. There are over ${most} cases here, too many for a list: choose a department for its own; all of the data is under “Open data”.`,
  listBodies: "By department",
  heading: "Measures",
  asAt: (until, from) =>
    `As at ${until}. The last 12 months begin on ${from}; every number leads to the cases behind it.`,
  column: "Measure",
  groups: {
    volume: "Cases and reports",
    verdicts: "Findings",
    stages: "The three clocks",
    answers: "How answers come",
    disputes: "Disputes and transfers",
    relief: "Is the burden off: the department, reporters, moderators",
  },
  of: <Count extends ReactNode, Base extends ReactNode>(count: Count, base: Base) =>
    say<Count | Base>`${count} / ${base}`,
  median: (value, low, high) =>
    `half within ${plural(value, "working day")} (95% interval ${low ?? value}–${high ?? "open"})`,
  notYetHalf: "not yet half",
  curveHalf: (days) => `Half were answered in substance within ${plural(days, "working day")}`,
  curveNotYet: "Fewer than half have been answered in substance so far",
  curveBase: (window, until, watched, answered) =>
    `${window}, as at ${until}: put to a department ${plural(watched, "time")}, of which ${answered} answered in substance.`,
  curveDescription:
    "Across: working days. Up: the share not yet answered in substance. The grey band is the 95% interval.",
  curveAxis: "working days since it was put to the department",
  curveTable: "Share not yet answered, by working days",
  curveColumns: { time: "Working days", left: "Not yet answered", interval: "95% interval" },
  curveNote:
    "What is not answered is watched up to the as-at day, and what was moved away up to that day: neither is dropped.",
  definition: "How this measure is defined",
  leaveList: "See all cases",
} satisfies typeof zhCN;
