import { useText } from "../i18n/use-text.ts";
import { QuickExit } from "../ui/notice.tsx";

/** Leaves the reporter's pages at once. */
export function LeaveButton() {
  return <QuickExit label={useText().reports.status.quickExit} href="/leave" />;
}
