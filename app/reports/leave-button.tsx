import { useText } from "../i18n/use-text.ts";
import { QuickExit } from "../ui/notice.tsx";

/** A page that anyone might be looking at: where the quick exit of the reporter's pages leads. */
const ELSEWHERE = "https://www.weather.com.cn/";

/** Leaves the reporter's pages at once. */
export function LeaveButton() {
  return <QuickExit label={useText().reports.status.quickExit} href={ELSEWHERE} />;
}
