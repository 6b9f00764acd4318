import { DAYS_TO_MEND, MAX_HOLLOW_REASON } from "../../../replies/reply.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

export const sendingBack: Dictionary["sendingBack"] = {
  link: "Send back an answer without substance",
  title: (number) => `Send back the answer of ${number}`,
  heading: "Send back an answer without substance",
  lede: `An answer that is sent back signs for the case and is no answer in substance: the clock runs on. The days from the department's answer to ${DAYS_TO_MEND} working days after it is sent back are not charged to the department; what was overdue when it answered stays overdue. It can be done once to a department in a case; the reason is public, and the answer stays where it is.`,
  none: {
    none: "No public answer counts as one in substance now: there is nothing to send back.",
    merged: "The answer that counts now came with a merged case and cannot be sent back.",
    once: "An answer of this department was sent back before: it can be done once.",
  },
  answer: (position, day) => `To be sent back: no. ${position}, ${day}`,
  ground: "Why it is no answer in substance",
  grounds: {
    forwarded: "says only that it was passed on",
    says_nothing: "says neither what is done nor by when",
    same_text: "the same text as to other cases",
    other: "another reason",
  },
  reason: "Reason",
  reasonHint: `Public. What is missing: what is done, by whom, by which day. Not who reported it. ${MAX_HOLLOW_REASON} characters at most.`,
  submit: "Send this answer back",
  done: "The answer is sent back, and the reason is public.",
  sentBack: (day, ground) => `Sent back by a moderator on ${day}, no answer in substance (${ground})`,
  awaited: (day) =>
    `The department's answer was sent back: there is none in substance yet. It has to answer anew by ${day}.`,
  awaitedLate: "The department's answer was sent back: there is none in substance yet, and it is overdue.",
  moment: "Answer sent back, none in substance",
  row: (day) => `sent back on ${day}, to be answered anew`,
  toDepartment: (day) =>
    `On ${day} a moderator sent your answer back: it signs for the case and is no answer in substance. Please answer anew below.`,
  errors: {
    ground_required: "Choose why it is no answer in substance",
    reason_required: "Give the reason",
    reason_long: `The reason: ${MAX_HOLLOW_REASON} characters at most`,
    personal: "It holds what looks like personal data: take it out",
    wrong_state: "This answer does not count as one in substance now, or was sent back already",
    sent_back_once: "An answer of this department was sent back before",
    stale_version:
      "There is another answer since you opened this page, or the case was merged. Look at it before you send again",
  },
};
