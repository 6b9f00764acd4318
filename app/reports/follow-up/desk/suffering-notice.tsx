import { useText } from "../../../i18n/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";
import { BesideLink } from "../../../unsent-notice.tsx";

/** On the page of a report: on which days its reporter told of retaliation that nobody has answered yet. */
export function SufferingNotice({ days }: { days: readonly string[] }) {
  const { site, followUp } = useText();
  const words = followUp.desk.retaliation;
  return days.map((day, at) => (
    <Notice key={at} tone="overdue" title={words.onReport(site.day(day))}>
      <p>
        <BesideLink href="/desk/retaliation">{words.answerIt}</BesideLink>
      </p>
    </Notice>
  ));
}
