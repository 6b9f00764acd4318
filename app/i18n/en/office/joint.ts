import type { Dictionary } from "../../zh-CN/index.ts";

/** Words of one answer to several alike cases. */
export const joint: Dictionary["joint"] = {
  title: "Answer several cases at once",
  lede: "Where cases are alike and the answer is the same, write it once: each case gets that answer. All are published, or none. Beside each answer the public reads that it was given together with others, and which.",
  tick: (number) => `Tick ${number}`,
  open: "Answer the ticked cases together",
  openHint: (least, most) =>
    `Of one department, ${least} to ${most} at a time. The next page lists them before you write.`,
  none: "Tick the cases in the list of your department first.",
  back: "Back to your department's cases",
  cases: "Answer these cases together",
  casesHint: "What you untick is not answered and stays open.",
  due: (day) => `Due ${day}`,
  unfit: (count) => (count === 1 ? "1 case cannot be answered together" : `${count} cases cannot be answered together`),
  standings: {
    gone: "is withdrawn, or does not exist.",
    merged: "has been merged into another case.",
    elsewhere: "is not for your department to answer; it may just have been moved.",
    other_body: "belongs to another department that you answer for: answer it apart.",
    answered: "has an answer by now. To add to it, open it and write there.",
    waiting: "has an answer that waits for a moderator's look.",
    drafted: "has a draft, or one sent for approval: open it and finish that first.",
  },
  asks: "Your department's answers need approval: each case gets a draft, and the approver decides on each; what is approved is published.",
  submit: (most) => `Publish to each ticked case (${most} at most)`,
  send: "Send for approval, one by one",
  previewList: "This answer will be published under these cases",
  done: (published, held) =>
    held === 0
      ? `${published} cases answered together, all published.`
      : `Answered together: ${published} published, ${held} waiting for a moderator's look, which is not charged to you.`,
  sent: (count) => `${count} drafts sent for approval. The clocks run on until they are published.`,
  together: (others) =>
    others === 1
      ? "Answered together with 1 other case, with the same text when published"
      : `Answered together with ${others} other cases, with the same text when published`,
  draftedWith: (numbers) =>
    `Sent for approval with the same text as: ${numbers}. Once approved, it says publicly that they were answered together.`,
  files: (number) =>
    `A file is sent once: add and check it at ${number}, and it goes with the answer to each ticked case. Files that are not public yet at another ticked case go with all, too. Where one case is hidden, the files are hidden there alone.`,
  errors: {
    files_stale:
      "The files are not those that were listed: a colleague has added, removed or checked one, or other cases are ticked. See below how it stands, and send it again",
    files_many: "An answer has at most 5 files: remove some first",
    files_identifying:
      "The name of a file may point to a person in the county of one of the cases: remove it, and add it again under another name",
    files_full: "The files of one of the cases would be more than 500 MB together: compress them, or untick the case",
    cases_few: "Tick at least two cases",
    cases_many: "20 cases at most at a time",
    joint_changed:
      "The ticked cases have changed: those that cannot be answered together are listed below. Nothing was published and what you wrote is still there; look and send again",
    approval_needed: "Your department's answers need approval: send them for approval",
    wrong_state: "Your department's answers need no approval any more: publish them",
  },
};
