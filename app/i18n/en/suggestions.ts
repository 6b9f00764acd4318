import type { Dictionary } from "../zh-CN/index.ts";
import { say } from "../say.ts";

export const suggestions: Dictionary["suggestions"] = {
  title: "Suggestions",
  hint: "Worked out from the duty register, the departments' names, everyday words and past links. For guidance only. Department and duty item are never chosen by themselves; what is filled in elsewhere is marked as proposed, and must be read first.",
  because: (told) => say`Because of ${told}`,
  noWords: "what the reporter chose, past links, or the register's text",
  noWordsOfKind: "what the reporter chose, past links, or only that it is common",
  none: "Nothing to suggest.",
  departments: "Department",
  duties: "Duty item",
  kinds: "Kind",
  gaps: "What was missing",
  cases: "May be the same case",
  duplicates: "May be the same report",
  agree: "Both methods agree",
  answers: (name) => `${name} answers`,
  choose: (name) => `Use: ${name}`,
  look: "look",
  filled: (name) => `Filled in: ${name}`,
  report: (id) => `Report ${id}`,
  alike: (shared, of) => `${shared} of ${of} parts of the fingerprint are the same`,
  inWords: (percent) => `${percent} alike in words`,
  states: { received: "waiting", published: "published", declined: "not published", withdrawn: "taken back" },
  accuracy: {
    title: "How often the suggestions were right",
    definition: (days) =>
      `Over the last ${days} days: at what rank the suggestions held the department, duty item and kind that moderators chose when they put a report in a case. Reports whose reporter named the department or the kind count too. Suggestions never decide; only days and counts are kept, neither the report nor the moderator. In brackets the 95% Wilson interval.`,
    caption: "Suggestions that agree with what moderators chose",
    columns: { subject: "Suggested", first: "Ranked first", firstThree: "Among the first three" },
    subjects: { department: "Department", duty: "Duty item", kind: "Kind" },
    of: (count, base) => `${count} / ${base}`,
    tooFew: "too few",
    noDecisions: "none yet",
  },
};
