import type { Dictionary } from "../i18n/dictionary.ts";
import type { TimelineEntry } from "../ui/timeline.tsx";
import type { SupportFacts } from "./support.server.ts";

/** What became of the support of a case, as moments of its timeline. */
export function supportMoments(
  all: readonly SupportFacts[],
  { site, supports }: Pick<Dictionary, "site" | "supports">,
): TimelineEntry[] {
  const { timeline: words, onCase } = supports;
  const moment = (day: string | null, heading: string, said: string | null = null): TimelineEntry[] =>
    day === null
      ? []
      : [
          {
            day: site.day(day),
            dateTime: day,
            heading,
            body: said === null ? undefined : <p lang="zh-CN">{said}</p>,
            tone: "action",
          },
        ];
  return all.flatMap((one) => {
    const name = site.nameOf(one.department);
    return [
      ...moment(one.askedOn, words.asked(name), onCase.reason(one.reason)),
      ...moment(one.signedOn, words.signed(name)),
      ...one.answers.flatMap((answer) => [
        ...moment(answer.publishedOn, words.answered(name)),
        ...moment(answer.sentBack?.on ?? null, words.sentBack(name), answer.sentBack?.reason),
        ...answer.earlier.flatMap(({ replacedOn }) => moment(replacedOn, words.revised(name))),
      ]),
      ...(one.overAs === "ended" ? moment(one.over, words.ended(name), onCase.endReason(one.endReason ?? "")) : []),
      ...(one.overAs === "moved" ? moment(one.over, words.moved(name)) : []),
    ];
  });
}
