import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** On the page of a body, while it owes an answer whose day is over: how many, and the way to them. */
export function OverdueNotice({ count, code }: { count: number; code: string }) {
  const { register } = useText();
  const words = register.overdue;
  if (count === 0) return null;
  return (
    <Notice tone="overdue">
      <p>
        {words.owes(count)} <a href={`/cases?department=${code}&state=overdue`}>{words.owesWhich}</a>
      </p>
    </Notice>
  );
}
