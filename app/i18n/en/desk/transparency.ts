import type { Dictionary } from "../../zh-CN/index.ts";

export const transparency: Dictionary["transparency"] = {
  title: "How reports are moderated",
  lede: "A moderator reads every report before it is published. This page tells how that goes: how many wait and for how long, why some are not published, whether moderators agree.",
  nav: "Moderation",
  queue: {
    title: "How many wait, and for how long",
    received: "Reports received",
    receivedUpTo: (day) => `Since the site began, up to ${day}; unpublished and withdrawn ones too`,
    waiting: "Waiting",
    reports: "reports",
    oldest: (day) => `the oldest received in the week of ${day}`,
    noneWaits: "or none",
    median: "Median wait in days",
    ninth: "Nine in ten decided within",
    days: "days",
    none: "none yet",
    base: (count) => `of ${count} decided in the last 90 days, from the Monday of the week of receipt`,
    chart: (late, all) => `Of ${all} that wait, ${late} have waited at least 7 days`,
    chartText:
      "How many reports wait, by the days they have waited at least, in five steps; the table below has the numbers.",
    series: "waiting",
    step: (from, to) => (to === null ? `${from} days or more` : `${from} to ${to} days`),
    tick: (index, label) =>
      label
        .replace(" days or more", "+")
        .replace(" to ", "–")
        .replace(" days", index === 0 ? " d" : ""),
    stepsCaption: "Reports that wait, by the days they have waited at least",
    waitedFor: "Waited at least",
    reportsColumn: "Reports",
    countiesCaption: "By county",
    county: "County",
    decided: "Decided in 90 days",
    few: "fewer than 5",
    noCounty: "No county has five or more yet, so none is told apart.",
    note: (week, day) =>
      `The day of receipt is public by the week. What waits was received up to ${week} and is not decided; it is counted from the Sunday of its week, hence “at least”. What is decided, up to ${day}, is counted from the Monday of its week to the last decision, to publish or not: the real wait is shorter, if anything. Reports that their reporters took back do not count. Counties with fewer than five have no figure; together they count in the totals only when they have five or more.`,
  },
  refusals: {
    title: "What was not published, and why",
    lede: "Whoever reported sees the reason with the receipt code, and can appeal once. Here the moderators' decisions not to publish are counted by reason.",
    caption: "Decisions not to publish",
    reason: "Reason",
    quarter: (quarter) => {
      const [year, number] = quarter.split("-");
      return `Q${number} ${year}`;
    },
    all: "Since the site began",
    total: "All",
    upheld: "Appeals upheld, decided anew",
    none: "None yet.",
    through: (day) => `Counted from the public ledger up to ${day}.`,
  },
};
