import type { Dictionary } from "../zh-CN/index.ts";
import { plural } from "./plural.ts";
import { say } from "../say.ts";

/** Words of published cases, with their voices, verdicts and clocks. */
export const cases: Dictionary["register"]["cases"] = {
  title: "Cases",
  lede: "A case is one demand of one department on one duty item, or on something that no list names, told by one or many reports.",
  filterLabel: "Filter",
  all: "All",
  states: {
    all: "All",
    overdue: "Overdue now",
    running: "Clock running",
    on_time: "Answered on time",
    late: "Answered late",
    due: "Clock ended",
  },
  caption: "List of cases",
  columns: { title: "Case", department: "Department", voices: "Reports", published: "Published", clock: "Clock" },
  empty: "No case fits.",
  emptyAction: "See all cases",
  narrowed: (names) => `Only: ${names}`,
  demand: "What was demanded",
  claimedBasis: "In the name of",
  noBasis: "No ground was given",
  whose: "Whose duty it is",
  verdictReplaced: (label) => `Corrected, no longer holds: ${label}`,
  verdict: "Finding",
  verdictNone: "None yet",
  verdictOnRegister: (day) => `By the register of ${day} (legal basis still missing)`,
  verdictOffList: (day) => `By the register of ${day} (which has no such item)`,
  byRegister: { V1: "the department holds this duty.", V2: "the township itself holds this duty." },
  verdictOn: (day) => `By the law of ${day}`,
  decidedOn: (day) => `Verdict of ${day}`,
  linkedOn: (day, origin) => say`${day}, ${origin}`,
  partOf: (part, holder, name) => (name === null ? say`${part}: ${holder}` : say`${part}: ${holder} (${name})`),
  parts: "Sub-duties",
  duty: "Duty item",
  offList: "The register has no such item (off the list)",
  offListOn: "Register looked through on",
  offListBasis:
    "The register has no such item, so it lists no legal basis either; why it was found so, the reasons above say.",
  offListFound: "Looked for in the duty register: no such item",
  listed: "Put under an item of the duty register",
  legalBasis: "Legal basis",
  basisPending: "Basis to be added",
  voicesTitle: (anonymous, units) =>
    units === 0
      ? plural(anonymous, "report")
      : anonymous === 0
        ? `${plural(units, "report")} in the name of ${units === 1 ? "a unit" : "units"}`
        : `${plural(anonymous, "anonymous report")}, ${units} in the name of ${units === 1 ? "a unit" : "units"}`,
  voice: (position) => `Report ${position}`,
  sameHere: "Another report makes the same demand, without words of its own.",
  sameHereWhose: "The site says this sentence for a report without words of its own.",
  told: {
    caption: (voices) => `What ${plural(voices, "report")} together mention`,
    columns: { mark: "Circumstance", voices: "At least" },
    nothing: (voices) => `Of ${voices} reports together, most mention nothing in common.`,
    hours: "Hours a month of the middle one of five",
    hourStep: (from, to, groups) =>
      `${to === null ? `${from} or more` : `${from} to ${to}`} (${plural(groups, "group")})`,
    note: "Reports are taken five together in the order of publication, those of units apart. What three or more of the five mention is listed, always as three; updated on Mondays.",
    how: "How it is made",
    pairs: {
      title: "By what means it was handed down, and what was missing",
      means: "By what means",
      most: (means, gap, groups, all) =>
        `Of ${all} groups of reports that tell both, most tell “${means}” with “${gap}” missing: ${groups}.`,
      none: (all) => `${all} groups of reports tell both, and no pair is told by more than every other.`,
      note: (cases) =>
        `A cell counts groups. Five reports make a group, and what three or more of the five mention is counted; these groups are of ${plural(cases, "case")}, whose pages tell the same. Updated on Mondays.`,
    },
  },
  timeline: "What happened",
  published: "Published; the clock starts",
  due: "Answer due",
  dueProvisional: "Answer due (worked out anew, and may move, once next year's public holidays are announced)",
  recounted: "Due day worked out anew by the announced holidays",
  recountedFrom: (before, now) => `It was ${before}; it is ${now}.`,
  dueMissed: "The clock ended without an answer",
  replied: (department) => `${department} answers`,
  answer: "The department's answer",
  answerNone: "The department has not answered yet.",
  outcomesTitle: "What the reporters say",
  outcomesNone: "After an answer, reporters can say with their receipt code whether the burden is gone.",
  facts: "Key facts",
  number: "Number",
  demandedBy: "Demanded by",
  department: "To answer",
  hosted: (body) => say`${body} (its office is hosted by the department that is to answer)`,
  region: "Region",
  kind: "Kind",
  asked: "Reporters asked",
  clock: "Clock",
  clockText: {
    running: (day) => `Answer due ${day} at the latest`,
    overdue: (days) => `${plural(days, "working day")} overdue`,
    on_time: (day) => `Answered on time, ${day}`,
    late: (days) => `Answered ${plural(days, "working day")} late`,
    held: (day) => `With the moderators; the clock stands still from ${day}`,
  },
  workingDays: (days) => plural(days, "working day"),
  computed: {
    title: (due) => `How the due day, ${due}, was computed`,
    start: (day, days, due) =>
      `Counted from ${day}, which itself does not count: ${plural(days, "working day")} from the day after, full on ${due}.`,
    moving: "It does not run at present: each working day moves the due day on by one. The day above is the earliest.",
    until: (due) => `Up to ${due}: days passed over, and weekends counted`,
    after: (due) => `After ${due}: days passed over, and weekends counted`,
    late: (days, until) => `Counted on to ${until}: ${plural(days, "working day")} late.`,
    columns: { days: "Days", counted: "Counted", why: "Why" },
    span: (from, until) => `${from} to ${until}`,
    counted: "yes",
    passed: "no",
    weekend: "weekend",
    holiday: (name) => say`public holiday: ${name}`,
    shifted: (name) => say`weekend, worked for the holiday ${name}`,
    holds: {
      answer_held: "not charged: the department's answer waits for a moderator",
      dispute: "not charged: the department disputes it, which waits for a moderator",
      hidden: "not charged: this site has hidden the case for the time being",
      transfer: "not charged: a transfer was not taken, and a moderator has to rule",
      hollow: "not charged: the department answered, and a moderator sent the answer back as none in substance",
    },
    nonePassed: (caption) => `${caption}: none, every day counts.`,
    unannounced: (years) =>
      `The holidays of ${years} are not announced: Mondays to Fridays alone were counted, so the day is provisional.`,
    rule: "Civil Code, article 201: the day of the event does not count; article 203: a last day that is a day off moves to the next working day. A day that is both a weekend and not charged is passed over once.",
    method: "The holidays that clocks are counted by",
  },
  lawChanged: "The verdict may differ with the day whose law applies.",
  salts: {
    title: "Check against the public ledger",
    note: "The ledger holds a digest of each text on this page, mixed with the random salt below. When a text is taken out its salt is deleted with it, and the digest proves nothing any more.",
    how: "How to check",
    caption: "The salts of the texts",
    columns: { text: "Act in the ledger", place: "Place", salt: "Salt" },
  },
};

/** Words of what became overdue. */
export const overdue: Dictionary["register"]["overdue"] = {
  title: "Overdue in the last seven days",
  lede: "Cases that were not answered by their day, under the department that has to answer. Departments are in the order of their codes, not ranked by number. A case is not overdue on its last day but from the next on; days late are working days. What was answered late since is listed too.",
  due: "Due",
  empty: "No case became overdue in the last seven days.",
  allOpen: "Cases that are overdue now",
  feedTitle: "Overdue in the last seven days",
  feedEntry: (title) => `Overdue: ${title}`,
  feedSummary: (number, department, due) => `${number}, ${department}: due on ${due} and not answered.`,
  owes: (count) => `${plural(count, "case")} ${count === 1 ? "is" : "are"} past the day without an answer now.`,
  owesSince: (count, day) =>
    `Of what began since its first account was opened on ${day}, ${plural(count, "case")} ${count === 1 ? "is" : "are"} past the day without an answer now.`,
  owesWhich: "See which",
  below: "Overdue in the departments below",
  belowNote:
    "Only those with overdue cases now, not counting what began before their first account was opened, in the order of their codes.",
  belowNone:
    "No department below has an overdue case now, not counting what began before their first account was opened.",
};
