import type { Dictionary } from "../../zh-CN/index.ts";

export const relief: Dictionary["relief"] = {
  citizen: {
    title: "Has what you told us changed?",
    lede: "Say what is really the case. Your word carries no name and counts in public figures from next Monday.",
    wait: "The department has not answered yet. Once it has, come back and say whether it has changed.",
    now: "Now it is your turn: read the answer, and say whether it has changed.",
    again: (days) =>
      `${days} days have passed since the answer. Please say once more whether it has changed, or changed back.`,
    next: (day) => `Come back after ${day} and say whether it changed back.`,
    action: {
      label: "Say whether it has changed",
      hint: "Once after the answer, once 30 and once 90 days later.",
    },
    outcomes: {
      gone: { label: "It has changed", hint: "It is no longer done, or whoever is responsible takes care of it now." },
      partly: { label: "In part", hint: "Better than before, not all of it." },
      not: { label: "It has not changed", hint: "There is an answer; in fact nothing is different." },
      back: { label: "It changed, and changed back", hint: "For a while it was better, then as before." },
    },
  },
  answersTitle: "The department's answer",
  reason: "If it is not gone, what is it mainly? (may be left out)",
  reasonHint:
    "What you choose is public: from next Monday the page says how many chose each, never who. With “gone” nothing is kept.",
  noReason: "Not said",
  why: "Why do you say so? (may be left out)",
  whyHint: "For the moderators alone: not published, not shown to the department. No names, no phone numbers.",
  whySent: "Your reasons were sent to the moderators.",
  said: (outcome) => `After the answer: ${outcome}`,
  saidOf: (outcome, number) => `After the answer: ${outcome} (${number})`,
};
