import { plural } from "../plural.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

export const stages: Dictionary["stages"] = {
  caption: "What is due of the department",
  columns: { stage: "Clock", due: "Due", stands: "How it stands" },
  names: { signed: "Signed for", answered: "Answered in substance", remedied: "Remedied" },
  running: "running",
  held: (day) => `stands still from ${day}`,
  by: {
    signed: (day) => `to be signed for by ${day}`,
    remedied: (day) => `to be remedied by ${day}`,
  },
  not: {
    signed: (days) => `not signed for, ${plural(days, "working day")} late`,
    remedied: (days) => `not remedied, ${plural(days, "working day")} late`,
  },
  onTime: {
    signed: (day) => `signed for on ${day}`,
    passed: (day) => `${day}: passed to another department`,
    answered: (day) => `answered on ${day}`,
    remedied: (day) => `done on ${day}, the department says`,
  },
  late: {
    signed: (day, days) => `signed for on ${day}, ${plural(days, "working day")} late`,
    answered: (day, days) => `answered on ${day}, ${plural(days, "working day")} late`,
    remedied: (day, days) => `done on ${day}, the department says, ${plural(days, "working day")} late`,
  },
  overdue: (days) => `${plural(days, "working day")} overdue`,
  promised: (day) => `The department promises ${day} instead. Its reason: `,
  figures: {
    caption: "Three clocks, each by itself",
    due: "Ended",
    onTime: "In time",
    late: "Late",
    overdue: "Overdue",
    note: "“Remedied” is the department's own word; the reporters' words are in the next table. Cases published before there were three have the clock of the answer alone.",
  },
  link: "Sign for it, say that it is done, promise a day",
  title: (number) => `Clocks of ${number}`,
  lede: "The days on which you sign for a case and say that it is done are public and stand in the ledger for good. Nothing waits for a signature: all three clocks start on the day of publication, and whoever answers has signed.",
  signTitle: "Sign for it",
  signText:
    "To sign says that the case is your department's to answer. If it is not, do not sign: pass it on to another department, or file a dispute.",
  sign: "Sign for this case",
  remedyTitle: "Say that it is done",
  remedyText:
    "Once all that the answer said is done. This is the department's own word; what the reporters say stands beside it.",
  remedy: "All of it is done",
  promiseTitle: "Promise a day of your own",
  promiseText:
    "What cannot be done by the due day can be promised for a later one, once for each clock, with a public reason, and at most as many working days later as the clock has. The due day stays: lateness is counted from it all the same, and the promised day stands beside it; reminders go by the promised day.",
  which: "Which clock",
  until: (name, day) => `${name}, due ${day}`,
  day: "Promised day",
  reason: "Reason",
  reasonHint: "Public. Nothing in it should point to a person.",
  submit: "Publish this day",
  done: { sign: "Signed for.", remedy: "Noted as done.", promise: "The promised day is public." },
  errors: {
    stage_required: "Choose which clock.",
    day_wrong: "Give a day such as 2026-12-31.",
    reason_required: "Give the reason.",
    reason_long: "The reason takes 300 characters at most.",
    identifying_left: "Something in the reason may point to a person: take it out and send it again.",
    promise_over: "This clock takes no promise now: it is due, or met, or has one.",
    promise_unfit: "The day lies after the due day, and at most as many working days after it as the clock has.",
    stale_version: "This case has just been merged into another: send it from there.",
    wrong_state: "This case has no such clock, or it is met.",
  },
};
