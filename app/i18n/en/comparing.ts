import type { comparing as zhCN } from "../zh-CN/comparing.ts";
import { plural } from "./plural.ts";

/** Words of the pages that put bodies of one line side by side. */
export const comparing = {
  title: "Departments of one line together",
  lede: "Only departments of the same line and level are compared. Most differences are chance: see first whether any goes beyond it.",
  linesLede:
    "Choose a line. A comparison and its picture take five departments of a line and level with a base of 10 or more; of fewer, only the numbers are listed.",
  linesCaption: "The departments of each line",
  columns: { line: "Line", bodies: "Departments" },
  levels: { province: "province", city: "city", county: "county", township: "township" },
  groupTitle: (line, level) => `${line}: departments at ${level} level`,
  measured: (group, measure) => `${group}, ${measure}`,
  measure: "Measure",
  show: "Show",
  noBodies: "This line has no departments at this level yet.",
  tooMany: "There are very many: choose a place first.",
  anywhere: "Wherever they are",
  within: (place) => `Only those in ${place}.`,
  found: {
    none: (bodies, level) => `Of ${bodies} departments, none differs from the group’s level (${level}) beyond chance`,
    noneSpread: (bodies, level) =>
      `Of ${bodies} departments, none differs from the group’s level (${level}) beyond chance and what is usual in the group`,
    some: (bodies, level, names) =>
      `Of ${bodies} departments, these differ from the group’s level (${level}) beyond chance: ${names}`,
    someSpread: (bodies, level, names) =>
      `Of ${bodies} departments, these differ from the group’s level (${level}) beyond chance and what is usual in the group: ${names}`,
  },
  shapes: "Open circles lie within the limits, full ones outside those of 95%, squares outside those of 99.8%.",
  low: (name) => `${name} (low)`,
  high: (name) => `${name} (high)`,
  perhaps: (names) =>
    `Outside the 95% limits but within those of 99.8%: ${names}. Even if all departments were alike, up to 1 in 20 would be, so this is no finding.`,
  spread: (times) =>
    `The variance between the shares is ${times} times what chance alone makes; both pairs of limits are widened by that. These figures cannot say why.`,
  noOrder: (share) =>
    `No order is shown: an estimated ${share} of the differences between the shares is not chance (rankability), less than 75%. Below that, more than 1 in 6 pairs would stand the wrong way round.`,
  order: (share) =>
    `An estimated ${share} of the differences between the shares is not chance (rankability; an order is shown from 75%). Even so only ranges of places are given, which hold 95 times in 100.`,
  tooFew: (compared) =>
    compared === 0
      ? "No department has a base of 10 or more. A comparison takes five, so there is no picture, only the numbers."
      : `${plural(compared, "department")} of this group ${compared === 1 ? "has" : "have"} a base of 10 or more. A comparison takes five, so there is no picture, only the numbers.`,
  example: "An example: how the comparison is made",
  method: "How limits, shrunk shares and places are worked out",
  axis: (unit) => `Base (${unit})`,
  limits: { near: "95%", far: "99.8%" },
  group: (level) => `group ${level}`,
  description: (finding) =>
    `Base from left to right, share from bottom to top; the level line is the group’s share, the two pairs of curves are the limits of 95% and 99.8%. ${finding}. The numbers of each point are in the table below.`,
  point: (name, count) => `${name} ${count}`,
  table: "The numbers of each department",
  heads: {
    name: "Department",
    share: "Numerator / base",
    shrunk: "Shrunk share",
    band: "In the picture",
    ranks: "Range of places",
    pick: "Side by side",
  },
  ofGroup: "The group together",
  notCompared: "base below 10, not compared",
  bands: {
    far_below: "below the 99.8% limit",
    below: "below the 95% limit",
    within: "within the limits",
    above: "above the 95% limit",
    far_above: "above the 99.8% limit",
  },
  ranks: (best, worst) => (best === worst ? `${best}` : `${best} to ${worst}`),
  orderBy: "Sort by",
  orders: { name: "name", base: "base", value: "shrunk share" },
  shrunkNote:
    "Shrunk share: a share of few cases is unsure and is drawn towards the group’s level; the more cases, the less. It serves the comparison and does not replace the two numbers. With a base below 10 no share is worked out.",
  pickLabel: (name) => `Choose ${name}`,
  sideBySide: "Show the chosen side by side (2 to 5)",
  side: {
    title: "Side by side",
    lede: (group) => `${group}. In the order in which they were chosen: it says nothing.`,
    none: "Choose 2 to 5 departments of the same line and level.",
    choose: "Choose departments",
    mixed: "These departments are not of the same line and level and cannot be compared.",
    caption: "The chosen departments, by measure",
    measure: "Measure",
    note: "A share is followed by its 95% interval. Where intervals overlap, the difference may be chance; where they do not, see whether both are within the limits among their peers.",
  },
  exampleTitle: "An example: twelve invented bureaus",
  exampleLede:
    "The counties and numbers of this page are made up; the arithmetic is the real one. Work it out yourself.",
  exampleLine: "Invented bureaus",
  fromDepartments: "See departments of one line together",
  window: (from, until) => `The twelve months from ${from} to ${until}, as at ${until}.`,
} satisfies typeof zhCN;
