import type { AnswerChannel } from "../../../replies/reply.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

const by: Record<AnswerChannel, string> = { letter: "by letter", fax: "by fax", visit: "at a visit" };

/** Words of an answer that came by letter, by fax or at a visit: entered by a moderator, confirmed by another. */
export const entering: Dictionary["entering"] = {
  channels: { letter: "By letter", fax: "By fax", visit: "At a visit" },
  link: "Enter an answer that came by letter, fax or visit",
  title: (number) => `Enter an answer ${number}`,
  heading: "Enter a department's answer",
  lede: "Where a department answered by letter, fax or at a visit and not on this site, enter it word for word with its number and the day of receipt. It is published once another moderator has confirmed it, and says publicly how it came; it counts on the day of receipt, never later. The department is told at once and can correct it.",
  channel: "How it came",
  receivedOn: "Day of receipt",
  receivedHint: (from) =>
    `Not before ${from}, when the case was put to the department, and not after today; as the register of incoming documents has it.`,
  number: "The number of the document; of an answer at a visit, the number in the register of visits.",
  submit: "Enter it, for another moderator to confirm",
  done: "Entered; another moderator confirms it. Until then the department's clock stands still.",
  waiting: "An answer waits for a look already; this can be entered after it.",
  refused: (note) => `What was entered last was not confirmed: ${note}`,
  entered: (department, day, channel) => `${department}, ${by[channel]}, received on ${day}, entered by a colleague`,
  confirmHint:
    "Hold it against the original: whether it is this department's, its number and day, and whether the text is whole. If not, send it back to the colleague who entered it. 500 characters at most.",
  confirmNote: "To the colleague who entered it",
  confirm: "As the original: publish",
  return: "Not as the original: send it back to the colleague",
  onCase: (received, shown, channel) =>
    `answered ${by[channel]}, received on ${received}; entered and confirmed by two moderators, published on ${shown}. The clock goes by the day of receipt`,
  held: (day, channel) =>
    `A moderator entered an answer that the department gave ${by[channel]}, received on ${day}; another is confirming it. Once published it counts on the day of receipt.`,
  office:
    "If it is not yours, or its text or day is wrong, you can correct it on this page once it is published, with the reason, or add an answer that says so; both are public.",
  errors: {
    channel_required: "Choose how it came",
    received_required: "Enter the day of receipt",
    number_required: "Enter the number of the document, or of the visit",
    receipt_unfit: "The day of receipt is neither before the case was put to the department nor after today",
    stale_version: "An answer was published just now, and this one was not entered. Look at the public page first",
    answer_waiting: "An answer waits for a look already; this one was not entered",
    personal_left: "It has personal data that cannot be public: take it out",
  },
};
