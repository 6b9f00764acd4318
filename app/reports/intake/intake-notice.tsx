import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { IntakeMode } from "./intake.ts";

/** Tells the desk that a flood has made the site stricter; nothing on an ordinary day. */
export function IntakeNotice({ mode }: { mode: IntakeMode }) {
  const { site, intake } = useText();
  if (!mode.strict || !mode.since) return null;
  return (
    <Notice tone="overdue" title={intake.notice.title}>
      {intake.notice.text(site.day(mode.since))}
    </Notice>
  );
}
