import type { Dictionary } from "../../zh-CN/index.ts";

export const drafts: Dictionary["drafts"] = {
  save: "Save the draft",
  submit: "Send to the approver",
  asks: "Answers of this department pass by an approver before they are published. Until then it can be changed. The clock stops when it is published.",
  saved: "The draft is kept on the server, seen by the department alone; signing out loses nothing.",
  submitted: "Sent to the approver. The clock runs until it is published.",
  returnedDone: "Returned; its author reads what you wrote.",
  state: {
    draft: (author, day) => `Draft: ${author}, ${day}`,
    submitted: (author, day) => `Waits for an approver: ${author}, ${day}`,
    returned: (by, day) => `Returned by ${by} on ${day}`,
  },
  note: (note) => `The approver says: ${note}`,
  colleague: "The draft as it is now (a colleague changed it)",
  colleagueText: "The form below still has your words. Press again to use yours; open this page anew to use theirs.",
  previewTitle: "As the public will see it",
  review: "Approve this answer",
  reviewText: (author) =>
    `Written by ${author}. Approved, it is published at once, in the name of the department alone.`,
  keeps:
    "Something in it may point to a reporter, and its author leaves it in: approved, it is looked at by a moderator before it is published.",
  approve: "Approve and publish",
  returnNote: "Why it is returned (for the department alone)",
  return: "Return it",
  own: "You changed this answer last; another approver of the department has to decide on it.",
  left: {
    title: "Drafts on cases that are no more the department's",
    text: "These cases were moved, merged or taken down. The drafts stay for 30 days to be copied, and cannot be published.",
    of: (number, author, day) => `${number}: ${author}, ${day}`,
  },
  errors: {
    stale_draft: "A colleague has just changed this draft: see above how it stands. Your words are still here",
    draft_long: "The draft is too long to be kept: please shorten it",
    note_required: "Say why it is returned",
    note_long: "The reason has at most 500 characters",
    approval_needed: "Answers of this department need an approver: send it to them",
  },
  approval: {
    title: "Whether answers need an approver",
    lede: "Where a department has an approver, answers pass by them before they are published; nobody approves what they wrote. It can be switched off. A department without an approver needs none.",
    link: "Approval",
    asks: "Now: answers need an approver.",
    asksNot: "Now: answers need no approver and are published by who writes them.",
    noApprover: "There is no approver with an open account now, so answers need none.",
    on: "Answers need an approver",
    off: "Answers need no approver",
    done: "Done, and entered in the staff record.",
  },
};
