import type { Dictionary } from "../zh-CN/index.ts";

export const notifications: Dictionary["notifications"] = {
  occasions: {
    overdue: "Overdue",
    due_today: "Due today",
    due_soon: "Due within 3 working days",
    reminded: "Reminded by a supervisor",
    new_case: "New case",
    moved_here: "Moved to your body",
    answer_returned: "Answer sent back to be mended",
    dispute_result: "Dispute decided",
    verdict: "New finding of responsibility",
    new_voices: "New voices have joined",
    corrected: "Corrected",
    moved_away: "Moved to another body",
    merged: "Merged with another case, or parted from one",
    withdrawn: "Taken down",
  },
  letter: {
    subjectOne: (body, occasion, number) => `[Guiwei] ${body}: ${occasion} (${number})`,
    subjectDigest: (body, cases) => `[Guiwei] ${body}: news of ${cases} ${cases === 1 ? "case" : "cases"}`,
    testSubject: (body) => `[Guiwei] ${body}: test message`,
    test: "This is a test message: notifications of Guiwei arrive at this address.",
    group: (occasion, cases) => `${occasion} (${cases})`,
    item: (number, title, due) =>
      `· ${number}${title === null ? "" : ` ${title}`}${due === null ? "" : ` (answer due ${due})`}`,
    more: (cases) => `· ${cases} more in the inbox`,
    foot: (body) =>
      `Sent to an address that ${body} has given for notifications. All of it is public on the site; to answer, open the link and sign in.`,
    settings: "Change what is sent:",
    stop: "Send nothing more to this address (the page that opens has a button for it):",
  },
};
