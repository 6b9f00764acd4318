import type { Day } from "../../day.ts";
import type { AppealState, Sender } from "./follow-up.ts";

/** Something that happened on a report, as its reporter is told. */
export interface Moment {
  day: Day;
  what:
    | "received"
    | "asked"
    | "wrote"
    | "declined"
    | "appealed"
    | "upheld"
    | "rejected"
    | "published"
    | "withdrawn"
    | "due"
    | "replied"
    | "confirmed"
    | "flagged"
    | "handled";
  /** With `confirmed`: what the reporter said. */
  outcome?: string;
}

/** What a report's story is told from. */
export interface Story {
  state: string;
  receivedOn: Day;
  decidedOn: Day | null;
  withdrawnOn: Day | null;
  messages: readonly { sender: Sender; sentOn: Day }[];
  appeal: { filedOn: Day; declinedOn: Day; decidedOn: Day | null; state: AppealState } | null;
  flags: readonly { raisedOn: Day; handledOn: Day | null }[];
  /** The public clock and the department's answers; null unless the report is in a public case. */
  answers: { clock: { dueOn: Day; metOn: Day | null }; replies: readonly { publishedOn: Day }[] } | null;
  words: readonly { outcome: string; givenOn: Day }[];
}

/** Everything that happened, and the day that the department must keep, first to last. */
export function tellStory(story: Story): Moment[] {
  const { state, appeal, answers } = story;
  const moments: Moment[] = [];
  const add = (day: Day | null | undefined, what: Moment["what"], outcome?: string) => {
    if (day) moments.push({ day, what, outcome });
  };
  add(story.receivedOn, "received");
  for (const message of story.messages) add(message.sentOn, message.sender === "reporter" ? "wrote" : "asked");
  add(appeal?.declinedOn, "declined");
  add(appeal?.filedOn, "appealed");
  if (appeal && appeal.state !== "waiting") add(appeal.decidedOn, appeal.state);
  if (state === "declined" && (!appeal || appeal.state === "upheld")) add(story.decidedOn, "declined");
  if (state === "published") add(story.decidedOn, "published");
  for (const reply of answers?.replies ?? []) add(reply.publishedOn, "replied");
  if (answers?.clock.metOn === null) add(answers.clock.dueOn, "due");
  for (const word of story.words) add(word.givenOn, "confirmed", word.outcome);
  for (const flag of story.flags) {
    add(flag.raisedOn, "flagged");
    add(flag.handledOn, "handled");
  }
  add(story.withdrawnOn, "withdrawn");
  return moments.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
