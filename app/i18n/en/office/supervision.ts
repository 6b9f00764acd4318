import type { Dictionary } from "../../zh-CN/index.ts";

export const supervision: Dictionary["supervision"] = {
  title: "Supervision",
  lede: "The clocks of every department of the region and below, the first due first. Whoever supervises may remind; they answer nothing and change no finding and no clock.",
  caption: "Clocks of the departments",
  caseTitle: (number) => `Supervise case ${number}`,
  publicPage: "Public page",
  answersTitle: "Answers so far",
  answersNone: "There is no answer yet.",
  nudgesTitle: "Reminders",
  nudgesNone: "There was no reminder yet.",
  nudge: "Remind the department",
  nudgeHint:
    "The reminder stands on the public timeline of the case and in the public ledger: on which day the supervisor of which region reminded which department, without your name. Once in seven days for each department of a case.",
  again: (day) => `The last reminder is less than seven days old; the next can be given from ${day} on.`,
  answered: "It is answered: there is nothing to remind of.",
  hidden: "The case is hidden until somebody else decides; meanwhile nobody can be reminded.",
  done: "The department is reminded; it stands on the public timeline.",
  moment: (region, department) => `${region ? `Supervisor of ${region}` : "Supervisor"} reminds ${department}`,
  stages: { signed: "Signed for", answered: "Substantive answer", remedied: "Remedy done" },
};
