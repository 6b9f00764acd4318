import type { Dictionary } from "../zh-CN/index.ts";
import { plural } from "./plural.ts";
import { say } from "../say.ts";

/** Words of the pages of departments. */
export const departments: Dictionary["register"]["departments"] = {
  title: "Departments",
  lede: "For each department: how many cases, whether it answered, whether the burden is gone. Cases of a temporary body count for the department that hosts its office.",
  caption: "Departments",
  columns: {
    name: "Department",
    cases: "Cases",
    onTime: "On time",
    overdue: "Overdue",
    gone: { answer: "Said gone: after the answer", day30: "After 30 days", day90: "After 90 days" },
  },
  goneNote:
    "Said gone: said “gone” / said anything (of all that could). Counted are reports in cases, not people; the three times do not add up.",
  othersTitle: "Departments without a case",
  temporaryTitle: "Temporary bodies",
  temporaryLede:
    "Demands of leading groups, headquarters and task forces are answered by the department that hosts their office.",
  hostedBy: "Office hosted by",
  scorecard: "Department scorecard",
  scorecardOf: (name) => `Scorecard of ${name}`,
  summary: (name, cases, voices) => `${name} has ${plural(cases, "case")}, told by ${plural(voices, "report")}.`,
  summaryNone: (name) => `${name} has no public case yet.`,
  facts: "This department",
  type: "Type",
  line: "Line",
  besidePeers: "See it among its peers elsewhere",
  parents: "Superiors",
  reach: {
    term: "How it answers",
    account: (day) => `Here itself: has had an account since ${day}`,
    noAccount: "No account of its here is on record",
    other: (channel, day) => `${channel}: answers have come so since ${day}`,
    since: (day) =>
      `Its clocks ran before its first account was opened on ${day}. What began before then is in no figure of what was on time, late or overdue, in no measure and no comparison; the numbers of cases and reports have it all the same, and so do the pages of the cases and the list of what fell overdue in the last seven days.`,
  },
  aliases: "Also called",
  formerNames: "Former names",
  changes: "Changes",
  became: {
    renamed: (day, _other, formerly) => `Got its present name on ${day}; before, ${formerly}.`,
    merged: (day, other) => `Merged into ${other} on ${day}.`,
    split: (day, other) => `Part of its duties went to ${other} on ${day}.`,
    hosted: (day, other) => `Its office has been hosted by ${other} since ${day}.`,
    ended: (day) => `Abolished on ${day}.`,
    relined: (day, line, formerly) => `Its line was corrected on ${day}: entered as ${formerly}, it is ${line}.`,
  },
  came: {
    merged: (day, body) => `${body} was merged into it on ${day}.`,
    split: (day, body) => `Part of the duties of ${body} came to it on ${day}.`,
    hosted: (day, body) => `Has hosted the office of ${body} since ${day}.`,
  },
  undone: (day) => `This merger was entered by mistake and undone on ${day}.`,
  change: (told, body, source, undone) => say`${told} ${body} (${source}) ${undone}`,
  follows: (other) => `Its cases and figures now count under ${other}.`,
  includes: (bodies) => `Figures include ${bodies}, merged into it.`,
  was: (day) => `This department was abolished on ${day}.`,
  hosts: "Hosts temporary bodies",
  hostedIn: "Office hosted by",
  byVerdict: "By finding",
  byVerdictColumns: { verdict: "Finding", cases: "Cases" },
  townships: (count) =>
    `Of these, ${count} ${count === 1 ? "is" : "are"} found to be the township's own duty, not this department's: no clock and no word of reporters on ${count === 1 ? "it" : "them"} counts below.`,
  byDuty: "By duty item",
  byDutyColumns: { duty: "Duty item", cases: "Cases", voices: "Reports" },
  byMonth: "By month",
  monthTable: "Figures by month",
  monthColumns: {
    month: "Month",
    cases: "New cases",
    voices: "Reports",
    due: "Clocks ended",
    onTime: "On time",
    late: "Late",
    unanswered: "Unanswered",
  },
  chartFinding: (due, onTime) => `In the last 12 months ${plural(due, "clock")} ended; ${onTime} answered on time`,
  chartPeriod: (from, to, day) => `${from} to ${to}, as at ${day}; the last month is not full.`,
  chartNone: "No clock ended in the last 12 months",
  chartSeries: ["On time", "Not on time"],
  chartDescription: "Cases whose clock ended, by month: answered on time, and not on time (late or unanswered).",
  newest: "Newest cases",
  duties: "Its statutory duties",
  allDuties: (count) => `The ${plural(count, "item")} it holds in the register`,
};

/** Words of the pages of regions. */
export const regions: Dictionary["register"]["regions"] = {
  title: "Regions",
  lede: "To protect reporters, public figures go down to the county only.",
  townships: "Townships and subdistricts",
  townshipsIn: (count) => plural(count, "township or subdistrict", "townships and subdistricts"),
  townshipCount: "Townships",
  tiles: (counties, townships) => `${plural(counties, "county", "counties")}, ${plural(townships, "township")}`,
  tile: (townships, cases) => `townships: ${townships}, cases: ${cases}`,
  tilesNote:
    "A square is a township or subdistrict: how many there are, not where; none stands for a certain one. Counties differ in size: their numbers of cases cannot be compared as they are.",
  departments: "Departments",
  days: {
    signed: (days) => `${plural(days, "working day")} to sign`,
    answered: (days) => `${plural(days, "working day")} to answer`,
    remedied: (days) => `${plural(days, "working day")} to remedy`,
  },
  kindDays: (kind, days) => `${kind}: ${plural(days, "working day")}`,
  newest: "Newest cases",
};
