import type { Dictionary } from "../../zh-CN/index.ts";

/** Words on taking a report back, and on what is destroyed when. */
export const withdrawal: Dictionary["withdrawal"] = {
  title: "Take the report back",
  whole: [
    "Your text and answers, your files, the contact you left and your messages with the moderators are deleted from the database at once. The report is not read any further and will not be published.",
    "A word of retaliation that still waits goes too; after withdrawing you can send another with your receipt code.",
    "Tomorrow the public ledger gains an entry that a report was taken back. It does not say what was in it.",
  ],
  stripped: [
    "Your original text, files, contact and messages are deleted from the database at once. Your passage also leaves the public page at once; in its place stands a sentence that the reporter has taken it back.",
    "The case itself stays: the demand, the verdict and the answer were written by moderators and the department, and others may have reported the same. Yours still counts as one report, with county and day alone. What you ticked and your hours are deleted from the database; what was published of yours and four others together is published no more.",
    "The page changes today, so whoever watches it can see that it was taken back today. People who read or saved it before may still have the old text; we cannot take that back.",
    "A word of retaliation that still waits goes too. Your receipt code keeps working: you can say whether the burden is gone, and tell of retaliation again.",
  ],
  sure: "I am sure; I know that this cannot be undone",
  required: "Tick “I am sure”",
  submit: "Take the report back",
  strippedVoice:
    "The reporter has taken the original words back; the demand as the moderators checked it is in the case.",
  withdrawnPublished: (day) =>
    `You took your words back on ${day}. The case is still public and holds nothing that you wrote.`,
  destroyed: (day) => `The original text and what came with it were destroyed on ${day}.`,
};
