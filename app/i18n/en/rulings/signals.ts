import type { Dictionary } from "../../zh-CN/index.ts";
import { say } from "../../say.ts";

export const signals: Dictionary["signals"] = {
  title: "Counted from its words and days, which is no judgement:",
  rules: "How they are counted",
  forwarded: "It says that the matter went to somebody else, and nothing that was done.",
  short: (characters) => `It has ${characters} characters.`,
  same: (earlier) => `${earlier} earlier answers of this department say the same, word for word, numbers aside.`,
  township: (signature) => say`It is signed by ${signature}; it was for the department to answer.`,
  lastDays: (answers, inTime, expected) =>
    `It came on the last two working days of the clock. Of the latest ${inTime} first answers that the department gave in time, up to this one, ${answers} did; spread evenly, about ${expected} would.`,
};
