import { useText } from "../../../i18n/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";
import { BesideLink } from "../../../unsent-notice.tsx";

/** On the page of a report or a case: on which days its reporters told of retaliation that nobody has closed yet. */
export function SufferingNotice({ days, of = "report" }: { days: readonly string[]; of?: "report" | "case" }) {
  const { site, followUp } = useText();
  const words = followUp.desk.retaliation;
  return days.map((day, at) => (
    <Notice key={at} tone="overdue" title={of === "case" ? words.onCase(site.day(day)) : words.onReport(site.day(day))}>
      <p>
        <BesideLink href="/desk/retaliation">{of === "case" ? words.answerAtCase : words.answerIt}</BesideLink>
      </p>
    </Notice>
  ));
}
