import { useText } from "../../i18n/use-text.ts";
import { BesideLink } from "../../unsent-notice.tsx";

/** The two ways of a body that says that a case is not its own: pass it on, or dispute it. */
export function NotOurs({ number }: { number: string }) {
  const { matters, transfers } = useText();
  return (
    <ul>
      <li>
        <BesideLink href={`/office/cases/${number}/transfer`}>{transfers.link}</BesideLink>
      </li>
      <li>
        <BesideLink href={`/office/cases/${number}/dispute`}>{matters.dispute.fileLink}</BesideLink>
      </li>
    </ul>
  );
}
