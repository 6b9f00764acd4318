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
  units: { case: "case", voice: "report in a case", clock: "clock" },
  short: { case: "cases", voice: "reports", clock: "clocks" },
  directions: { more: "more is better", less: "less is better", none: "neither is better" },
  formulas: {
    count: "Added up.",
    wilson:
      "Numerator divided by denominator; the 95% interval is Wilson’s (1927), see how the figures are worked out.",
  },
  listTitle: (name, part) => `${name}: ${part}`,
  listAll: (until, sum, unit, cases) =>
    `Since the site began, as at ${until}: ${sum} ${unit} in all, of the ${plural(cases, "case")} below.`,
  listFrom: (from, until, sum, unit, cases) =>
    `${from} to ${until}: ${sum} ${unit} in all, of the ${plural(cases, "case")} below.`,
  definition: "How this measure is defined",
  leaveList: "See all cases",
} satisfies typeof zhCN;
