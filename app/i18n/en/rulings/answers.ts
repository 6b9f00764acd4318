import type { Dictionary } from "../../zh-CN/index.ts";
import { say } from "../../say.ts";

export const answers: Dictionary["answers"] = {
  title: "Departments' answers to look at",
  lede: "Answers in which the department left what may point to a reporter, and those by letter, fax or at a visit that a colleague entered. The first filed come first. Once published they count on the day on which they were filed, or received: the time of our look is not the department's.",
  none: "No answer waits for a look.",
  filed: (department, day) => `${department}, filed ${day}`,
  countsOn: "Counts on, once published",
  foundTitle: "Places that may point to somebody",
  note: "To the department, when sent back",
  noteHint: "Say what has to go, without quoting it. Only the department reads this. At most 500 characters.",
  publish: "I looked: it points to nobody. Publish as it is",
  return: "Send back to the department",
  done: {
    publish: "The answer is published and counts on the day on which it was filed, or received.",
    return: "Sent back.",
  },
  office: {
    found: (count) => `${count} ${count === 1 ? "place" : "places"} here may point to a reporter`,
    foundText:
      "Once published, what is marked may tell who reported. Please take it out and file again; all you wrote is still below, and nothing is published.",
    keepLabel: "To be left in",
    keep: "I have looked and leave this in: a moderator looks at it before it is published",
    keepHint: "It counts for the deadline on today: the time of the look is not yours.",
    heldTitle: "Answers that are looked at or were sent back",
    held: "A moderator is to look at it",
    heldText: (day) =>
      `Filed; a moderator is to look at it. Once published it counts on ${day} for the deadline. Filed again without what was found, it is public at once.`,
    returned: "Sent back",
    returnedText: (days, day) =>
      `Sent back by a moderator on ${day}. Mended and filed again within ${days} working days of that, it counts on the day of the first filing.`,
    returnedNote: (note) => `The moderator says: ${note}`,
    heldDone: "We have your answer; a moderator is to look at it. Once published it counts on today for the deadline.",
    caseHidden: (day) =>
      `This case is hidden until another person decides; unless confirmed, it comes back on ${day}. These days are not charged to the department, and you can answer and dispute: the answer becomes public with the case.`,
    disputeKeep: "I have looked and leave this in",
    disputeFound:
      "What is marked may tell who reported. Please take it out. To leave it in, tick the box and file again: the moderator who decides looks at it, and it is not public before.",
  },
  onCase: {
    held: (day) =>
      `The department filed an answer on ${day}. A moderator is looking whether it points to anybody. Once published it counts on the day on which it was filed.`,
    by: (department, day) => say`${department}, ${day}`,
    released: (filed, shown) =>
      `filed ${filed}, published ${shown} after a moderator's look; the day of filing counts for the deadline`,
    hidden: (reason) =>
      `Two people decided to hide the text of this answer: ${reason}. It still counts as an answer; the deadline and the figures stay.`,
    hiddenForNow: (day) =>
      `This answer may point to a reporter. Its text is hidden until another person decides; unless confirmed, it comes back on ${day}. It still counts as an answer; the deadline and the figures stay.`,
    hiddenUntilLooked:
      "This answer may point to a reporter. Its text is hidden until another person has looked and decided; it does not come back by itself. It still counts as an answer; the deadline and the figures stay.",
    shownToYou: (reason) => `The public page does not show the text of this answer (${reason}).`,
  },
};
