import type { Dictionary } from "../../zh-CN/index.ts";

export const bulletin: Dictionary["bulletin"] = {
  title: (county, month) => `Bulletin of ${county}: ${month}`,
  link: (month) => `Bulletin: ${month}`,
  lede: "What was published, what departments answered, and what ran out unanswered: the same three tables each month. They tell what is known now: what was taken down or merged since is not listed any more; what is found to be a township’s own duty is listed as published alone, and what began before a department’s first account was opened is not listed as run out.",
  until: (day) => `Counted up to ${day}.`,
  titles: {
    published: (count) => `Published: ${count}`,
    answered: (count) => `Answered: ${count}`,
    overdue: (count) => `Overdue and unanswered on that day: ${count}`,
  },
  columns: { published: "Published", answered: "Answered", overdue: "Due" },
  now: "Now",
  onTime: "on time",
  answeredSince: (day, days) => `answered on ${day}, ${days} working ${days === 1 ? "day" : "days"} late`,
  none: "None.",
  more: (cases) => `${cases} more are in the list of cases.`,
  others: "Other months",
};
