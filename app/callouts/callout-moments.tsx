import type { Dictionary } from "../i18n/dictionary.ts";
import type { TimelineEntry } from "../ui/timeline.tsx";
import type { CalloutFacts } from "./callout.server.ts";

/** What a moment of a call is told from. */
type Told = Omit<CalloutFacts, "origin">;

/** What became of the calls on a case, as moments of its timeline. */
export function calloutMoments(
  all: readonly Told[],
  { site, callouts }: Pick<Dictionary, "site" | "callouts">,
): TimelineEntry[] {
  const words = callouts.timeline;
  const moment = (day: string, heading: string, body?: React.ReactNode): TimelineEntry => ({
    day: site.day(day),
    dateTime: day,
    heading,
    body,
    tone: "action",
  });
  return all.flatMap((one) => {
    const body = site.nameOf(one.department);
    const made = (
      <>
        <p lang="zh-CN">{words.reason(one.reason)}</p>
        <p>{words.wanted(site.day(one.wantedOn))}</p>
      </>
    );
    return [
      moment(one.calledOn, words.made(body), made),
      ...one.steps.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [moment(doneOn, words[step](body))])),
      ...(one.endedAs === null || one.endedOn === null
        ? []
        : [moment(one.endedOn, ending(one, body, words), declined(one, words))]),
    ];
  });
}

function ending({ endedAs }: Told, body: string, words: Dictionary["callouts"]["timeline"]): string {
  if (endedAs === "taken_back" || endedAs === "lapsed" || endedAs === null) return words[endedAs ?? "lapsed"];
  return words[endedAs](body);
}

function declined({ declineReason }: Told, words: Dictionary["callouts"]["timeline"]) {
  return declineReason === null ? undefined : <p lang="zh-CN">{words.reason(declineReason)}</p>;
}
