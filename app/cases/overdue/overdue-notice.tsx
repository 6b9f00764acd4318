import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** On the page of a body, while it owes an answer whose day is over: how many, since what day where that is noted (`reachable_since`), and the way to them. */
export function OverdueNotice({ count, code, since }: { count: number; code: string; since: string | null }) {
  const { site, register } = useText();
  const words = register.overdue;
  if (count === 0) return null;
  return (
    <Notice tone="overdue">
      <p>
        {since === null ? words.owes(count) : words.owesSince(count, site.day(since))}{" "}
        <a href={`/cases?department=${code}&state=overdue`}>{words.owesWhich}</a>
      </p>
    </Notice>
  );
}
