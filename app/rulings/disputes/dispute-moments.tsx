import type { Dictionary } from "../../i18n/dictionary.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import type { readDisputes } from "./read-disputes.server.ts";

/** The disputes and moves of a case as moments of its timeline. */
export function disputeMoments(
  { disputes, moves }: Awaited<ReturnType<typeof readDisputes>>,
  { site, matters }: Dictionary,
): TimelineEntry[] {
  const words = matters.dispute;
  const moment = (day: string, heading: string, body?: TimelineEntry["body"]): TimelineEntry => ({
    day: site.day(day),
    dateTime: day,
    heading,
    body,
    tone: "action",
  });
  return [
    ...disputes.flatMap((one) => [
      moment(
        one.filedOn,
        words.timeline.filed(site.nameOf(one.department), words.timeline.of[one.of]),
        words.grounds[one.ground],
      ),
      ...(one.outcome === null
        ? []
        : [
            moment(
              one.decidedOn ?? one.filedOn,
              words.timeline.decided(words.outcomes[one.outcome]),
              <>
                {one.reasons !== "" && <p lang="zh-CN">{words.timeline.reasons(one.reasons)}</p>}
                {one.text === null ? (
                  <p>{words.timeline.textHeld}</p>
                ) : (
                  <blockquote lang="zh-CN">{one.text}</blockquote>
                )}
              </>,
            ),
          ]),
    ]),
    ...moves
      .filter((one) => (one.metOn ?? one.on) > one.dueOn)
      .map((one) => ({
        ...moment(
          one.dueOn,
          words.timeline.missed(site.nameOf(one.from)),
          one.delayStays ? words.timeline.delayStays : words.timeline.delayGone,
        ),
        tone: "overdue" as const,
      })),
    ...moves.map((one) => moment(one.on, words.timeline.moved(site.nameOf(one.from), site.nameOf(one.to)))),
  ];
}
