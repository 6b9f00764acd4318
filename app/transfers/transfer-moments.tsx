import type { Dictionary } from "../i18n/dictionary.ts";
import type { TimelineEntry } from "../ui/timeline.tsx";
import type { TransferFacts } from "./transfer.server.ts";

/** What became of the transfers of a case, as moments of its timeline. */
export function transferMoments(
  all: readonly TransferFacts[],
  { site, transfers }: Pick<Dictionary, "site" | "transfers">,
): TimelineEntry[] {
  const words = transfers.timeline;
  const moment = (day: string | null, heading: string, reason: string | null = null): TimelineEntry[] =>
    day === null
      ? []
      : [
          {
            day: site.day(day),
            dateTime: day,
            heading,
            body: reason === null ? undefined : <p lang="zh-CN">{words.reason(reason)}</p>,
            tone: "action",
          },
        ];
  return all.flatMap((one) => {
    const [from, to] = [site.nameOf(one.from), site.nameOf(one.to)];
    const [asked] = moment(one.askedOn, words.asked(from, to));
    return [
      ...(asked
        ? [
            {
              ...asked,
              body: (
                <>
                  <p lang="zh-CN">{words.basis(one.basis)}</p>
                  <p lang="zh-CN">{one.duty ? words.item(`${one.duty.code} ${one.duty.title}`) : words.offList}</p>
                </>
              ),
            },
          ]
        : []),
      ...(one.answer === "declined" ? moment(one.answeredOn, words.declined(to), one.answerReason) : []),
      ...(one.answer === "accepted" ? moment(one.answeredOn, words.accepted(to)) : []),
      ...(one.answer === null ? moment(one.atDeskOn, words.unanswered(to)) : []),
      ...(one.state === "kept" ? moment(one.decidedOn, words.kept(from), one.reasons) : []),
      ...(one.state === "handed_on" ? moment(one.decidedOn, words.handed_on(to), one.reasons) : []),
      ...(one.state === "withdrawn" ? moment(one.decidedOn, words.withdrawn(from)) : []),
    ];
  });
}
