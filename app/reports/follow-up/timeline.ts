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
    | "restDeclined"
    | "undone"
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
  /** The case that it is about, when the report is in several. */
  number?: string;
}

/** What a report's story is told from. */
export interface Story {
  state: string;
  receivedOn: Day;
  decidedOn: Day | null;
  withdrawnOn: Day | null;
  /** The last day on which a decision on it was undone. */
  undoneOn: Day | null;
  messages: readonly { sender: Sender; sentOn: Day }[];
  appeal: { filedOn: Day; declinedOn: Day; decidedOn: Day | null; state: AppealState } | null;
  flags: readonly { raisedOn: Day; handledOn: Day | null }[];
  /** When what was left of a report that is public in part was declined. */
  restDeclinedOn: Day | null;
  /** The cases that it was published in; `now`, clock and answers, is null once a case is withdrawn. */
  matters: readonly {
    number: string;
    publishedOn: Day;
    now: { clock: { dueOn: Day; metOn: Day | null }; replies: readonly { publishedOn: Day }[] } | null;
    words: readonly { outcome: string; givenOn: Day }[];
  }[];
}

/** Everything that happened, and the day that the department must keep, first to last. */
export function tellStory(story: Story): Moment[] {
  const { state, appeal, matters } = story;
  const moments: Moment[] = [];
  const add = (day: Day | null | undefined, what: Moment["what"], of: Pick<Moment, "outcome" | "number"> = {}) => {
    if (day) moments.push({ day, what, ...of });
  };
  const of = (matter: { number: string }) => (matters.length > 1 ? { number: matter.number } : {});
  const publishedBefore = matters.filter((matter) => appeal && matter.publishedOn <= appeal.declinedOn);
  const publishedAfter = matters.filter((matter) => !publishedBefore.includes(matter));
  const decidedAgain = !appeal || appeal.state === "upheld";
  add(story.receivedOn, "received");
  for (const message of story.messages) add(message.sentOn, message.sender === "reporter" ? "wrote" : "asked");
  for (const matter of publishedBefore) add(matter.publishedOn, "published", of(matter));
  add(appeal?.declinedOn, publishedBefore.length > 0 ? "restDeclined" : "declined");
  add(appeal?.filedOn, "appealed");
  if (appeal && appeal.state !== "waiting") add(appeal.decidedOn, appeal.state);
  add(story.undoneOn, "undone");
  for (const matter of publishedAfter) add(matter.publishedOn, "published", of(matter));
  if (state === "declined" && decidedAgain) add(story.decidedOn, "declined");
  if (decidedAgain) add(story.restDeclinedOn, "restDeclined");
  for (const matter of matters) {
    for (const reply of matter.now?.replies ?? []) add(reply.publishedOn, "replied", of(matter));
    if (matter.now?.clock.metOn === null) add(matter.now.clock.dueOn, "due", of(matter));
    for (const word of matter.words) add(word.givenOn, "confirmed", { outcome: word.outcome, ...of(matter) });
  }
  for (const flag of story.flags) {
    add(flag.raisedOn, "flagged");
    add(flag.handledOn, "handled");
  }
  add(story.withdrawnOn, "withdrawn");
  return moments.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
