import type { Dictionary } from "../../zh-CN/index.ts";

/** Words on a report that tells several matters, for its moderators and its reporter. */
export const split: Dictionary["split"] = {
  legend: "This report tells another matter",
  lede: "Leave this empty for a report that tells one matter. One that tells several is published one matter at a time: keep in the public version only what belongs to this one, and no sentence that stands in another, or readers can tell that one person told both. Five at most.",
  label: "Another matter",
  tick: "There is another matter: publish this one, and leave the report in the queue for the rest",
  hours: "Hours a month that this matter takes",
  hoursHint: (left) =>
    left > 0
      ? `${left} of the reporter's hours are left to share out. Leave empty to give none.`
      : "The reporter gave no hours, or they are all shared out. Leave empty.",
  marks: "Ticks that belong to this matter",
  marksHint: "Only those that were said of this matter.",
  noMarks: "The reporter ticked nothing.",
  partsTitle: "Published so far",
  partsHint:
    "What follows is public in its own case. Decide only what is left; to leave it unpublished, choose “Close the rest unpublished”.",
  partsDecided: "This report is public in the case or cases below.",
  declineRest: "Close the rest unpublished",
  part: (number, day) => `${number} · published ${day}`,
  partHours: (hours) => `${hours} hours a month`,
  taken: "The reporter has taken these words back.",
  published: (number) =>
    `Published in case ${number}. The report tells another matter: go on with it, or leave it to another moderator.`,
  mark: "another matter",
  errors: {
    remains_wrong: "Tick this again",
    remains_declined: "What is declined leaves no other matter: take the tick out, or publish one matter first",
    hours_wrong: "Write a whole number from 0 to 10,000",
    same_case: "A part of this report is public in this case already; it counts once in a case",
    parts_alike:
      "A sentence of the public version is public in another matter already: put it in other words, or readers can tell that one person told both",
    not_a_part: "The report tells several matters, so its whole text cannot be public: keep what belongs to this one",
    too_many_parts: "A report can be published in five matters at most; the rest can only be closed",
    hours_over: "Together the matters would have more hours than the reporter gave",
    not_split: "Hours or ticks of this matter are filled in, but “There is another matter” is not ticked",
  },
  status: {
    partly: {
      title: "Published in part",
      text: "You told more than one matter. Some are public now; the rest still waits for a moderator.",
    },
    several: "You told more than one matter. Each is public in its own case below, with its own clock and answer.",
    rest: "The rest was not published",
  },
  timeline: { restDeclined: "The rest not published", of: (heading, number) => `${heading} (${number})` },
  confirm: {
    choose: "Which matter do you speak of?",
    chooseHint: "Speak of each by itself: one may be gone and another not.",
    answered: (day) => `answered ${day}`,
    due: (day) => `no answer yet, due ${day}`,
    about: "You speak of",
    others: "Speak of another matter",
  },
  appealRest: {
    label: "Appeal about the rest",
    hint: "If you disagree that the rest was not published, another moderator looks at it. Once only.",
  },
  withdraw: [
    "A part of your report is public and the rest still waits. Taking it back takes back all of it: the rest is not read any further and will not be published.",
    "Your words leave the pages of all its cases on the same day. Somebody who compares the pages day by day may guess that one person told them; in the public ledger the entries stand on different days within 30, and none names the report.",
  ],
  withdrawSeveral:
    "Your report is public in several cases, and your words leave all of them. Somebody who compares the pages day by day may guess that one person told them; in the public ledger the entries stand on different days within 30, and none names the report.",
};
