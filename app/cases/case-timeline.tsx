import type { Dictionary } from "../i18n/dictionary.ts";
import { useName, useText } from "../i18n/use-text.ts";
import { Timeline, type TimelineEntry } from "../ui/timeline.tsx";
import type { ClockState } from "./clock/clock.ts";
import { ClockTag } from "./clock/clock-tag.tsx";

interface Answers {
  clock: {
    dueOn: string;
    metOn: string | null;
    heldOn: string | null;
    daysLate: number;
    workingDays: number;
    provisional: boolean;
    recounted: { on: string; before: string } | null;
    state: ClockState;
  };
  replies: readonly {
    position: number;
    remedies: readonly (keyof Dictionary["vocabulary"]["remedies"])[];
    publishedOn: string;
    department: { name: string; nameEn: string };
    sentBack: { on: string } | null;
  }[];
}

/** What happened on a case: published, answered, due, and whatever else there is to tell. */
export function CaseTimeline({
  publishedOn,
  answers,
  verdicts,
  today,
  more = [],
}: {
  publishedOn: string;
  answers: Answers;
  /** The findings on whose duty it is, with the days on which they were given. */
  verdicts: readonly { code: keyof Dictionary["vocabulary"]["verdicts"]; decidedOn: string }[];
  today: string;
  /** What else happened, such as disputes. */
  more?: readonly TimelineEntry[];
}) {
  const { site, register, vocabulary, sendingBack } = useText();
  const nameOf = useName();
  const words = register.cases;
  const { clock, replies } = answers;
  const missed = clock.state === "overdue" || clock.state === "late";
  const entry = (day: string, heading: string, more: Partial<TimelineEntry> = {}) => ({
    dateTime: day,
    day: site.day(day),
    heading,
    ...more,
  });
  const entries = [
    entry(publishedOn, words.published, { body: words.workingDays(clock.workingDays) }),
    ...replies.flatMap((reply) => {
      const body = (
        <a href={`#reply-${reply.position}`}>
          {site.list(reply.remedies.map((remedy) => vocabulary.remedies[remedy].label))}
        </a>
      );
      return [
        entry(reply.publishedOn, words.replied(nameOf(reply.department)), { body, tone: "action" }),
        ...(reply.sentBack ? [entry(reply.sentBack.on, sendingBack.moment, { body })] : []),
      ];
    }),
    entry(
      clock.dueOn,
      missed && clock.dueOn < today ? words.dueMissed : clock.provisional ? words.dueProvisional : words.due,
      { tone: missed ? "overdue" : "neutral", body: <ClockTag {...clock} /> },
    ),
    ...verdicts.map((verdict) =>
      entry(verdict.decidedOn, words.verdict, { body: vocabulary.verdicts[verdict.code].label }),
    ),
    ...(clock.recounted
      ? [
          entry(clock.recounted.on, words.recounted, {
            body: words.recountedFrom(site.day(clock.recounted.before), site.day(clock.dueOn)),
          }),
        ]
      : []),
    ...more,
  ];
  return (
    <Timeline
      label={words.timeline}
      entries={entries.sort((a, b) => ((a.dateTime ?? "") < (b.dateTime ?? "") ? -1 : 1))}
    />
  );
}
