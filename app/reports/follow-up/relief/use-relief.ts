import { useText } from "../../../i18n/use-text.ts";
import type { Reporter } from "../../report.ts";

/** How a reporter is asked after the department's answer: residents and staff each in their own words. */
export function useRelief(reporter: Reporter) {
  const { followUp, relief, vocabulary } = useText();
  if (reporter === "citizen") return relief.citizen;
  const { confirm, published, actions } = followUp;
  return {
    title: confirm.title,
    lede: confirm.lede,
    wait: confirm.wait,
    now: published.confirmNow,
    again: published.confirmAgain,
    next: published.confirmNext,
    action: actions.confirm,
    outcomes: vocabulary.outcomes,
  };
}
