import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { ClockLook } from "./day-jump.ts";

/** Tells staff that the server's clock cannot be right, what waits for the operator, and how it goes on. */
export function ClockNotice({ clock }: { clock: ClockLook | null }) {
  const { site } = useText();
  if (clock === null || clock.jump === null) return null;
  const { jump, today, seen, head } = clock;
  const words = site.clockJump;
  const last = site.day(jump === "before_ledger" ? head : seen);
  return (
    <Notice tone="overdue" title={words.title}>
      <p>{words.why[jump](site.day(today), last)}</p>
      <p>{words.held}</p>
      <p>{words.mend}</p>
    </Notice>
  );
}
